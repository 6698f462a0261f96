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

    static func quad(_ row: Row) -> Quad { quads[Int(row.kind)] }
    /// The Goldstein scale of a reading's kind, -10 to 10.
    static func goldstein(_ row: Row) -> Double { goldsteins[Int(row.kind)] }
    static func name(_ row: Row) -> String { Numbering.kinds[Int(row.kind)].rawValue }
}
