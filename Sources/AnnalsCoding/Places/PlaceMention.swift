public import AnnalsModel

/// Words of a sentence that name a place.
public struct PlaceMention: Hashable, Sendable {
    /// The tokens of the whole name, preposition excluded.
    public let tokens: Range<Int>
    /// The token that governs the name in the tree.
    public let head: Int
    /// Where it stands, in Unicode scalars of the article's text.
    public let span: Range<Int>
    /// The place that is meant.
    public let place: Place

    /// Makes a mention of its parts.
    public init(tokens: Range<Int>, head: Int, span: Range<Int>, place: Place) {
        self.tokens = tokens
        self.head = head
        self.span = span
        self.place = place
    }
}
