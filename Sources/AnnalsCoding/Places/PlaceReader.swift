public import AnnalsEnglish
public import AnnalsModel

/// Finds the places that the sentences of one article name, given in order.
///
/// A country is a place after a preposition of place, beside a point of the compass or beside "border"; elsewhere it is
/// an actor. A capital that stands for its government is no place.
public struct PlaceReader: Sendable {
    private let lexicon: Lexicon
    private var memory = PlaceMemory()

    /// Makes a reader of one article.
    public init(lexicon: Lexicon, published: Publication?) {
        self.lexicon = lexicon
    }

    /// The places that the article's next sentence names, in order and without overlap. `actors` are its mentions.
    public mutating func mentions(in sentence: Sentence, text: ArticleText, actors: [ActorMention]) -> [PlaceMention] {
        mentions(in: sentence, of: CellReader.cells(of: sentence, lexicon: lexicon), text: text, actors: actors)
    }

    mutating func mentions(
        in sentence: Sentence,
        of cells: [Cell],
        text: ArticleText,
        actors: [ActorMention]
    ) -> [PlaceMention] {
        let phrases = PlacePhraseReader(lexicon: lexicon, cells: cells, sentence: sentence, actors: actors)
        var mentions: [PlaceMention] = []
        for phrase in phrases.phrases() {
            let span = sentence.span(of: phrase.tokens)
            let listed = phrase.isPointer ? PlaceList(mentions, in: sentence)?.place : nil
            guard let place = listed?.written(text[span]) ?? place(phrase, asWritten: text[span]) else { continue }
            memory.note(place, isKnown: phrase.isKnown)
            mentions.append(
                PlaceMention(tokens: phrase.tokens, head: sentence.head(of: phrase.tokens), span: span, place: place)
            )
        }
        return mentions
    }

    private func place(_ phrase: PlacePhrase, asWritten: String) -> Place? {
        switch phrase.kind {
        case .known(let index):
            let place = lexicon.places.places[index]
            return elsewhere(place, phrase, asWritten) ?? known(place, phrase, asWritten)
        case .country(let index):
            return country(lexicon.actors.countries[index], phrase, asWritten)
        case .unknown(let name, let precision):
            let state = phrase.within ?? memory.focus(where: lexicon.actors.isState)
            let slug = Slug.make(name)
            guard !slug.isEmpty else { return nil }
            return Place(
                id: state.map { $0 + "/" + slug } ?? Slug.unknown(name),
                name: name,
                latitude: nil,
                longitude: nil,
                precision: precision,
                asWritten: asWritten
            )
        case .pointer(let precisions):
            return memory.last(precisions)?.written(asWritten)
        }
    }

    /// "Georgetown", where the article has told of places in another state only: a town of that state.
    private func elsewhere(_ place: KnownPlace, _ phrase: PlacePhrase, _ asWritten: String) -> Place? {
        guard lexicon.actors.words[NameUnit.key(place.name)].contains(.namesake),
            let state = memory.focus(where: lexicon.actors.isState), !memory.hasNamed(Actor.state(of: place.id))
        else { return nil }
        let id = state + "/" + Slug.make(place.name)
        let precision = phrase.precision ?? place.precision
        return Place(
            id: id,
            name: place.name,
            latitude: nil,
            longitude: nil,
            precision: precision,
            asWritten: asWritten
        )
    }

    private func known(_ place: KnownPlace, _ phrase: PlacePhrase, _ asWritten: String) -> Place {
        Place(
            id: place.id + (phrase.isBorder ? "-border" : ""),
            name: place.name,
            latitude: place.latitude,
            longitude: place.longitude,
            precision: phrase.precision ?? place.precision,
            asWritten: asWritten
        )
    }

    private func country(_ country: Country, _ phrase: PlacePhrase, _ asWritten: String) -> Place {
        let part = [phrase.direction, phrase.neighbour, phrase.isBorder ? "border" : nil].compactMap(\.self)
        guard !part.isEmpty else {
            return Place(
                id: country.code,
                name: country.name,
                latitude: country.coordinates?.latitude,
                longitude: country.coordinates?.longitude,
                precision: .country,
                asWritten: asWritten
            )
        }
        return Place(
            id: country.code + "/" + part.joined(separator: "-"),
            name: asWritten,
            latitude: nil,
            longitude: nil,
            precision: .region,
            asWritten: asWritten
        )
    }
}

extension Place {
    /// The same place under other words of the text.
    func written(_ asWritten: String) -> Place {
        Place(
            id: id,
            name: name,
            latitude: latitude,
            longitude: longitude,
            precision: precision,
            asWritten: asWritten
        )
    }
}
