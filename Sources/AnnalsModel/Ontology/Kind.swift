/// The type of an event, a past participle such as `DecreeSigned`: a name of the ontology.
public struct Kind: RawRepresentable, Hashable, Comparable, Sendable {
    /// The name as the ontology has it.
    public let rawValue: String

    /// The kind of that name; nil where the ontology has none such.
    public init?(rawValue: String) {
        guard Ontology.shared.contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// A kind that this code names itself: tests check that the ontology has each.
    init(known rawValue: String) {
        self.rawValue = rawValue
    }

    /// What the ontology says of it.
    public var entry: Ontology.Entry {
        Ontology.shared[self]
    }

    /// Orders by time, name or bytes.
    public static func < (one: Kind, other: Kind) -> Bool {
        one.rawValue < other.rawValue
    }
}

extension Kind: CustomStringConvertible {
    /// The name as the ontology has it.
    public var description: String { rawValue }
}
