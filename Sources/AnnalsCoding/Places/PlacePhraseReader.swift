import AnnalsEnglish
import AnnalsModel

/// Reads the phrases of a sentence that name places out of its cells.
struct PlacePhraseReader {
    private let lexicon: Lexicon
    private let cells: [Cell]
    private let sentence: Sentence
    /// The tokens of names of people, companies and bodies.
    private let taken: Set<Int>

    init(lexicon: Lexicon, cells: [Cell], sentence: Sentence, actors: [ActorMention]) {
        self.lexicon = lexicon
        self.cells = cells
        self.sentence = sentence
        var taken: Set<Int> = []
        for mention in actors where mention.sort != .state && mention.basis != .coreference {
            taken.formUnion(mention.tokens)
        }
        self.taken = taken
    }

    /// The phrases, in order and without overlap.
    func phrases() -> [PlacePhrase] {
        var phrases: [PlacePhrase] = []
        var index = 0
        while index < cells.count {
            guard var phrase = phrase(at: index) else {
                index += 1
                continue
            }
            var end = index + 1
            widen(&phrase, from: index, to: &end)
            while let last = phrases.last, last.tokens.upperBound > phrase.tokens.lowerBound { phrases.removeLast() }
            phrases.append(phrase)
            index = end
        }
        return phrases
    }

    private func phrase(at index: Int) -> PlacePhrase? {
        let cell = cells[index]
        let isOwned = cell.tokens.contains { taken.contains($0) } && !cell.isLocated
        if let pointer = pointer(at: index) { return pointer }
        if cell.kind == .unknown { return isOwned || taken.contains(cell.tokens.lowerBound) ? nil : unknown(at: index) }
        guard !isOwned || noun(after: index) != nil, let kind = known(at: index) else { return nil }
        return PlacePhrase(tokens: cell.tokens, kind: kind)
    }

    /// The place that a cell of the lexicon names, where it is meant as a place.
    private func known(at index: Int) -> PlacePhrase.Kind? {
        let cell = cells[index]
        var place: Int?
        var country: Int?
        var isSeat = false
        for sense in cell.senses {
            switch sense {
            case .place(let number): place = place ?? number
            case .country(let number): country = country ?? number
            case .seat: isSeat = true
            case .person, .surname: if !cell.isLocated { return nil }
            default: break
            }
        }
        let isPlace = cell.isLocated || isBesideCompass(index) || border(after: index) != nil || isAtBorder(index)
        if let country, place == nil { return isPlace && !isOwner(index) ? .country(country) : nil }
        guard let place else { return nil }
        let isName = cell.senses.contains { if case .actor = $0 { true } else { false } }
        let standsForGovernment =
            (isSeat || isName || country != nil) && !isPlace && noun(after: index) == nil
            && noun(before: index) == nil && !isDateline(index)
        return standsForGovernment ? nil : .known(place)
    }

    /// "in response to Russia's actions": whose they are, not where; but "in Ukraine's eastern regions".
    private func isOwner(_ index: Int) -> Bool {
        guard index + 2 < cells.count, cells[index + 1].kind == .possessive else { return false }
        return cells[(index + 2)...].prefix(2).allSatisfy { cell in
            !cell.classes.contains(.placeNoun) && !cell.classes.contains(.direction) && !Self.borders.contains(cell.key)
        }
    }

    private func unknown(at index: Int) -> PlacePhrase? {
        let cell = cells[index]
        let name = sentence.written(cell.tokens)
        let classes = lexicon.actors.words[NameUnit.key(sentence.tokens[cell.tokens.upperBound - 1].text)]
        let isWithin = within(after: index) != nil
        if classes.contains(.institution), !classes.contains(.facility) { return nil }
        if classes.contains(.facility), cell.tokens.count > 1 {
            return PlacePhrase(tokens: cell.tokens, kind: .unknown(name, .point))
        }
        guard
            cell.isSited && sentence.tokens[cell.tokens.lowerBound].tag == .properNoun || noun(after: index) != nil
                || noun(before: index) != nil || (isWithin && index > 0 && cells[index - 1].kind == .preposition)
        else { return nil }
        return PlacePhrase(tokens: cell.tokens, kind: .unknown(name, .city))
    }

    /// "there", "the city", "the country" and the like, where something happens.
    private func pointer(at index: Int) -> PlacePhrase? {
        let cell = cells[index]
        if cell.key == Self.there, sentence.tokens[cell.tokens.lowerBound].tag == .adverb {
            return PlacePhrase(tokens: cell.tokens, kind: .pointer([.city, .region, .country, .point, .area]))
        }
        guard cell.kind == .determiner, Self.pointing.contains(cell.key), index > 0, index + 1 < cells.count,
            cells[index - 1].classes.contains(.locative), index + 2 >= cells.count || cells[index + 2].key != Self.of,
            let precisions = Self.precisions[cells[index + 1].key]
        else { return nil }
        return PlacePhrase(
            tokens: cell.tokens.lowerBound..<cells[index + 1].tokens.upperBound,
            kind: .pointer(precisions)
        )
    }

    static let of = NameUnit.key("of")
    private static let there = NameUnit.key("there")
    private static let pointing = Set(["the", "this", "that"].map(NameUnit.key))
    private static let precisions: [UInt64: [Place.Precision]] = {
        var table: [UInt64: [Place.Precision]] = [:]
        for word in ["city", "town", "village", "capital"] { table[NameUnit.key(word)] = [.city] }
        for word in ["region", "province", "oblast", "enclave", "peninsula"] { table[NameUnit.key(word)] = [.region] }
        for word in ["country", "nation"] { table[NameUnit.key(word)] = [.country] }
        for word in ["area", "territory"] { table[NameUnit.key(word)] = [.region, .city, .area] }
        return table
    }()
}

extension PlacePhraseReader {
    /// Takes in the words beside a name that tell more: "eastern Ukraine", "Kherson region", "Gomel, Belarus", borders.
    private func widen(_ phrase: inout PlacePhrase, from index: Int, to end: inout Int) {
        takeBorder(&phrase, index, &end)
        if case .pointer = phrase.kind { return }
        if !phrase.isBorder, let noun = noun(after: index) {
            phrase.tokens = phrase.tokens.lowerBound..<cells[index + 1].tokens.upperBound
            phrase.precision = noun
            end = index + 2
        }
        if case .country = phrase.kind {
            takeDirection(&phrase, index)
        } else if let within = within(after: index), end == index + 1 {
            phrase.within = within
            phrase.tokens = phrase.tokens.lowerBound..<cells[index + 2].tokens.upperBound
            end = index + 3
        }
    }

    private func takeDirection(_ phrase: inout PlacePhrase, _ index: Int) {
        guard let start = compass(before: index) else { return }
        phrase.direction = Direction.adjective(cells[start].key)
        phrase.tokens = cells[start].tokens.lowerBound..<phrase.tokens.upperBound
    }

    private func isBesideCompass(_ index: Int) -> Bool {
        compass(before: index) != nil
    }

    /// The cell that names a point of the compass before a country: "eastern Ukraine", "the east of Ukraine", "the
    /// eastern part of Ukraine".
    private func compass(before index: Int) -> Int? {
        for distance in 1...4 where index >= distance {
            let cell = cells[index - distance]
            if Direction.adjective(cell.key) != nil { return index - distance }
            guard cell.kind == .determiner || cell.key == Self.of || Self.parts.contains(cell.key) else { return nil }
        }
        return nil
    }

    private static let parts = Set(["part", "parts", "region", "regions"].map(NameUnit.key))
    private static let borders = Set(["border", "borders", "frontier"].map(NameUnit.key))
    private static let with = NameUnit.key("with")

    private func takeBorder(_ phrase: inout PlacePhrase, _ index: Int, _ end: inout Int) {
        if let border = border(after: index) {
            phrase.isBorder = true
            phrase.tokens = phrase.tokens.lowerBound..<cells[border].tokens.upperBound
            end = border + 1
            if index >= 2, Self.isHyphen(sentence.tokens[cells[index - 1].tokens.lowerBound].text),
                let neighbour = countryName(index - 2)
            {
                phrase.neighbour = Slug.make(neighbour)
                phrase.tokens = cells[index - 2].tokens.lowerBound..<phrase.tokens.upperBound
            }
        } else if isAtBorder(index) {
            phrase.isBorder = true
            phrase.tokens = cells[index - 2].tokens.lowerBound..<phrase.tokens.upperBound
        }
    }

    private static func isHyphen(_ text: String) -> Bool {
        text == "-" || text == "–"
    }

    private func countryName(_ index: Int) -> String? {
        for case .country(let number) in cells[index].senses { return lexicon.actors.countries[number].name }
        return nil
    }

    /// The cell of "border" after a country: "Ukraine's border", "the Russia-Ukraine border".
    private func border(after index: Int) -> Int? {
        var next = index + 1
        if next < cells.count, cells[next].kind == .possessive { next += 1 }
        if next + 1 < cells.count, Direction.adjective(cells[next].key) != nil { next += 1 }
        return next < cells.count && Self.borders.contains(cells[next].key) ? next : nil
    }

    /// Whether "border with" stands before a country.
    private func isAtBorder(_ index: Int) -> Bool {
        index >= 2 && cells[index - 1].key == Self.with && Self.borders.contains(cells[index - 2].key)
    }

    /// What a noun after a name tells of its precision: "Kherson region", "Mykolaiv city".
    private func noun(after index: Int) -> Place.Precision? {
        guard index + 1 < cells.count, cells[index + 1].tokens.count == 1 else { return nil }
        let cell = cells[index + 1]
        guard cell.classes.contains(.placeNoun) else { return nil }
        return Self.cities.contains(cell.key) ? .city : .region
    }

    private static let cities = Set(
        ["city", "town", "village", "port", "suburb", "settlement", "camp"].map(NameUnit.key)
    )

    /// Whether a noun before a name tells that it is a place: "the city of Melitopol", "the village Bucha".
    private func noun(before index: Int) -> Int? {
        guard index > 0 else { return nil }
        let before = cells[index - 1].key == Self.of && index > 1 ? index - 2 : index - 1
        return cells[before].classes.contains(.placeNoun) ? before : nil
    }

    /// The country that a name after a comma gives to the place before it: "Gomel, Belarus"; not a list of places.
    private func within(after index: Int) -> String? {
        guard index + 2 < cells.count, cells[index + 1].kind == .comma else { return nil }
        if index + 3 < cells.count, cells[index + 3].kind == .and { return nil }
        if index + 4 < cells.count, cells[index + 3].kind == .comma, cells[index + 4].kind == .and { return nil }
        for sense in cells[index + 2].senses {
            switch sense {
            case .country(let number): return lexicon.actors.countries[number].code
            case .place(let number):
                let place = lexicon.places.places[number]
                if place.precision == .region, !place.country.isEmpty { return place.country }
            default: continue
            }
        }
        return nil
    }

    /// A place that opens a report tells where it was written: "KYIV, Ukraine (AP) -".
    private func isDateline(_ index: Int) -> Bool {
        guard index == 0, index + 1 < cells.count else { return false }
        return cells[1].kind == .comma || cells[1].kind == .open
            || ["-", "–", "—", ":", "/"].contains(sentence.tokens[cells[1].tokens.lowerBound].text)
    }
}

extension Sentence {
    /// The scalars of the text that a range of tokens takes.
    func span(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
    }
}
