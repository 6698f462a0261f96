import AnnalsModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a line holds no event.
public struct EventReadingError: Error, Hashable, CustomStringConvertible {
    /// What is wrong and where in the object.
    public let description: String

    /// Makes an error of what is wrong and where.
    public init(_ description: String) {
        self.description = description
    }

    init(_ value: String, in field: String, known: [String]) {
        description = "`\(field)` is \"\(value)\"; it is one of \(known.joined(separator: ", "))"
    }
}

/// Reads events from the native JSON Lines. `reported` and `codes` follow from the rest and are not read.
public struct EventReader: Sendable {
    /// Makes a reader.
    public init() {}

    /// Reads the object of one line.
    public func record(_ line: some Collection<UInt8>) throws(EventReadingError) -> EventRecord {
        try record(try decode(EventObject.self, line))
    }

    /// Checks a decoded object.
    func record(_ object: EventObject) throws(EventReadingError) -> EventRecord {
        let evidence = try Self.each(object.evidence, Self.evidence)
        guard let first = evidence.first else {
            throw EventReadingError("`evidence` is empty; an event needs at least one quotation")
        }
        var event = Event(
            kind: try Self.kind(object.kind),
            modality: try Self.name(object.modality, in: "modality", default: .happened),
            initiators: (object.initiators ?? []).map(\.actor),
            targets: (object.targets ?? []).map(\.actor),
            occurred: try Self.occurrence(object.occurred, in: "occurred") ?? .unknown,
            evidence: first,
            method: object.method ?? "import jsonl"
        )
        event.participants = (object.participants ?? []).map(\.actor)
        event.place = try Self.place(object.place)
        event.scheduled = try Self.occurrence(object.scheduled, in: "scheduled")
        event.magnitude = try Self.magnitude(object.magnitude)
        event.saidBy = object.said_by?.actor
        event.gist = object.gist ?? []
        return EventRecord(
            event,
            id: object.id,
            position: object.position,
            recorded: try Self.instant(object.recorded, in: "recorded"),
            evidence: evidence,
            status: try Self.name(object.status, in: "status", default: .standing)
        )
    }

    /// Decodes the object of a line.
    func decode<Object: Decodable>(
        _ type: Object.Type,
        _ line: some Collection<UInt8>
    ) throws(EventReadingError) -> Object {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch let error as DecodingError {
            throw EventReadingError(error.sentence)
        } catch {
            throw EventReadingError("the line is no JSON object")
        }
    }
}

extension EventReader {
    private static func each<Element, Value>(
        _ elements: [Element],
        _ body: (Element) throws(EventReadingError) -> Value
    ) throws(EventReadingError) -> [Value] {
        var values: [Value] = []
        for element in elements { values.append(try body(element)) }
        return values
    }

    static func name<Name: RawRepresentable<String> & CaseIterable>(
        _ text: String?,
        in field: String,
        default fallback: Name
    ) throws(EventReadingError) -> Name {
        guard let text else { return fallback }
        guard let name = Name(rawValue: text) else {
            throw EventReadingError(text, in: field, known: Name.allCases.map(\.rawValue))
        }
        return name
    }

    private static func kind(_ text: String) throws(EventReadingError) -> Kind {
        guard let kind = Kind(rawValue: text) else {
            throw EventReadingError("`kind` is \"\(text)\", which `annals kinds` does not list")
        }
        return kind
    }

    static func instant(_ text: String?, in field: String) throws(EventReadingError) -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(text) else {
            throw EventReadingError("`\(field)` is \"\(text)\", no time such as 2022-02-23T02:10:00Z")
        }
        return instant
    }

    private static func day(_ text: String?, in field: String) throws(EventReadingError) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw EventReadingError("`\(field)` is \"\(text)\", no date such as 2022-02-23")
        }
        return day
    }

    private static func evidence(_ object: EventObject.Quotation) throws(EventReadingError) -> Evidence {
        guard let published = try instant(object.published, in: "evidence.published") else {
            throw EventReadingError("`evidence.published` is missing")
        }
        let start = object.start ?? 0
        let end = object.end ?? start + object.quote.unicodeScalars.count
        guard 0 <= start, start <= end else {
            throw EventReadingError("`evidence` runs from \(start) to \(end), which is no span of a text")
        }
        return Evidence(
            article: try article(object),
            sourceID: object.source_id ?? "",
            outlet: object.outlet,
            url: object.url,
            published: published,
            quote: object.quote,
            span: start..<end
        )
    }

    /// The digest that the evidence names, else the digest of the quotation, which is then all there is of the text.
    private static func article(_ object: EventObject.Quotation) throws(EventReadingError) -> Digest {
        guard let hex = object.article else { return Digest(of: object.quote.utf8) }
        guard let digest = Digest(hex: hex) else {
            throw EventReadingError("`evidence.article` is \"\(hex)\", no digest of 64 hexadecimal digits")
        }
        return digest
    }
}

extension EventReader {
    private static func occurrence(
        _ object: EventObject.Time?,
        in field: String
    ) throws(EventReadingError) -> Occurrence? {
        guard let object else { return nil }
        let basis: Occurrence.Basis = try name(object.basis, in: "\(field).basis", default: .given)
        return Occurrence(try interval(object, in: field), basis: basis, asWritten: object.as_written)
    }

    private static func interval(
        _ object: EventObject.Time,
        in field: String
    ) throws(EventReadingError) -> Interval {
        let earliest = try day(object.earliest, in: "\(field).earliest")
        let latest = try day(object.latest, in: "\(field).latest")
        if earliest == nil, latest == nil, let edtf = object.edtf {
            guard let interval = Interval(edtf: edtf) else {
                throw EventReadingError(
                    "`\(field).edtf` is \"\(edtf)\", no date such as 2022-02 or 2022-02-14/2022-02-20"
                )
            }
            return interval
        }
        guard let earliest, let latest else { return Interval(openFrom: earliest, to: latest) }
        let precision: Interval.Precision = try name(object.precision, in: "\(field).precision", default: .range)
        guard let interval = Interval(earliest, latest, precision: precision) else {
            throw EventReadingError("`\(field)` ends on \(latest), before it begins on \(earliest)")
        }
        return interval
    }

    private static func place(_ object: EventObject.Spot?) throws(EventReadingError) -> Place? {
        guard let object else { return nil }
        return Place(
            id: object.id,
            name: object.name ?? object.id,
            latitude: object.latitude,
            longitude: object.longitude,
            precision: try name(object.precision, in: "place.precision", default: .area),
            asWritten: object.as_written
        )
    }

    private static func magnitude(_ object: EventObject.Amount?) throws(EventReadingError) -> Magnitude? {
        guard let object else { return nil }
        return Magnitude(
            value: object.value,
            low: object.low,
            high: object.high,
            unit: object.unit,
            qualifier: try name(object.qualifier, in: "magnitude.qualifier", default: .exact),
            measure: try name(object.measure, in: "magnitude.measure", default: .count)
        )
    }
}

extension DecodingError {
    /// What is wrong and where in the object.
    fileprivate var sentence: String {
        switch self {
        case .keyNotFound(let key, let context):
            "`\((context.codingPath + [key]).dotted)` is missing"
        case .valueNotFound(_, let context), .typeMismatch(_, let context):
            context.codingPath.isEmpty
                ? "the line is no JSON object" : "`\(context.codingPath.dotted)` has a value of the wrong type"
        case .dataCorrupted: "the line is no JSON"
        @unknown default: "the line is no JSON object"
        }
    }
}

extension [any CodingKey] {
    fileprivate var dotted: String {
        map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
