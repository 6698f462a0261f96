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
        analyse([(text, start)]).sentences[0]
    }

    /// The sentences of each of several texts, every text with its offset. Read together they take less time.
    public func sentences(of texts: [(text: String, start: Int)]) -> [[Sentence]] {
        analyse(texts).sentences
    }

    /// The sentences, and the steps of work that they took: a count that grows with the texts alone.
    func analyse(_ texts: [(text: String, start: Int)]) -> (sentences: [[Sentence]], steps: Int) {
        let cuts = texts.map { CutText($0.text, from: $0.start) }
        var parser = Parser(model: model)
        var found = parser.analyse(cuts.flatMap(\.words))[...]
        let sentences = cuts.map { cut in cut.sentences.map { sentence($0, of: cut, found.removeFirst()) } }
        return (sentences, cuts.reduce(parser.steps) { $0 + $1.steps })
    }

    private func sentence(_ range: Range<Int>, of text: CutText, _ found: Parser.Analysis) -> Sentence {
        let pieces = text.pieces[range]
        let tokens = pieces.indices.map { index in
            token(pieces[index], at: index - range.lowerBound, found, text.scalars, from: text.start)
        }
        let end = pieces[range.upperBound - 1].end
        return Sentence(span: text.start + pieces[range.lowerBound].start..<text.start + end, tokens: tokens)
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

/// A text cut into words and sentences.
private struct CutText {
    let start: Int
    let scalars: Scalars
    let pieces: [Piece]
    /// Ranges of pieces.
    let sentences: [Range<Int>]
    let steps: Int

    init(_ text: String, from start: Int) {
        self.start = start
        scalars = Scalars(text)
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        pieces = tokeniser.pieces
        steps = tokeniser.steps
        sentences = SentenceSplitter(scalars: scalars, pieces: pieces).sentences()
    }

    /// The words of each sentence.
    var words: [[WordFeatures]] {
        sentences.map { range in
            range.map { WordFeatures(scalars: scalars.values[pieces[$0].range], isFirst: $0 == range.lowerBound) }
        }
    }
}
