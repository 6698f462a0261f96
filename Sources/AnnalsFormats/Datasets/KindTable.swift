import AnnalsModel

/// Which kind a code of another scheme becomes.
struct KindTable: Sendable {
    /// A kind with the modality that its code implies.
    struct Meaning: Hashable, Sendable {
        let kind: Kind
        let modality: Modality
    }

    /// CAMEO codes, as ICEWS and GDELT use them.
    static let cameo = KindTable(asset: "cameo-kinds.tsv", column: "code")
    /// ACLED's sub-event types.
    static let acled = KindTable(asset: "acled-kinds.tsv", column: "sub_event_type")

    private let meanings: [String: Meaning]

    init(asset: String, column: String) {
        let pairs = Table(Asset.text(asset)).rows.compactMap { row -> (String, Meaning)? in
            guard let kind = Kind(rawValue: row["kind"]) else { return nil }
            return (
                row[column].lowercased(),
                Meaning(kind: kind, modality: Modality(rawValue: row["modality"]) ?? .happened)
            )
        }
        meanings = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// How many codes it knows.
    var count: Int { meanings.count }

    /// The meaning of a name, letter case aside.
    subscript(name: String) -> Meaning? {
        meanings[name.lowercased()]
    }

    /// The meaning of a code, or of the longest known code that it starts with.
    func meaning(ofCode code: String) -> Meaning? {
        var prefix = Substring(code)
        while prefix.count >= 2 {
            if let meaning = meanings[String(prefix)] { return meaning }
            prefix = prefix.dropLast()
        }
        return nil
    }
}
