import AnnalsEnglish
import AnnalsModel

@testable import AnnalsCoding

/// An article's mentions, read as the coder reads them.
struct ActorReading {
    let mentions: [ActorMention]
    let places: [PlaceMention]
    private let text: ArticleText

    init(_ string: String, published: String? = nil, lexicon: Lexicon = .standard) {
        text = ArticleText(string)
        let published = published.flatMap { Day($0) }.map { Publication($0) }
        var actorReader = ActorReader(lexicon: lexicon, published: published)
        var placeReader = PlaceReader(lexicon: lexicon, published: published)
        var mentions: [ActorMention] = []
        var places: [PlaceMention] = []
        for sentence in Analyser().sentences(of: string) {
            let found = actorReader.mentions(in: sentence, text: text)
            mentions += found
            places += placeReader.mentions(in: sentence, text: text, actors: found)
        }
        self.mentions = mentions
        self.places = places
    }

    /// The ids of the mentions that stand in words of the text, in order.
    func ids(_ words: String) -> [String] {
        mentions.filter { text[$0.span].contains(words) }.flatMap(\.actors).map(\.id)
    }

    /// The ids of all actors, in order.
    var ids: [String] {
        mentions.flatMap(\.actors).map(\.id)
    }

    /// The words and ids of the places, in order.
    var placeIDs: [String] {
        places.map(\.place.id)
    }

    /// The words of the places, in order.
    var placeWords: [String] {
        places.map { text[$0.span] }
    }
}
