/// Reads English text into sentences with tags, lemmas and dependency trees.
public struct Analyser: Sendable {
    /// Makes an analyser with the embedded model.
    public init() {}

    /// The sentences of a text, in order. Paragraph breaks (line feeds) always end a sentence.
    public func sentences(of text: String) -> [Sentence] {
        []
    }
}
