public import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

/// The formats that events are exported in; what each cannot hold is said with the export.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// The whole log, entry by entry, losing nothing: `Store.lines` has it.
    case jsonl
    case csv, md, geojson, timelinejs, gexf, graphml, ical, atom, plover
    /// A file of plain tables: `Store.exportTables` writes it.
    case sqlite
}

extension Inquiry {
    /// The events that a query asks for, in a format of files; nil for those that are not one text.
    /// - Parameter made: when the file is made.
    public func export(
        _ format: ExportFormat,
        _ query: EventQuery,
        at vantage: Vantage,
        made: Instant
    ) async throws -> ExportText? {
        let records = try await events(query, at: vantage)
        let heading = ExportHeading(
            title: "Events",
            vantage: vantage.words,
            position: archive.head,
            made: "\(made)"
        )
        switch format {
        case .jsonl, .sqlite: return nil
        case .csv: return CSV.events(records)
        case .md: return Brief.text(records, heading: heading)
        case .geojson: return GeoJSON.text(records, heading: heading)
        case .timelinejs: return TimelineJS.text(records, heading: heading)
        case .gexf: return GEXF.text(records, heading: heading)
        case .graphml: return GraphML.text(records, heading: heading)
        case .ical: return ICalendar.text(meetings(at: vantage), heading: heading)
        case .atom: return Atom.text(records, heading: heading)
        case .plover: return Plover.text(records)
        }
    }

    /// The meetings that are known from a vantage, with what became of them.
    private func meetings(at vantage: Vantage) -> [ICalendar.Meeting] {
        (archive.state("meetings", at: vantage)?.entries ?? []).map { entry in
            let date = entry.value["date"].flatMap { Interval(edtf: $0.description) }
            let place = entry.value["place"].flatMap { $0.isEmpty ? nil : $0.description }
            let parties = entry.key.split(separator: ":").prefix(2).joined(separator: " and ")
            return ICalendar.Meeting(
                key: entry.key,
                days: date ?? .unknown,
                status: entry.value["status"]?.description ?? "",
                place: place,
                summary: "Meeting of \(parties)"
            )
        }
    }
}
