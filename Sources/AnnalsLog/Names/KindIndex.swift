import AnnalsModel

/// Where each kind stands in the ontology that is compiled in.
enum KindIndex {
    static let kinds = Ontology.shared.kinds
    static let byName = Dictionary(
        kinds.enumerated().map { ($0.element.rawValue, UInt16($0.offset)) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Kinds by names that the ontology used to have: an entry of an older ontology reads as its successor's. A line is
    /// added here when a kind is renamed, and never removed.
    static let successors: [String: String] = [:]

    static func kind(_ index: UInt16) -> Kind? {
        Int(index) < kinds.count ? kinds[Int(index)] : nil
    }

    /// Where the kind of a number stands.
    static func index(of vocabulary: Vocabulary, _ number: UInt64) throws -> UInt16 {
        guard let name = vocabulary.term(UInt32(clamping: number)) else {
            throw ByteReader.malformed("There is no kind of number \(number)")
        }
        return try index(named: name, successors: successors)
    }

    static func index(named name: String, successors: [String: String]) throws -> UInt16 {
        if let index = byName[name] ?? successors[name].flatMap({ byName[$0] }) { return index }
        throw LogError(
            .newer,
            "The log holds events of kind \(name), which this version does not know.",
            advice: "Open the log with the version that wrote it, or a later one."
        )
    }
}
