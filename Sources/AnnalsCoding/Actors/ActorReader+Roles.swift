import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// Whom an office, a part of a state or a group of people means where it is not named.
    mutating func role(_ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        guard let role = draft.role else { return nil }
        let office = lexicon.actors.offices[role.office]
        if office.group == .title { return nil }
        if office.id == "counterpart" { return counterpart(draft, sentence) }
        var owners = owners(of: draft, sentence)
        // "U.S. adversaries" are nobody's own.
        if office.id == "enemy", !owners.isEmpty { return nil }
        var isGuessed = draft.owner.map { isShared($0.tokens, sentence) } ?? false
        let words = sentence.tokens[role.tokens].map(\.text).joined(separator: " ")
        let isPlural = sentence.tokens[sentence.head(of: role.tokens)].features.number == .plural
        if owners.isEmpty { owners = possessor(of: sentence.head(of: role.tokens), sentence) }
        if owners.isEmpty {
            if draft.isPair, draft.isDefinite || draft.isBoth, isPlural, office.group == .office,
                !isPossessed(sentence.head(of: role.tokens), sentence), let pair = pairOfPersons()
            {
                return pair
            }
            if draft.isDefinite, isPlural, isStates(words), !isNarrowed(role.tokens, sentence), let listed = listed() {
                return listed
            }
            if office.needsOwner, !draft.isDefinite || office.group != .forces { return nil }
            if office.isAdjunct(sentence.tokens[role.tokens.upperBound - 1], at: role.tokens.upperBound - 1) {
                return nil
            }
            // "an adversary", "a government that lies", "an official": whoever that may be.
            if !isPlural, office.id == "enemy" || office.group == .state && office.state.isEmpty,
                isIndefinite(role.tokens, sentence)
            {
                return nil
            }
            if office.id == "enemy" { return enemy(isPlural: isPlural) }
            let mover = office.group == .forces ? mover(of: role, sentence) : nil
            if mover == nil, let pointed = pointed(by: office, draft, words, isPlural: isPlural, sentence) {
                return pointed
            }
            if let state = mover ?? (office.state.isEmpty ? context(of: draft, office) : office.state) {
                owners = [state]
                isGuessed = mover == nil && memory.site?.state != state
            }
        }
        let actors =
            owners.isEmpty
            ? [Actor(id: office.id, name: words)]
            : owners.map { actor(office, of: $0, words: words, isPlural: isPlural, isPast: draft.isPast) }
        let isHolder = actors.count == 1 && (office.group == .office && lexicon.actors.person(actors[0].id) != nil)
        return Referent(
            actors: actors,
            sort: isHolder ? .person : office.sort,
            basis: .office,
            isFemale: Gender.isFemale(office: sentence.tokens[role.tokens].map(\.text)),
            office: office.group == .office ? office.id : nil,
            isGuessed: isGuessed,
            isPlural: isPlural || actors.count > 1
        )
    }

    /// "both Griner's lawyers": somebody's, and nobody of whom the text has told.
    private func isPossessed(_ noun: Int, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains { $0.head == noun && $0.relation.rawValue == "nmod:poss" }
    }

    private func isIndefinite(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let noun = sentence.head(of: tokens)
        return sentence.tokens.contains {
            $0.head == noun && $0.relation.universal == "det" && ["a", "an"].contains($0.text.lowercased())
        }
    }

    /// The actor that an office or group of a state or body is.
    private func actor(_ office: Office, of owner: String, words: String, isPlural: Bool, isPast: Bool) -> Actor {
        let ownerName = lexicon.actors.name(of: owner) ?? owner
        let isGroup = lexicon.actors.actor(owner)?.sort == .armedGroup
        switch office.group {
        case .state: return Actor(id: owner, name: ownerName)
        case .forces where isGroup, .people where isGroup: return Actor(id: owner, name: ownerName)
        case .body where office.id == "embassy" && !lexicon.actors.isState(owner):
            return Actor(id: owner, name: ownerName)
        case .office where !isPlural && !isPast:
            if let holder = holder(of: office.id, in: owner) { return holder }
        default: break
        }
        let part = office.part(as: words, isPlural: isPlural)
        return Actor(id: Self.id(owner, part), name: ownerName + " " + words)
    }

    /// Who holds an office: as the article has said, else as the lexicon knows for the day of publication.
    private func holder(of office: String, in state: String) -> Actor? {
        guard lexicon.actors.isSingular(office) else { return nil }
        if let known = memory.last(where: { $0.office == office && $0.state == state && $0.sort == .person }) {
            return known.actors.first
        }
        guard let day else { return nil }
        return lexicon.actors.holder(of: office, in: state, on: day)?.actor(on: day)
    }

    /// Whom an unowned role points back to: "the president", "the ministry", "the group", "troops".
    private func pointed(
        by office: Office,
        _ draft: ActorDraft,
        _ words: String,
        isPlural: Bool,
        _ sentence: Sentence
    ) -> Referent? {
        let last = words.split(separator: " ").last.map(String.init) ?? words
        let classes = lexicon.actors.words[NameUnit.key(last)]
        var found: Referent?
        switch office.group {
        case .office where isPlural && isOfBloc(office):
            if let leaders = memory.last(where: { $0.office == office.id && $0.isPlural }),
                leaders.sentence + 2 >= sentenceNumber, draft.isDefinite
            {
                found = leaders
                break
            }
            guard let known = memory.last(where: { lexicon.actors.actor($0.state)?.sort == .body }),
                known.sentence + 3 >= sentenceNumber, let bloc = lexicon.actors.actor(known.state)
            else { return nil }
            let members = Actor(id: Self.id(bloc.id, Slug.make(words)), name: bloc.name + " " + words)
            found = Referent(actors: [members], sort: .office, basis: .coreference)
        case .office where draft.isDefinite && !isPlural && !draft.isPast:
            found = memory.last { $0.office == office.id && $0.isPerson && isHere($0, sentence) }
            if let holder = found, isOfAnother(holder) { return nil }
        case .forces:
            found = memory.last { $0.sort == .armedForces }
        case .body where draft.isDefinite:
            found =
                memory.last { $0.actors.first?.id.hasSuffix("/" + office.id) == true }
                ?? (classes.isDisjoint(with: [.ministryPointer, .bodyPointer]) ? nil : pointed(classes, by: words))
        case .people
        where draft.isDefinite
            && !classes.isDisjoint(with: [.groupPointer, .blocPointer, .alliancePointer, .bodyPointer]):
            found = pointed(classes, by: words)
        case .people where draft.isDefinite || !office.isLocal || memory.site?.sentence != sentenceNumber:
            found = memory.last { $0.actors.first?.id.hasSuffix("/" + office.id) == true }
        default: break
        }
        found?.basis = .coreference
        found?.isPlural = isPlural
        return found
    }

    /// "ministers agreed", "member states backed it": those of the body that is spoken of.
    private func isOfBloc(_ office: Office) -> Bool {
        office.id.hasSuffix("minister") || office.id == "leader" || office.id == "member-state"
    }

    /// Whether the sentence is about another state, and the holder was named long before.
    private func isOfAnother(_ holder: Referent) -> Bool {
        guard holder.sentence + 3 < sentenceNumber,
            let state = memory.lastState(in: sentenceNumber, where: lexicon.actors.isState)
        else { return false }
        return state != holder.state
    }

    /// "In Mali, the president": a sentence that opens with a state speaks of its offices.
    private func isHere(_ holder: Referent, _ sentence: Sentence) -> Bool {
        guard sentence.tokens.first?.text == "In",
            let opening = memory.last(where: { $0.sentence == sentenceNumber && $0.sort == .state && $0.token < 4 })
        else { return true }
        return holder.state == opening.state || holder.sentence == sentenceNumber
    }

    /// "the enemy": the state most spoken of but the one that speaks.
    private func enemy(isPlural: Bool) -> Referent? {
        guard let own = contextState,
            let other = memory.focus(where: { lexicon.actors.isState($0) && $0 != own }),
            let name = lexicon.actors.name(of: other)
        else { return nil }
        return Referent(
            actors: [Actor(id: other + "/armed-forces", name: name + " armed forces")],
            sort: .armedForces,
            basis: .coreference,
            isPlural: isPlural
        )
    }

    /// "his Russian counterpart": who holds in Russia the office that "his" antecedent holds.
    private mutating func counterpart(_ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        let origin =
            draft.pronoun.flatMap { memory.antecedent(of: $0.pronoun, in: sentenceNumber) }
            ?? memory.last { $0.isPerson }
        guard let state = draft.owner.flatMap({ owner($0).first }) else { return nil }
        guard let office = origin?.office else {
            return Referent(
                actors: [Actor(id: Self.id(state, "counterpart"), name: "counterpart")],
                sort: .office,
                basis: .coreference
            )
        }
        let held = holder(of: office, in: state)
        let actor = held ?? Actor(id: Self.id(state, office), name: office.replacing("-", with: " "))
        return Referent(actors: [actor], sort: held == nil ? .office : .person, basis: .coreference, office: office)
    }
}

extension Office {
    /// The part of an id that it gives: its own, so that "minister of foreign affairs" is `foreign-minister`; the words
    /// where they name one trade of several, as "scientists" do.
    fileprivate func part(as words: String, isPlural: Bool) -> String {
        guard group == .office else { return id }
        if isLoose || isWary { return Slug.make(words) }
        return isPlural ? id + "s" : id
    }

    /// Whether the word only describes the noun after it, as in "a military build-up", "general staff" or "enemy bases".
    fileprivate func isAdjunct(_ token: Token, at index: Int) -> Bool {
        guard group == .forces || group == .office || id == "enemy", let head = token.head, head > index else {
            return false
        }
        return ["amod", "compound"].contains(token.relation.rawValue)
    }
}
