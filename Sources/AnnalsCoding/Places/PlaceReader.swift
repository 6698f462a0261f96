public import AnnalsEnglish
public import AnnalsModel

/// Finds the places that the sentences of one article name, given in order.
public struct PlaceReader: Sendable {
    let lexicon: Lexicon

    /// Makes a reader of one article.
    public init(lexicon: Lexicon, published: Publication?) {
        self.lexicon = lexicon
    }

    /// The places that the article's next sentence names, in order and without overlap. `actors` are its mentions.
    public mutating func mentions(in sentence: Sentence, text: ArticleText, actors: [ActorMention]) -> [PlaceMention] {
        []
    }
}
