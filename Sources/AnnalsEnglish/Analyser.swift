/// Reads English text into sentences with tags, lemmas and dependency trees.
///
/// The same text gives the same trees on every machine. An analyser may be used from many threads at once.
public struct Analyser: Sendable {
    private let model: Model

    /// Makes an analyser with the embedded model, which is read once and shared.
    public init() {
        model = .embedded
    }

    /// The sentences of a text, in order. Paragraph breaks (line feeds) always end a sentence. `start` is the text's own
    /// offset in the text that spans are to be given in.
    public func sentences(of text: String, from start: Int = 0) -> [Sentence] {
        analyse(text, from: start).sentences
    }

    /// The sentences, and the steps of work that they took: a count that grows with the text alone.
    func analyse(_ text: String, from start: Int = 0) -> (sentences: [Sentence], steps: Int) {
        let scalars = Scalars(text)
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        let pieces = tokeniser.pieces
        var parser = Parser(model: model)
        let ranges = SentenceSplitter(scalars: scalars, pieces: pieces).sentences()
        let sentences = ranges.map { sentence(pieces[$0], scalars, from: start, &parser) }
        return (sentences, tokeniser.steps + parser.steps)
    }

    private func sentence(
        _ pieces: ArraySlice<Piece>,
        _ scalars: Scalars,
        from start: Int,
        _ parser: inout Parser
    ) -> Sentence {
        let first = pieces.startIndex
        let found = parser.analyse(
            pieces.indices.map { WordFeatures(scalars: scalars.values[pieces[$0].range], isFirst: $0 == first) }
        )
        let tokens = pieces.indices.map { token(pieces[$0], at: $0 - first, found, scalars, from: start) }
        return Sentence(span: start + pieces[first].start..<start + pieces[pieces.endIndex - 1].end, tokens: tokens)
    }

    private func token(
        _ piece: Piece,
        at index: Int,
        _ found: Parser.Analysis,
        _ scalars: Scalars,
        from start: Int
    ) -> Token {
        let text = scalars.text(piece.range)
        let tagged = model.tags[Int(found.tags[index])]
        let lemma = model.lemmas.lemma(
            of: text,
            hash: scalars.loweredHash(piece.range),
            tag: tagged.tag,
            script: Int(found.lemmas[index])
        )
        return Token(
            text: text,
            span: start + piece.start..<start + piece.end,
            lemma: lemma,
            tag: tagged.tag,
            features: tagged.features,
            head: found.heads[index] > 0 ? found.heads[index] - 1 : nil,
            relation: model.relations[Int(found.relations[index])],
            continuesWord: piece.continuesWord
        )
    }
}
