import Annals
import ArgumentParser

struct StatsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show what the log holds and where its bytes are.",
        discussion: """
              annals stats
              annals stats --format json
            """
    )

    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(try await store.open(for: .reading).stats())
    }
}
