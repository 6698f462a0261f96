import AnnalsEnglish
public import AnnalsModel

/// Reads an article into the events that it reports.
///
/// The same article gives the same events on any day and any machine: nothing is read but the article and the lexicon.
public struct Coder: Sendable {
    /// What an event's method names as its maker.
    public static let version = "frames/1"

    private let lexicon: Lexicon
    private let analyser = Analyser()

    /// Makes a coder that knows the words of a lexicon.
    public init(lexicon: Lexicon = .standard) {
        self.lexicon = lexicon
    }

    /// The events of an article, each with its evidence. An article without a publication time is read, but has none.
    public func code(_ article: Article) -> Coding {
        let readings = article.passages.flatMap { passage in
            analyser.sentences(of: article.text[passage.span]).map { sentence in
                SentenceReading(sentence: sentence.shifted(by: passage.span.lowerBound), role: passage.role)
            }
        }
        return Coding(events: readings.flatMap { $0.events.map(\.event) }, remarks: [], sentences: readings)
    }
}

extension Sentence {
    /// The sentence as it stands in a text in which its own text starts at an offset.
    func shifted(by offset: Int) -> Sentence {
        guard offset != 0 else { return self }
        return Sentence(
            span: span.lowerBound + offset..<span.upperBound + offset,
            tokens: tokens.map { token in
                Token(
                    text: token.text,
                    span: token.span.lowerBound + offset..<token.span.upperBound + offset,
                    lemma: token.lemma,
                    tag: token.tag,
                    features: token.features,
                    head: token.head,
                    relation: token.relation,
                    continuesWord: token.continuesWord
                )
            }
        )
    }
}
