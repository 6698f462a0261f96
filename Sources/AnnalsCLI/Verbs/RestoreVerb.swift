import Annals
import ArgumentParser

struct RestoreVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a log of a backup, once everything in it is checked.",
        discussion: """
            There may be no log at --log yet.

              annals restore annals-2022-02-23.db --log restored.db
            """
    )

    @Argument(help: ArgumentHelp("The backup.", valueName: "path"), completion: .file())
    var backup: String

    @OptionGroup var store: LogOptions

    func run() async throws {
        Surroundings.current.say(try await Store.restore(backup, to: store.path))
    }
}
