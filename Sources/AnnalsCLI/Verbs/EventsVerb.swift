import Annals
import ArgumentParser

struct EventsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "List the events that could be known from a vantage.",
        discussion: """
            One row a happening, with every report of it as evidence, in the order of occurrence. Exit status 1 where
            there is none.

              annals events --actor rus --since 2022-02-21
              annals events --kind economy --as-of 2022-02-22 --format csv
              annals events --search "Nord Stream"
            """
    )

    @OptionGroup var filters: EventFilters
    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    @Flag(help: "List what was retracted as well.")
    var retracted = false

    func run() async throws {
        let inquiry = try await store.inquiry()
        let records = try await inquiry.events(filters.query, at: vantage.vantage, retracted: retracted)
        var printer = EventPrinter(form.chosen)
        for record in records { try printer.print(record) }
        try printer.finish()
        if records.isEmpty { throw Failure(.negative, "No event of \(store.path) is asked for.") }
    }
}
