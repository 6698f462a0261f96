public import AnnalsEnglish
public import AnnalsModel

/// Finds who is named in the sentences of one article, given in order. It learns as it reads: once the article has said
/// "Ukrainian Foreign Minister Dmytro Kuleba", "Kuleba" is Ukraine's.
public struct ActorReader: Sendable {
    let lexicon: Lexicon
    let day: Day?
    var memory = ActorMemory()
    var sentenceNumber = -1

    /// Makes a reader of one article. The time of publication tells who held an office; without it, names decide.
    public init(lexicon: Lexicon, published: Publication?) {
        self.lexicon = lexicon
        day = published?.day
    }

    /// The mentions of the article's next sentence, in order and without overlap.
    ///
    /// A state is mentioned also where its name is a place ("in Ukraine"): syntax tells which it is. A capital or seat
    /// that is a place is not mentioned. A possessive pronoun is mentioned by itself.
    public mutating func mentions(in sentence: Sentence, text: ArticleText) -> [ActorMention] {
        mentions(in: sentence, of: CellReader.cells(of: sentence, lexicon: lexicon), text: text)
    }

    mutating func mentions(in sentence: Sentence, of cells: [Cell], text: ArticleText) -> [ActorMention] {
        sentenceNumber += 1
        if let site = site(of: cells, sentence) { memory.site = (site, sentenceNumber) }
        let phrases = ActorPhraseReader(lexicon: lexicon.actors, cells: cells, sentence: sentence).phrases()
        let mentions = phrases.indices.compactMap { index -> ActorMention? in
            guard let referent = referent(of: phrases, at: index, sentence),
                !isOnlySort(referent, phrases[index].tokens, sentence),
                !isSurname(referent, phrases[index].tokens, sentence),
                !isCredit(phrases[index].tokens, sentence),
                !isNamesake(of: referent.state, phrases[index].tokens, sentence)
            else { return nil }
            return mention(referent, phrases[index].tokens, sentence, text)
        }
        memory.thing = thing(in: sentence, before: sentence.tokens.count)
        return mentions
    }

    /// "David King": a title that is the second word of somebody's name.
    private func isSurname(_ referent: Referent, _ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        guard referent.sort == .office, tokens.count == 1, let index = tokens.first, index > 0 else { return false }
        let (word, first) = (sentence.tokens[index], sentence.tokens[index - 1])
        return word.relation.universal == "flat" && word.head == index - 1 && first.tag == .properNoun
            && word.text.first?.isUppercase == true && lexicon.actors.words[NameUnit.key(first.text)].isEmpty
    }

    /// "Ana Rossi/Getty Images": whoever took a picture.
    private func isCredit(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let slash = tokens.upperBound
        guard slash + 1 < sentence.tokens.count, ["/", "/AP", "/AFP"].contains(sentence.tokens[slash].text) else {
            return false
        }
        return sentence.tokens[slash + 1].text.first?.isUppercase == true
    }

    /// "Georgetown University": a name that only where its state was named before is that state's.
    func isNamesake(of state: String, _ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let isShared = tokens.contains {
            lexicon.actors.words[NameUnit.key(sentence.tokens[$0].text)].contains(.namesake)
        }
        return isShared && lexicon.actors.isState(state) && memory.last(where: { $0.state == state }) == nil
    }

    /// "Late Wednesday U.S. time", "the eastern European country", "the former Soviet republic": the name tells only whose
    /// clock it was by, or what sort of state is meant.
    private func isOnlySort(_ referent: Referent, _ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let head = sentence.head(of: tokens)
        let isBefore = ["amod", "compound"].contains(sentence.tokens[head].relation.universal)
        guard let noun = isBefore ? sentence.tokens[head].head : head else { return false }
        let classes = lexicon.actors.words[NameUnit.key(sentence.tokens[noun].text)]
        if isBefore, classes.contains(.clock) { return true }
        let isPast = sentence.tokens.contains { token in
            token.head == noun && lexicon.actors.words[NameUnit.key(token.text)].contains(.past)
        }
        return classes.contains(.stateNoun) && (isPast || isBefore && referent.sort != .state)
    }

    /// The first-person pronouns of a sentence, meaning who speaks in it. The coder gives the speaker of a quotation.
    public func firstPersonMentions(in sentence: Sentence, text: ArticleText, speaker: ActorMention) -> [ActorMention] {
        sentence.tokens.indices.compactMap { index in
            let token = sentence.tokens[index]
            guard token.tag == .pronoun,
                token.features.person == 1 || Self.firstPerson.contains(token.text.lowercased())
            else { return nil }
            let referent = Referent(actors: speaker.actors, sort: speaker.sort, basis: .coreference)
            return Self.made(referent, index..<index + 1, sentence, text)
        }
    }

    private static let firstPerson: Set<String> = ["i", "me", "my", "we", "us", "our", "myself", "ourselves"]

    /// The people whom a noun phrase means that no list has: of the states that it names, else of none.
    func people(_ head: Int, of states: [String], in sentence: Sentence, text: ArticleText) -> [Actor] {
        guard sentence.tokens.indices.contains(head) else { return [] }
        let phrase = NounPhrase(head: head, in: sentence).tokens
        let tokens = (phrase.first { sentence.tokens[$0].tag != .adposition } ?? head)..<phrase.upperBound
        let written = text[
            sentence.tokens[tokens.lowerBound].span.lowerBound..<sentence.tokens[tokens.upperBound - 1].span.upperBound
        ]
        let name = sentence.tokens[tokens].drop { $0.tag == .determiner }.map(\.text).joined(separator: " ")
        let role = group(of: sentence.tokens[head])
        var seen = Set<String>()
        let owners = states.filter { lexicon.actors.name(of: $0) != nil && seen.insert($0).inserted }
        if owners.isEmpty { return [Actor(id: role ?? "public", name: name, asWritten: written)] }
        let part = role ?? Slug.make(sentence.tokens[head].lemma)
        return owners.map { Actor(id: Self.id($0, part.isEmpty ? "public" : part), name: name, asWritten: written) }
    }

    /// The group that a noun for people stands for, as `civilians` for "families"; nil where the lists have none.
    private func group(of noun: Token) -> String? {
        let lemma = noun.lemma
        let plural = lemma.hasSuffix("y") ? lemma.dropLast() + "ies" : lemma + "s"
        return [noun.text, String(plural)].lazy.compactMap(office).first
    }

    private func office(_ word: String) -> String? {
        let units = NameUnit.units(of: CollectionOfOne(word))
        guard let match = lexicon.names.longest(in: units, from: 0) else { return nil }
        for case .office(let office) in match.senses where lexicon.actors.offices[office].group != .title {
            return lexicon.actors.offices[office].id
        }
        return nil
    }

    private mutating func mention(
        _ referent: Referent,
        _ tokens: Range<Int>,
        _ sentence: Sentence,
        _ text: ArticleText
    ) -> ActorMention {
        let mention = Self.made(referent, tokens, sentence, text)
        var noted = referent
        if let person = lexicon.actors.person(referent.actors.first?.id ?? "") { noted.isFemale = person.isFemale }
        noted.sentence = sentenceNumber
        noted.token = mention.head
        noted.isSubject = sentence.tokens[mention.head].relation.universal == "nsubj"
        noted.isMain = noted.isSubject && sentence.isMain(mention.head)
        noted.isJoined = isJoined(mention.head, sentence)
        noted.isPlace = isSited(mention.head, sentence)
        memory.note(noted)
        return mention
    }

    /// Whether a word goes on with the list that the last referent stands in.
    private func isJoined(_ head: Int, _ sentence: Sentence) -> Bool {
        guard sentence.tokens[head].relation.universal == "conj", let last = memory.referents.last,
            last.sentence == sentenceNumber
        else { return false }
        return sentence.tokens[head].head == last.token || last.isJoined
    }

    private static func made(
        _ referent: Referent,
        _ tokens: Range<Int>,
        _ sentence: Sentence,
        _ text: ArticleText
    ) -> ActorMention {
        let span =
            sentence.tokens[tokens.lowerBound].span.lowerBound..<sentence.tokens[tokens.upperBound - 1].span.upperBound
        let written = text[span]
        return ActorMention(
            tokens: tokens,
            head: sentence.head(of: tokens),
            span: span,
            actors: referent.actors.map { Actor(id: $0.id, name: $0.name, asWritten: written) },
            sort: referent.sort,
            basis: referent.basis
        )
    }
}

extension Sentence {
    /// Whether a noun hangs on the main verb of its sentence.
    func isMain(_ noun: Int) -> Bool {
        tokens[noun].head.map { tokens[$0].head == nil } ?? false
    }

    /// The token of a range that governs the others: the first whose own head lies outside.
    func head(of range: Range<Int>) -> Int {
        range.first { token in
            guard let head = tokens[token].head else { return true }
            return !range.contains(head) && tokens[token].tag != .determiner && tokens[token].tag != .punctuation
        } ?? range.lowerBound
    }
}
