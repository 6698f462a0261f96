import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// Whom a noun phrase means; nil where it names a place or nobody.
    mutating func resolve(_ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        switch draft.name {
        case .known(let part): return person(part, draft, sentence)
        case .unknown(let tokens): return unknown(tokens, draft, sentence)
        case nil: break
        }
        if draft.role != nil { return role(draft, sentence) }
        return draft.core.flatMap { bare($0, draft, sentence) }
    }

    /// A state or body by its name alone.
    private func bare(_ part: ActorDraft.Part, _ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        for sense in part.senses {
            switch sense {
            case .actor(let index):
                let known = lexicon.actors.actors[index]
                let isPlace = part.senses.contains { if case .place = $0 { true } else { false } }
                if isPlace && draft.isLocated || isEndOfName(part.tokens, sentence) { return nil }
                if isDirection(part, draft, sentence) { return nil }
                if known.sort == .company, draft.isDefinite, part.tokens.count == 1,
                    !describesNoun(part, sentence)
                {
                    return nil
                }
                let actors = lexicon.actors.meaning(of: known)
                return Referent(
                    actors: actors,
                    sort: known.sort,
                    basis: .lexicon,
                    isGuessed: isShared(part.tokens, sentence),
                    isPlural: actors.count > 1 || isPlural(part.tokens, sentence)
                )
            case .country(let index), .adjective(let index):
                return state(index)
            case .people(let index):
                if part.senses.contains(.adjective(index)), !isPlural(part.tokens, sentence) { return state(index) }
                return people(index, draft, part, sentence)
            case .seat(let index):
                if draft.isLocated && !describesNoun(part, sentence) || isDateline(part, sentence)
                    || isAgreed(after: part, sentence)
                {
                    return nil
                }
                // "Brussels" is the Union rather than Belgium.
                guard !part.senses.contains(where: \.isActor) else { continue }
                return state(index)
            case .person, .surname, .office, .place:
                continue
            }
        }
        return nil
    }

    /// "in the west", "the west of Chad": a side of a land, where small letters name it.
    private func isDirection(_ part: ActorDraft.Part, _ draft: ActorDraft, _ sentence: Sentence) -> Bool {
        let end = part.tokens.upperBound
        guard part.tokens.allSatisfy({ sentence.tokens[$0].text.first?.isLowercase == true }), part.tokens.count == 2
        else {
            return false
        }
        return draft.isLocated
            || end < sentence.tokens.count && ["of", "bank", "coast"].contains(sentence.tokens[end].text)
    }

    /// "the Senate", "Congress": what several states have.
    func isShared(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        tokens.count == 1
            && lexicon.actors.words[NameUnit.key(sentence.tokens[tokens.lowerBound].text)].contains(.shared)
    }

    /// "the 8th Party Congress", "the Holocaust Memorial": one word as the end of a name that is nobody's.
    private func isEndOfName(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        guard tokens.count == 1, let noun = tokens.first, noun > 0 else { return false }
        let before = sentence.tokens[noun - 1]
        return before.head == noun && before.relation.rawValue == "compound" && before.tag == .properNoun
            && lexicon.actors.words[NameUnit.key(before.text)].isEmpty
    }

    /// "in a White House statement": a seat before the noun that is its own, and no place that the preposition leads to.
    private func describesNoun(_ part: ActorDraft.Part, _ sentence: Sentence) -> Bool {
        let last = sentence.tokens[part.tokens.upperBound - 1]
        guard last.relation.rawValue == "compound", let head = last.head, head >= part.tokens.upperBound else {
            return false
        }
        return sentence.tokens[head].tag == .noun
            && !lexicon.actors.words[NameUnit.key(sentence.tokens[head].text)].contains(.placeNoun)
    }

    private func state(_ index: Int) -> Referent {
        let country = lexicon.actors.countries[index]
        return Referent(actors: [Actor(id: country.code, name: country.name)], sort: .state, basis: .lexicon)
    }

    private func people(_ index: Int, _ draft: ActorDraft, _ part: ActorDraft.Part, _ sentence: Sentence) -> Referent {
        let country = lexicon.actors.countries[index]
        if draft.isDefinite {
            var state = state(index)
            state.isPlural = true
            return state
        }
        let name = sentence.tokens[part.tokens].map(\.text).joined(separator: " ")
        return Referent(
            actors: [Actor(id: country.code + "/public", name: name)],
            sort: .unknown,
            basis: .lexicon,
            isPlural: isPlural(part.tokens, sentence)
        )
    }

    private func isPlural(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        sentence.tokens[tokens.upperBound - 1].features.number == .plural
    }

    /// "the Minsk agreements", "the Geneva talks": a capital that only tells where something was agreed or talked of.
    private func isAgreed(after part: ActorDraft.Part, _ sentence: Sentence) -> Bool {
        let next = part.tokens.upperBound
        return next < sentence.tokens.count
            && lexicon.actors.words[NameUnit.key(sentence.tokens[next].text)].contains(.settlement)
    }

    /// A capital that opens a report tells where it was written: "MOSCOW (Reuters) -", "Kyiv, Ukraine".
    private func isDateline(_ part: ActorDraft.Part, _ sentence: Sentence) -> Bool {
        let after = part.tokens.upperBound
        guard part.tokens.lowerBound == 0, after < sentence.tokens.count else { return false }
        return ["(", ",", "-", "–", "—", ":", "/"].contains(sentence.tokens[after].text)
    }
}

extension ActorReader {
    /// A person of the lexicon, or one whom the article has named before.
    private mutating func person(_ part: ActorDraft.Part, _ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        let words = sentence.tokens[part.tokens].map(\.text)
        // "Western leader Biden": nobody is a collective's as people are a state's or a body's.
        let owners = owners(of: draft, sentence).filter { lexicon.actors.actor($0)?.sort != .collective }
        if words.count == 1, let known = memory.learned(words), owners.isEmpty || owners.contains(known.state),
            !isRatherHolder(part.senses, than: known, draft)
        {
            return learned(known, draft)
        }
        let isWhole = part.senses.contains { if case .person = $0 { true } else { false } }
        guard let person = choice(part.senses, owners: owners, draft) else {
            return isWhole ? nil : unknown(part.tokens, draft, sentence)
        }
        var referent = Referent(
            actors: [person.actor(on: day)],
            sort: .person,
            basis: .lexicon,
            isFemale: person.isFemale
        )
        referent.office = office(of: draft) ?? person.tenure(on: day)?.office
        memory.learn(isWhole ? words : person.name.split(separator: " ").map(String.init), as: referent)
        for short in person.shorts { memory.learn([short], as: referent) }
        return referent
    }

    /// "President Biden" is the one who holds the office, though a son of that name was spoken of last.
    private func isRatherHolder(_ senses: [Sense], than known: Referent, _ draft: ActorDraft) -> Bool {
        guard let office = office(of: draft), known.office != office else { return false }
        return senses.contains { sense in
            guard case .surname(let index) = sense else { return false }
            return holds(lexicon.actors.people[index], office)
        }
    }

    private func learned(_ known: Referent, _ draft: ActorDraft) -> Referent {
        var referent = known
        referent.basis = .learned
        if let office = office(of: draft) { referent.office = office }
        return referent
    }

    /// The office that a phrase gives to its name.
    private func office(of draft: ActorDraft) -> String? {
        guard let role = draft.role, !draft.isPast else { return nil }
        let office = lexicon.actors.offices[role.office]
        return office.group == .office && office.id != "counterpart" ? office.id : nil
    }

    /// The person that a name means among those who bear it.
    private func choice(_ senses: [Sense], owners: [String], _ draft: ActorDraft) -> Person? {
        var people: [Person] = []
        var isWhole = false
        for sense in senses {
            switch sense {
            case .person(let index):
                people.append(lexicon.actors.people[index])
                isWhole = true
            case .surname(let index) where !isWhole:
                people.append(lexicon.actors.people[index])
            default: break
            }
        }
        if !owners.isEmpty {
            let owned = people.filter { owners.contains(Actor.state(of: $0.id)) }
            if !owned.isEmpty {
                people = owned
            } else if !isWhole {
                people.removeAll { !holds($0, office(of: draft)) }
            }
        }
        if let office = office(of: draft) {
            let holding = people.filter { $0.tenures.contains { $0.office == office } }
            if !holding.isEmpty { people = holding }
        }
        if !isWhole, let day { people = people.filter { Self.isKnown($0, on: day) } }
        return people.max { prominence($0) < prominence($1) }
    }

    /// "over a Russian attack President Biden spoke": who holds the office is meant, whatever else stands before it.
    private func holds(_ person: Person, _ office: String?) -> Bool {
        guard let office, let day else { return false }
        return person.tenures.contains { $0.office == office && $0.held.contains(day) }
    }

    /// A surname alone means someone who has come into office by then, or holds none that is listed.
    private static func isKnown(_ person: Person, on day: Day) -> Bool {
        let first = person.tenures.compactMap(\.held.earliest).min() ?? .first
        return first <= day.advanced(byMonths: 12)
    }

    private func prominence(_ person: Person) -> Int {
        guard let day else { return Int((person.tenures.compactMap(\.held.earliest).max() ?? .first).number) }
        if person.tenures.contains(where: { $0.held.contains(day) }) { return Int.max }
        return Int((person.tenures.compactMap(\.held.earliest).filter { $0 <= day }.max() ?? .first).number)
    }
}
