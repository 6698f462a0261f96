import Annals
import ArgumentParser

struct ActorsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors",
        abstract: "List the actors of the events that could be known from a vantage.",
        discussion: """
            Those that take part in most events come first. Exit status 1 where there is none.

              annals actors
              annals actors --kind military --since 2022-02-21
            """
    )

    @OptionGroup var filters: EventFilters
    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let vantage = vantage.vantage
        let records = try await store.inquiry().events(filters.query, at: vantage)
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(.actors(in: records, at: vantage))
    }
}
