import Annals
import ArgumentParser

struct StatsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show what the log holds and where its bytes are.",
        discussion: """
            The link is that of the hash chain: it depends on what each entry says and on when it was recorded.

              annals stats
              annals stats --content --format json
            """
    )

    @Flag(
        help: """
            Also show the digest of what the entries say, whenever they were recorded: logs that took the same articles in \
            the same order have the same one. Reads the whole log.
            """
    )
    var content = false

    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(try await store.open(for: .reading).stats(content: content))
    }
}
