/// A dependency relation of the Universal Dependencies scheme, with the subtypes that English treebanks use.
///
/// The raw value is the relation as CoNLL-U writes it, such as `nsubj:pass`.
public struct Relation: RawRepresentable, Hashable, Sendable {
    /// The relation as CoNLL-U writes it.
    public let rawValue: String
    /// The universal part: `nsubj` of `nsubj:pass`.
    public let universal: String

    /// Names a relation by its CoNLL-U text.
    public init(rawValue: String) {
        self.rawValue = rawValue
        universal = rawValue.firstIndex(of: ":").map { String(rawValue[..<$0]) } ?? rawValue
    }

    /// Two relations are equal when their texts are.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
