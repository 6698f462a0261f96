import AnnalsModel

/// The quad classes of conflict research: verbal or material, cooperation or conflict.
enum Quad: UInt8, CaseIterable {
    case verbalCooperation, materialCooperation, verbalConflict, materialConflict

    init?(_ code: String) {
        switch code {
        case "V-COOP": self = .verbalCooperation
        case "M-COOP": self = .materialCooperation
        case "V-CONF": self = .verbalConflict
        case "M-CONF": self = .materialConflict
        default: return nil
        }
    }

    var isMaterial: Bool { self == .materialCooperation || self == .materialConflict }
}

/// The codes of every kind by number.
enum Codes {
    private static let quads = Ontology.shared.entries.map { Quad($0.codes.quad) ?? .verbalCooperation }
    private static let goldsteins = Ontology.shared.entries.map(\.codes.goldstein)

    private static let severities = zip(goldsteins, quads).map { goldstein, quad in
        Relevance.severity(goldstein: goldstein, isMaterial: quad.isMaterial)
    }

    /// The quad class of a kind.
    static func quad(_ kind: UInt16) -> Quad { quads[Int(kind)] }
    /// The Goldstein scale of a kind, -10 to 10.
    static func goldstein(_ kind: UInt16) -> Double { goldsteins[Int(kind)] }
    /// How severe acts of a kind are, see `Relevance`.
    static func severity(_ kind: UInt16) -> Double { severities[Int(kind)] }
    /// Whether a kind is one of conflict, in words or deeds.
    static func isConflict(_ kind: UInt16) -> Bool {
        let quad = quads[Int(kind)]
        return quad == .materialConflict || quad == .verbalConflict
    }
    static func name(_ row: Row) -> String { Numbering.kinds[Int(row.kind)].rawValue }
}
