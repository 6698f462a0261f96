import CAssets

/// The kinds of events with their codes: `kinds.tsv` joined with the scores of `codes.tsv`.
public struct Ontology: Sendable {
    /// What the ontology says of a kind.
    public struct Entry: Hashable, Sendable {
        /// The kind's name.
        public let name: String
        /// The family that it belongs to, such as `talks` or `military`.
        public let family: String
        /// Its codes in the field's schemes.
        public let codes: Codes
        /// Its codes under circumstances that the schemes tell apart and kinds do not.
        public let otherwise: [Circumstance: Codes]
        /// What counts as an event of the kind.
        public let meaning: String
    }

    /// What makes an event of a kind another in the field's schemes.
    public enum Circumstance: String, CaseIterable, Sendable {
        /// Actors of two states or bodies do it together: a joint exercise is cooperation.
        case joint
        /// It is only announced: a march that is called is a threat.
        case planned
        /// The forces are peacekeepers: their dispatch is aid.
        case peacekeeping
    }

    /// An event's codes in the schemes that analysts already use.
    public struct Codes: Hashable, Sendable {
        /// PLOVER event type, such as `SANCTION`; nil where PLOVER has none (Open Event Data Alliance, 2021).
        public let plover: String?
        /// PLOVER mode, such as `expel`.
        public let mode: String?
        /// CAMEO code, such as `163` (Schrodt, CAMEO 1.1b3).
        public let cameo: String
        /// Quad class: `V-COOP`, `M-COOP`, `V-CONF` or `M-CONF`.
        public let quad: String
        /// Goldstein scale, -10 to 10 (Goldstein 1992, as GDELT assigns it to CAMEO codes).
        public let goldstein: Double
    }

    /// The ontology that is compiled in.
    public static let shared = Ontology(
        kinds: Table(Asset.text("kinds.tsv")),
        codes: Table(Asset.text("codes.tsv"))
    )

    /// Every kind, in the order of the file.
    public let entries: [Entry]
    private let byName: [String: Entry]

    init(kinds: Table, codes: Table) {
        let scores = Dictionary(codes.rows.map { ($0["code"], $0) }, uniquingKeysWith: { first, _ in first })
        entries = kinds.rows.map { Self.entry($0, scores: scores) }
        byName = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether there is a kind of that name.
    public func contains(_ name: String) -> Bool {
        byName[name] != nil
    }

    /// Every kind.
    public var kinds: [Kind] {
        entries.map { Kind(known: $0.name) }
    }

    subscript(kind: Kind) -> Entry {
        byName[kind.rawValue] ?? Self.entry(Table.Row(line: 0, columns: [], fields: []), scores: [:])
    }

    private static func entry(_ row: Table.Row, scores: [String: Table.Row]) -> Entry {
        Entry(
            name: row["kind"],
            family: row["family"],
            codes: codes(row["plover"], row["mode"], row["cameo"], scores),
            otherwise: otherwise(row["otherwise"], scores),
            meaning: row["what counts"]
        )
    }

    /// Reads `joint=COOPERATE:062`, several apart by a blank.
    private static func otherwise(_ text: String, _ scores: [String: Table.Row]) -> [Circumstance: Codes] {
        var result: [Circumstance: Codes] = [:]
        for word in text.split(separator: " ") {
            let parts = word.split { $0 == "=" || $0 == ":" }.map(String.init)
            guard parts.count == 3, let circumstance = Circumstance(rawValue: parts[0]) else { continue }
            result[circumstance] = codes(parts[1], "", parts[2], scores)
        }
        return result
    }

    private static func codes(_ plover: String, _ mode: String, _ cameo: String, _ scores: [String: Table.Row]) -> Codes
    {
        let score = score(cameo, in: scores)
        return Codes(
            plover: plover.isEmpty ? nil : plover,
            mode: mode.isEmpty ? nil : mode,
            cameo: cameo,
            quad: score?["quad_gdelt"] ?? "",
            goldstein: Double(score?["goldstein_gdelt"] ?? "") ?? 0
        )
    }

    /// The scores of a code, or of the nearest code above it that has any: `0874` falls back on `087`.
    private static func score(_ code: String, in scores: [String: Table.Row]) -> Table.Row? {
        var code = Substring(code)
        while code.count >= 2 {
            if let row = scores[String(code)], !row["goldstein_gdelt"].isEmpty { return row }
            code = code.dropLast()
        }
        return nil
    }
}
