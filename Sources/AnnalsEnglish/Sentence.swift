/// A sentence with its dependency tree.
public struct Sentence: Hashable, Sendable {
    /// Where the sentence stands in the analysed text, in Unicode scalars.
    public let span: Range<Int>
    /// The words in order of the text.
    public let tokens: [Token]

    /// Makes a sentence of its words.
    public init(span: Range<Int>, tokens: [Token]) {
        self.span = span
        self.tokens = tokens
    }
}
