import Annals
import ArgumentParser

struct SnapshotVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Name a vantage, pinned on all three clocks; without a name, list the named ones.",
        discussion: """
            The answers at a snapshot stay the same for ever, whatever the log takes later.

              annals snapshot monday --at 2022-02-21 --as-of 2022-02-21
              annals snapshot
              annals diff monday 2022-02-23
            """
    )

    @Argument(help: "The name; it stays with its vantage.")
    var name: String?

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        guard let name else { return try printer.print(try await store.open(for: .reading).snapshots()) }
        let log = try store.open(for: .existing)
        let answer = try await log.name(vantage.vantage, name, now: Surroundings.current.now())
        try log.close()
        try printer.print(answer)
    }
}
