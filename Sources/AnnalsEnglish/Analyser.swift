/// Reads English text into sentences with tags, lemmas and dependency trees.
public struct Analyser: Sendable {
    /// Makes an analyser with the embedded model.
    public init() {}

    /// The sentences of a text, in order. Paragraph breaks (line feeds) always end a sentence.
    public func sentences(of text: String) -> [Sentence] {
        let scalars = Scalars(text)
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        let pieces = tokeniser.pieces
        return SentenceSplitter(scalars: scalars, pieces: pieces).sentences().map { range in
            Sentence(
                span: pieces[range.lowerBound].start..<pieces[range.upperBound - 1].end,
                tokens: pieces[range].map { piece in
                    Token(
                        text: scalars.text(piece.range),
                        span: piece.range,
                        lemma: scalars.text(piece.range),
                        tag: .other,
                        features: Features(),
                        head: nil,
                        relation: Relation(rawValue: "dep"),
                        continuesWord: piece.continuesWord
                    )
                }
            )
        }
    }
}
