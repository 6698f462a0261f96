import Annals
import ArgumentParser

struct WhyVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show the events and quotations behind a value, and only those.",
        discussion: """
            Exit status 1 where nothing is known at the key.

              annals why sanctions usa:rus
              annals why relations rus:usa --as-of 2022-02-21
            """
    )

    @Argument(help: "The projection.")
    var projection: String

    @Argument(help: "The key of the value, as `annals state` shows it.")
    var key: String

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let records = try await store.inquiry(of: projection).why(projection, key: key, at: vantage.vantage)
        if records.isEmpty {
            throw Failure(
                .negative,
                "Nothing is known of \(projection) \(key) from this vantage; `annals state \(projection)` lists its keys."
            )
        }
        if form.chosen == .table { return try EventTexts().print(records) }
        var printer = EventPrinter(form.chosen)
        for record in records { try printer.print(record) }
        try printer.finish()
    }
}
