public import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

/// The formats that events are exported in; what each cannot hold is said with the export.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// The whole log, entry by entry, losing nothing: `Store.lines` has it.
    case jsonl
    case csv, md, html, geojson
    case timelineJS = "timelinejs"
    case timelineJSSheet = "timelinejs-csv"
    /// A folder of three files: `Inquiry.exportFolder` has it.
    case timemap
    case gexf, graphml, ical, atom, plover
    case followTheMoney = "ftm"
    /// A file of plain tables: `Store.exportTables` writes it.
    case sqlite

    /// Whether it is written to a path, for it is more than one text.
    public var needsPath: Bool { self == .sqlite || self == .timemap }
}

extension Inquiry {
    /// The events that a query asks for, in a format of one text; nil for the formats that are none.
    /// - Parameter made: when the file is made.
    public func export(
        _ format: ExportFormat,
        _ query: EventQuery,
        at vantage: Vantage,
        made: Instant
    ) async throws -> ExportText? {
        let records = try await events(query, at: vantage)
        let heading = heading(of: vantage, made: made)
        switch format {
        case .jsonl, .sqlite, .timemap: return nil
        case .csv: return CSV.events(records, heading: heading)
        case .md: return Brief.text(records, heading: heading)
        case .html: return HTMLBrief.text(records, heading: heading)
        case .geojson: return GeoJSON.text(records, heading: heading)
        case .timelineJS: return TimelineJS.text(records, heading: heading)
        case .timelineJSSheet: return TimelineJS.sheet(records, heading: heading)
        case .gexf: return GEXF.text(records, heading: heading)
        case .graphml: return GraphML.text(records, heading: heading)
        case .ical: return try await calendar(at: vantage, heading: heading)
        case .atom: return Atom.text(records, heading: heading)
        case .plover: return Plover.text(records, heading: heading)
        case .followTheMoney: return FollowTheMoney.text(records, heading: heading)
        }
    }

    /// The events that a query asks for, as the files of timemap.
    /// - Parameter made: when the files are made.
    public func exportFolder(_ query: EventQuery, at vantage: Vantage, made: Instant) async throws -> ExportFolder {
        Timemap.folder(try await events(query, at: vantage), heading: heading(of: vantage, made: made))
    }

    func heading(of vantage: Vantage, made: Instant) -> ExportHeading {
        ExportHeading(title: "Events", vantage: vantage.words, position: head, made: "\(made)")
    }
}
