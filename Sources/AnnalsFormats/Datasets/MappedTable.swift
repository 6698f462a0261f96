import AnnalsModel

/// A table of any columns, comma-separated with a line of names or as JSON objects, read by a mapping that its user
/// writes.
///
/// A mapping has a line `name = value` for each of the event's fields; `{column}` stands for the row's field of that
/// name. Lines `count.<unit> = {column}` make one event each, with that number as a stock. `dataset` names what the rows
/// are of, so that two tables in one log keep apart.
public struct MappedTable: Dataset {
    /// The name that `annals import --format` takes.
    public static let name = "csv"
    /// What separates two fields.
    public static let separator: Character = ","
    /// Whether fields can be quoted.
    public static let isQuoted = true
    /// The columns of a file without a line of names.
    public static let columns: [String]? = nil
    /// The columns without which a row says nothing: the mapping's templates are checked row by row.
    public static let required: [String] = []

    private static let fields: Set = [
        "key", "kind", "modality", "initiators", "targets", "said_by", "place", "country", "latitude", "longitude",
        "occurred", "reported", "outlet", "url", "quote", "qualifier", "dataset",
    ]
    private static let needed = ["key", "kind", "occurred", "quote"]

    /// How tables write that a number is not exact, beside the names of the qualifiers themselves.
    private static let qualifiers: [String: Magnitude.Qualifier] = [
        "": .exact, "approximately": .about, "circa": .about, "more": .atLeast, "more than": .atLeast, "over": .atLeast,
        "less": .atMost, "less than": .atMost, "up to": .atMost,
    ]

    /// The name of the dataset that the rows are of.
    public let dataset: String
    private let templates: [String: Template]
    private let counts: [(unit: String, template: Template)]

    /// Reads a mapping; refuses one with a field that events do not have, or without one that they need.
    public init(mapping: String) throws(RowRefusal) {
        var templates: [String: Template] = [:]
        var counts: [(unit: String, template: Template)] = []
        var dataset = Self.name
        for (index, line) in mapping.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let (name, value) = try Self.pair(line, number: index + 1) else { continue }
            if name.hasPrefix("count.") {
                counts.append((String(name.dropFirst("count.".count)), Template(value)))
            } else if Self.fields.contains(name) {
                templates[name] = Template(value)
                if name == "dataset" { dataset = DatasetNames.slug(value) }
            } else {
                let known = Self.fields.sorted().joined(separator: ", ")
                throw RowRefusal(
                    line: index + 1,
                    reason: "'\(name)' is no field of an event; there are \(known), count.UNIT"
                )
            }
        }
        for name in Self.needed where templates[name] == nil {
            throw RowRefusal(line: 0, reason: "the mapping has no line '\(name) = …', which every event needs")
        }
        guard !dataset.isEmpty else { throw RowRefusal(line: 0, reason: "the line 'dataset = …' has no word in it") }
        self.dataset = dataset
        self.templates = templates
        self.counts = counts
    }

    private static func pair(_ line: Substring, number: Int) throws(RowRefusal) -> (String, String)? {
        let trimmed = trim(line)
        if trimmed.isEmpty || trimmed.hasPrefix("#") { return nil }
        guard let equals = trimmed.firstIndex(of: "=") else {
            throw RowRefusal(line: number, reason: "'\(trimmed.prefix(40))' is no line of the form name = value")
        }
        return (String(trim(trimmed[..<equals])), String(trim(trimmed[trimmed.index(after: equals)...])))
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// Reads a row as one event, or one for each counted column that holds a number.
    public func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent] {
        let event = try event(from: row, extra: [:])
        guard !counts.isEmpty else { return [ImportedEvent(key: key(row, suffix: ""), event: event)] }
        var found: [ImportedEvent] = []
        for count in counts {
            let written = count.template.fill(row, extra: [:])
            if written.isEmpty { continue }
            guard let value = Double(written), value.isFinite else {
                throw row.refusal("\(count.unit) is '\(written.prefix(40))', which is no number")
            }
            var counted = try self.event(from: row, extra: ["count": written, "unit": count.unit])
            counted.magnitude = try magnitude(value, of: count.unit, row)
            found.append(ImportedEvent(key: key(row, suffix: ":" + count.unit), event: counted))
        }
        return found
    }

    private func magnitude(_ value: Double, of unit: String, _ row: DatasetRow) throws(RowRefusal) -> Magnitude {
        let written = text("qualifier", row).lowercased()
        guard let qualifier = Self.qualifiers[written] ?? Magnitude.Qualifier(rawValue: written) else {
            let known =
                Magnitude.Qualifier.allCases.map(\.rawValue) + Self.qualifiers.keys.sorted().filter { !$0.isEmpty }
            throw row.refusal("qualifier '\(written)' is none of \(known.joined(separator: ", "))")
        }
        let isOpen = qualifier == .about || qualifier == .range
        return Magnitude(
            value: value,
            low: isOpen || qualifier == .atMost || qualifier == .nearly ? nil : value,
            high: isOpen || qualifier == .atLeast ? nil : value,
            unit: unit,
            qualifier: qualifier,
            measure: .stock
        )
    }

    private func key(_ row: DatasetRow, suffix: String) -> String {
        dataset + ":" + text("key", row) + suffix
    }

    private func event(from row: DatasetRow, extra: [String: String]) throws(RowRefusal) -> Event {
        guard let kind = Kind(rawValue: text("kind", row)) else {
            throw row.refusal("kind '\(text("kind", row))' is none of the ontology; see `annals kinds`")
        }
        let occurred = try interval(row)
        let description = text("quote", row, extra: extra)
        guard !description.isEmpty else { throw row.refusal("the quote is empty: every event needs its evidence") }
        var event = Event(
            kind: kind,
            modality: try modality(row),
            initiators: actors("initiators", row),
            targets: actors("targets", row),
            occurred: Occurrence(occurred, basis: .given),
            evidence: .imported(
                key: key(row, suffix: extra["unit"].map { ":" + $0 } ?? ""),
                outlet: text("outlet", row),
                url: text("url", row),
                reported: try reported(row, occurred: occurred),
                description: description
            ),
            method: "import \(dataset)"
        )
        event.saidBy = actors("said_by", row).first
        event.place = place(row)
        return event
    }

    private func text(_ name: String, _ row: DatasetRow, extra: [String: String] = [:]) -> String {
        templates[name]?.fill(row, extra: extra) ?? ""
    }

    private func modality(_ row: DatasetRow) throws(RowRefusal) -> Modality {
        let written = text("modality", row)
        if written.isEmpty { return .happened }
        guard let modality = Modality(rawValue: written) else {
            let known = Modality.allCases.map(\.rawValue).joined(separator: ", ")
            throw row.refusal("modality '\(written)' is none of \(known)")
        }
        return modality
    }

    private func interval(_ row: DatasetRow) throws(RowRefusal) -> Interval {
        let written = text("occurred", row)
        if let interval = Interval(edtf: written), interval != .unknown { return interval }
        guard let day = DatasetDate.day(written) else {
            throw row.refusal("occurred '\(written.prefix(40))' is no date; write 2022-02-24 or EDTF")
        }
        return Interval(day)
    }

    private func reported(_ row: DatasetRow, occurred: Interval) throws(RowRefusal) -> Instant {
        let written = text("reported", row)
        if let instant = Instant(written) ?? DatasetDate.day(written).map(Instant.init(endOf:)) { return instant }
        guard written.isEmpty, let last = occurred.latest else {
            throw row.refusal("reported '\(written.prefix(40))' is no time; write 2022-02-24 or 2022-02-24T12:00:00Z")
        }
        return Instant(endOf: last)
    }

    /// Actors are given by id, or by name with the row's country, joined by semicolons.
    private func actors(_ name: String, _ row: DatasetRow) -> [Actor] {
        text(name, row).split(separator: ";").map { written in
            let written = String(Self.trim(written))
            if written.contains("/") { return Actor(id: written, name: written) }
            return DatasetNames.standard.actor(written, country: text("country", row))
        }
    }

    private func place(_ row: DatasetRow) -> Place? {
        let name = text("place", row)
        guard !name.isEmpty else { return nil }
        let place = DatasetNames.standard.place(name, country: text("country", row), row: row, precision: .city)
        guard let place, let latitude = Double(text("latitude", row)), let longitude = Double(text("longitude", row))
        else { return place }
        return Place(
            id: place.id,
            name: place.name,
            latitude: latitude,
            longitude: longitude,
            precision: .point,
            asWritten: place.asWritten
        )
    }
}

/// Text with `{column}` where a row's field goes.
struct Template: Hashable, Sendable {
    private enum Part: Hashable { case text(String), column(String) }

    private let parts: [Part]

    init(_ source: String) {
        var parts: [Part] = []
        var rest = Substring(source)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<open])))
            parts.append(.column(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(rest)))
        self.parts = parts
    }

    func fill(_ row: DatasetRow, extra: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .column(let name): extra[name] ?? row[name]
            }
        }.joined()
    }
}
