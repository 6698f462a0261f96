import Annals
import AnnalsFormats
import AnnalsModel
import ArgumentParser

struct TimelineVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show the crisis on the terminal, in swim lanes.",
        discussion: """
            A line an event, a lane an actor; the glyph says how certain it is. --limit keeps what matters most: severe,
            reported by several, new. Exit status 1 where there is nothing to show.

              annals timeline --since 2022-02-14
              annals timeline --limit 20 --as-of 2022-02-22
              annals timeline --order relevance --limit 10
            """
    )

    /// What comes first.
    enum Sequence: String, CaseIterable, ExpressibleByArgument {
        case time, relevance
    }

    @OptionGroup var filters: EventFilters

    @Option(help: ArgumentHelp("Only this many events, those that matter most.", valueName: "number"))
    var limit: Int?

    @Option(help: "What comes first: time, the earliest; relevance, what matters most.")
    var order = Sequence.time

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit). It has to be 1 or more.") }
    }

    func run() async throws {
        let records = try await records(of: try await store.inquiry())
        if records.isEmpty { throw Failure(.negative, "There is nothing to show from this vantage.") }
        if form.chosen == .table { return try show(records) }
        var printer = EventPrinter(form.chosen)
        for record in records { try printer.print(record) }
        try printer.finish()
    }

    private func records(of inquiry: Inquiry) async throws -> [EventRecord] {
        let kept = try await inquiry.ranked(filters.query, at: vantage.vantage, limit: limit ?? .max).records
        return order == .relevance ? kept : kept.sorted { Self.place($0) < Self.place($1) }
    }

    /// Where an event stands on the line of time: at its first day, or at its last where the first is open.
    private static func place(_ record: EventRecord) -> (Day, Day, Instant, String) {
        let interval = record.event.occurred.interval
        let reported = record.event.reported
        let last = interval.latest ?? interval.earliest ?? reported.day()
        return (interval.earliest ?? last, last, reported, record.id)
    }

    private func show(_ records: [EventRecord]) throws {
        let lanes = SwimLanes(records, width: Surroundings.current.width ?? 110)
        var output = Output()
        try output.write(lanes.head)
        for record in records { try output.write(lanes.lines(record)) }
        try output.write(SwimLanes.legend)
        try output.flush()
    }
}
