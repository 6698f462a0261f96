/// A dependency relation of the Universal Dependencies scheme, with the subtypes that English treebanks use.
///
/// The raw value is the relation as CoNLL-U writes it, such as `nsubj:pass`.
public struct Relation: RawRepresentable, Hashable, Sendable {
    /// The relation as CoNLL-U writes it.
    public let rawValue: String

    /// Names a relation by its CoNLL-U text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The universal part: `nsubj` of `nsubj:pass`.
    public var universal: String {
        rawValue.firstIndex(of: ":").map { String(rawValue[..<$0]) } ?? rawValue
    }
}
