import AnnalsFormats
public import AnnalsModel
import AnnalsSQLite

/// Writes events as plain tables of SQLite, and the whole log line by line beside them.
///
/// - `about`: one row: vantage, log position, when it was made.
/// - `events`: a row a happening, the columns of `EventSheet`.
/// - `parties`: a row for each actor of an event: `event`, `part` (initiator, target, participant, said_by), `actor`,
///   `name`, `as_written`.
/// - `evidence`: a row a report: `event`, `article`, `source_id`, `outlet`, `url`, `published`, `quote`, `start`, `end`.
/// - `lines`: the log as `annals export --format jsonl --articles` writes it, so that nothing is lost.
struct PlainExport {
    private static let numbers: Set = ["latitude", "longitude", "value", "low", "high", "goldstein"]
    private static let counts: Set = ["position", "reports"]

    private let file: PlainFile

    init(_ path: String) throws {
        file = try PlainFile(path)
        try file.make("about", [.init("vantage"), .init("log_position", .integer), .init("made")])
        try file.make("events", EventSheet.columns.map { PlainFile.Column($0.name, Self.sort($0.name)) })
        try file.make("parties", ["event", "part", "actor", "name", "as_written"].map { PlainFile.Column($0) })
        let spans = ["start", "end"].map { PlainFile.Column($0, .integer) }
        let texts = ["event", "article", "source_id", "outlet", "url", "published", "quote"].map {
            PlainFile.Column($0)
        }
        try file.make("evidence", texts + spans)
        try file.make("lines", [.init("number", .integer), .init("line")])
    }

    func write(_ records: [EventRecord], heading: ExportHeading) throws {
        try file.add([[.text(heading.vantage), .integer(heading.position), .text(heading.made)]], to: "about")
        try file.add(records.map(Self.row), to: "events")
        try file.add(records.flatMap(Self.parties), to: "parties")
        try file.add(records.flatMap(Self.evidence), to: "evidence")
    }

    func write(_ lines: [String], from number: Int) throws {
        try file.add(lines.enumerated().map { [.integer(number + $0), .text($1)] }, to: "lines")
    }

    func finish() throws {
        try file.finish()
    }

    func discard() {
        file.discard()
    }

    private static func sort(_ column: String) -> PlainFile.Column.Sort {
        numbers.contains(column) ? .real : counts.contains(column) ? .integer : .text
    }

    private static func row(_ record: EventRecord) -> [PlainFile.Cell] {
        zip(EventSheet.columns, EventSheet.row(record)).map { column, text in
            if text.isEmpty { return .null }
            switch sort(column.name) {
            case .text: return .text(text)
            case .integer: return Int(text).map { .integer($0) } ?? .null
            case .real: return Double(text).map { .real($0) } ?? .null
            }
        }
    }

    private static func parties(_ record: EventRecord) -> [[PlainFile.Cell]] {
        let event = record.event
        let parts = [
            ("initiator", event.initiators), ("target", event.targets), ("participant", event.participants),
            ("said_by", event.saidBy.map { [$0] } ?? []),
        ]
        return parts.flatMap { part, actors in
            actors.map { [.text(record.id), .text(part), .text($0.id), .text($0.name), .optional($0.asWritten)] }
        }
    }

    private static func evidence(_ record: EventRecord) -> [[PlainFile.Cell]] {
        record.evidence.map { evidence in
            [
                .text(record.id), .text(evidence.article.hex), .text(evidence.sourceID), .optional(evidence.outlet),
                .optional(evidence.url), .text("\(evidence.published)"), .text(evidence.quote),
                .integer(evidence.span.lowerBound), .integer(evidence.span.upperBound),
            ]
        }
    }
}

extension PlainFile.Cell {
    fileprivate static func optional(_ text: String?) -> Self {
        text.map { .text($0) } ?? .null
    }
}

extension Store {
    /// Writes the events that a query asks for, and the log up to the vantage's position, into a new SQLite file of
    /// plain tables.
    /// - Parameter made: when the file is made.
    public func exportTables(to path: String, _ query: EventQuery, at vantage: Vantage, made: Instant) async throws {
        let inquiry = try await inquiry()
        let export = try PlainExport(path)
        let heading = inquiry.heading(of: vantage, made: made)
        do {
            try export.write(try await inquiry.events(query, at: vantage), heading: heading)
            try await writeLines(upTo: vantage.recorded, to: export)
            try export.finish()
        } catch {
            export.discard()
            throw error
        }
    }

    private func writeLines(upTo position: Int?, to export: PlainExport) async throws {
        var held: [String] = []
        var number = 1
        try await lines(upTo: position, articles: true) { line in
            var text = JSONText()
            text.line(line)
            held.append(String(text.string.dropLast()))
            guard held.count == 1000 else { return }
            try export.write(held, from: number)
            number += held.count
            held = []
        }
        try export.write(held, from: number)
    }
}
