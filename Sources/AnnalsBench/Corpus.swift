import AnnalsLog
import AnnalsModel
import Foundation

/// The events of a corpus of JSON Lines, as the peers read it: type, actor, target, place, quote, src, conf, at, rep and
/// up to two numbers of the type's own.
///
/// Nothing is lost on the way: types become kinds one to one, the confidence goes into the method, and of two numbers
/// the second is the magnitude's upper bound.
struct Corpus {
    let events: [Event]
    private let kinds: [String: Kind]

    init(path: String) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let objects = try lines.map { try Self.object($0) }
        kinds = Self.kinds(Set(objects.compactMap { $0["type"] as? String }))
        let digest = Digest(ofFields: [path])
        events = objects.compactMap { [kinds] in Self.event($0, kinds, digest) }
        guard events.count == lines.count else { throw CocoaError(.fileReadCorruptFile) }
    }

    private static func object(_ line: Substring) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }

    /// A kind for each type: its own where the ontology has it, else one that no type uses.
    private static func kinds(_ types: Set<String>) -> [String: Kind] {
        var kinds = Dictionary(
            uniqueKeysWithValues: types.compactMap { type in Kind(rawValue: type).map { (type, $0) } }
        )
        var free = Ontology.shared.kinds.filter { !types.contains($0.rawValue) }.makeIterator()
        for type in types.sorted() where kinds[type] == nil { kinds[type] = free.next() }
        return kinds
    }

    private static func event(_ object: [String: Any], _ kinds: [String: Kind], _ digest: Digest) -> Event? {
        guard let type = object["type"] as? String, let kind = kinds[type],
            let day = (object["at"] as? String).flatMap({ Day($0) }),
            let reported = (object["rep"] as? String).map({ Day($0) }) ?? day
        else { return nil }
        var event = Event(
            kind: kind,
            initiators: actors(object["actor"]),
            targets: actors(object["target"]),
            occurred: Occurrence(Interval(day), basis: .given),
            evidence: evidence(object, Instant(day: reported), digest),
            method: "import news \(object["conf"] ?? "")"
        )
        event.place = (object["place"] as? String).map { place($0) }
        event.magnitude = magnitude(object)
        return event
    }

    private static func actors(_ code: Any?) -> [Actor] {
        (code as? String).map { [Actor(id: $0.lowercased(), name: $0)] } ?? []
    }

    private static func place(_ name: String) -> Place {
        Place(id: name.lowercased(), name: name, latitude: nil, longitude: nil, precision: .city)
    }

    private static func evidence(_ object: [String: Any], _ published: Instant, _ digest: Digest) -> Evidence {
        let quote = object["quote"] as? String ?? ""
        return Evidence(
            article: digest,
            sourceID: "corpus",
            outlet: object["src"] as? String,
            url: nil,
            published: published,
            quote: quote,
            span: 0..<quote.unicodeScalars.count
        )
    }

    private static let common: Set = ["type", "actor", "target", "place", "quote", "src", "conf", "at", "rep"]

    private static func magnitude(_ object: [String: Any]) -> Magnitude? {
        let fields = object.keys.filter { !common.contains($0) }.sorted()
        guard let first = fields.first, let value = (object[first] as? NSNumber)?.doubleValue else { return nil }
        return Magnitude(
            value: value,
            low: nil,
            high: fields.count > 1 ? (object[fields[1]] as? NSNumber)?.doubleValue : nil,
            unit: first,
            qualifier: .exact,
            measure: .count
        )
    }
}

extension [Event] {
    /// The events as batches of a size.
    func batches(of size: Int) -> [Batch] {
        stride(from: 0, to: count, by: size).map { start in
            Batch(
                id: Digest(ofFields: ["batch", "\(start)"]),
                contents: self[start..<Swift.min(start + size, count)].map { .report($0) }
            )
        }
    }
}
