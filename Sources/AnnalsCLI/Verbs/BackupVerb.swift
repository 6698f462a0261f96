import Annals
import ArgumentParser

struct BackupVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the log into a new file, also while it is being written.",
        discussion: """
              annals backup annals-2022-02-23.db
            """
    )

    @Argument(
        help: ArgumentHelp("The file to write; there may be none of that name yet.", valueName: "path"),
        completion: .file()
    )
    var path: String

    @OptionGroup var store: LogOptions

    func run() async throws {
        try await store.open(for: .reading).backup(to: path)
    }
}
