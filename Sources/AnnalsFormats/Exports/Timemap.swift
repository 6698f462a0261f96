import AnnalsModel

/// Writes dated events for timemap (Forensic Architecture): the files that its settings `EVENTS_EXT`, `SOURCES_EXT` and
/// `ASSOCIATIONS_EXT` name, in the form that its schemas check.
///
/// Numbers are texts there, and dates month first. An actor and a kind are filters, a family of kinds is a category. The
/// source `annals`, which no event names, tells the vantage.
public enum Timemap {
    /// The events as three files.
    public static func folder(_ records: [EventRecord], heading: ExportHeading) -> ExportFolder {
        let dated = records.filter { $0.event.occurred.interval.start != nil }
        let missing = records.count - dated.count
        return ExportFolder(
            files: [
                file("events", .array(dated.map(event))), file("sources", sources(dated, heading)),
                file("associations", .array(associations(dated))),
            ],
            losses: ["An event stands on the first day of its interval; amounts and codes are not in the files."]
                + (missing == 0 ? [] : ["\(missing) events without a date are not in the files."])
        )
    }

    private static func file(_ name: String, _ value: JSON) -> ExportFolder.File {
        var text = JSONText()
        text.value(value)
        text.endLine()
        return ExportFolder.File(name: name + ".json", text: text.string)
    }

    private static func event(_ record: EventRecord) -> JSON {
        let event = record.event
        let associations = filters(of: event).map(\.id) + ["category:" + event.kind.entry.family]
        return [
            "id": .string(record.id), "description": .string(description(record)),
            "date": .string(event.occurred.interval.start.map(date) ?? ""), "time": "",
            "time_display": .string(event.occurred.interval.edtf), "location": .string(event.place?.name ?? ""),
            "latitude": degrees(event.place?.latitude), "longitude": degrees(event.place?.longitude),
            "category": .string(event.kind.entry.family), "associations": .array(associations.map { .string($0) }),
            "sources": .array(record.evidence.map { .string($0.publication) }),
            "comments": .string("\(event.modality.rawValue), \(record.status.rawValue)"),
        ]
    }

    private static func description(_ record: EventRecord) -> String {
        let modality = record.event.modality == .happened ? "" : "\(record.event.modality.rawValue): "
        return "\(modality)\(EventSheet.headline(record.event)). “\(record.event.evidence.quote)”"
    }

    private static func degrees(_ value: Double?) -> JSON {
        .string(value.map(JSONText.shortest) ?? "")
    }

    /// Month, day and year, as its setting `DATE_FMT` has them.
    private static func date(_ day: Day) -> String {
        let parts = "\(day)".split(separator: "-").map(String.init)
        return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : ""
    }
}

extension Timemap {
    private static func sources(_ records: [EventRecord], _ heading: ExportHeading) -> JSON {
        let evidence = Dictionary(records.flatMap(\.evidence).map { ($0.publication, $0) }) { first, _ in first }
        let own: JSON = [
            "id": "annals", "title": .string(heading.title), "paths": [], "description": .string(heading.sentence),
            "date": .string(heading.made),
        ]
        let others = evidence.sorted { $0.key < $1.key }.map { JSON.Field($0.key, source($0.value, id: $0.key)) }
        return .object([JSON.Field("annals", own)] + others)
    }

    private static func source(_ evidence: Evidence, id: String) -> JSON {
        let link = WebLink.safe(evidence.url)
        return [
            "id": .string(id), "title": .string("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)"),
            "paths": .array(link.map { [.string($0)] } ?? []), "type": "Article", "url": .string(link ?? ""),
            "author": .string(evidence.outlet ?? ""), "date": .string("\(evidence.published)"),
        ]
    }

    private struct Filter: Hashable {
        let id: String
        let path: [String]
    }

    private static func filters(of event: Event) -> [Filter] {
        let kind = Filter(
            id: "kind:" + event.kind.rawValue,
            path: ["Kind", event.kind.entry.family, event.kind.rawValue]
        )
        let everyone = event.initiators + event.targets + event.participants
        let ids = Set(everyone.map(\.id)).sorted()
        return [kind] + ids.map { Filter(id: "actor:" + $0, path: ["Actor", $0]) }
    }

    private static func associations(_ records: [EventRecord]) -> [JSON] {
        let filters = Set(records.flatMap { self.filters(of: $0.event) }).sorted { $0.id < $1.id }
        let families = Set(records.map(\.event.kind.entry.family)).sorted()
        return filters.map { association($0.id, path: $0.path, mode: "FILTER") }
            + families.map { association("category:" + $0, path: ["Category", $0], mode: "CATEGORY") }
    }

    private static func association(_ id: String, path: [String], mode: String) -> JSON {
        [
            "id": .string(id), "title": .string(path.last ?? ""), "desc": "", "mode": .string(mode),
            "filter_paths": .array(path.map { .string($0) }),
        ]
    }
}
