import AnnalsModel

/// Where each kind stands in the ontology that is compiled in.
enum KindIndex {
    static let byName = Dictionary(
        Ontology.shared.kinds.enumerated().map { ($0.element.rawValue, UInt16($0.offset)) },
        uniquingKeysWith: { first, _ in first }
    )
    static let kinds = Ontology.shared.kinds

    static func kind(_ index: UInt16) -> Kind? {
        Int(index) < kinds.count ? kinds[Int(index)] : nil
    }
}
