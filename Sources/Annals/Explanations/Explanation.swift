public import AnnalsCoding
import AnnalsEnglish
public import AnnalsFormats
public import AnnalsModel

/// What was recognised in each sentence of an article, and why an event was or was not coded.
public struct Explanation: Sendable {
    private let article: Article
    private let coding: Coding

    /// Joins an article with its coding.
    public init(_ article: Article, _ coding: Coding) {
        self.article = article
        self.coding = coding
    }

    /// An object for each sentence, and one for the remarks on the whole article where there are any.
    public var lines: [JSON] {
        let whole = coding.remarks.filter { remark in
            !coding.sentences.contains { $0.remarks.contains(remark) }
        }
        let sentences = coding.sentences.map(sentence)
        return whole.isEmpty
            ? sentences
            : sentences + [["source_id": .string(article.sourceID), "remarks": .array(whole.map { JSON($0) })]]
    }

    /// The trees of the whole text in CoNLL-U, page furniture included, after a line that names the article.
    public var conllu: String {
        let head = "# newdoc id = \(DisplayWidth.plain(article.sourceID))\n"
        let trees = Analyser().sentences(of: article.text.string).enumerated().map { index, sentence in
            sentence.conllu(identifier: "\(DisplayWidth.plain(article.sourceID))-\(index + 1)")
        }
        return head + (trees.isEmpty ? "\n" : trees.joined())
    }

    private func sentence(_ reading: SentenceReading) -> JSON {
        let sentence = reading.sentence
        return [
            "source_id": .string(article.sourceID), "role": .string(reading.role.rawValue),
            "text": .string(article.text[sentence.span]), "start": .integer(sentence.span.lowerBound),
            "end": .integer(sentence.span.upperBound),
            "tokens": .array(sentence.tokens.enumerated().map { JSON($1, number: $0 + 1) }),
            "times": .array(reading.times.map { JSON($0) }),
            "actors": .array(reading.actors.map { JSON($0, words: article.text[$0.span]) }),
            "places": .array(reading.places.map { JSON($0, words: article.text[$0.span]) }),
            "quantities": .array(reading.quantities.map { JSON($0) }),
            "events": .array(reading.events.map { JSON($0) }),
            "remarks": .array(reading.remarks.map { JSON($0) }),
        ]
    }
}
