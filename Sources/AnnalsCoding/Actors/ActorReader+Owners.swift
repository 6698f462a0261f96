import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// The ids of the states or bodies that a phrase belongs to.
    mutating func owners(of draft: ActorDraft, _ sentence: Sentence) -> [String] {
        if let owner = draft.owner { return owner.senses.isEmpty ? learnedOwner(owner, sentence) : self.owner(owner) }
        if !draft.laterOwners.isEmpty {
            return draft.laterOwners.flatMap { owner -> [String] in
                if owner.role == nil, owner.name == nil, let core = owner.core { return self.owner(core) }
                return known(resolve(owner, sentence)?.state)
            }
        }
        if let pronoun = draft.pronoun, let referent = memory.antecedent(of: pronoun.pronoun, in: sentenceNumber) {
            return known(referent.state)
        }
        return []
    }

    /// "the country's leaders": the state of whoever stands as the possessor of a noun and points back to it.
    func possessor(of noun: Int, _ sentence: Sentence) -> [String] {
        let owner = memory.last {
            $0.sentence == sentenceNumber && sentence.tokens[$0.token].head == noun
                && sentence.tokens[$0.token].relation.rawValue == "nmod:poss"
        }
        return known(owner?.state)
    }

    private func learnedOwner(_ owner: ActorDraft.Part, _ sentence: Sentence) -> [String] {
        known(memory.learned(sentence.tokens[owner.tokens].map(\.text))?.state)
    }

    /// A state or body as an owner; none where it is a name that the lexicon does not know.
    private func known(_ state: String?) -> [String] {
        guard let state, lexicon.actors.name(of: state) != nil else { return [] }
        return [state]
    }

    /// The ids that a part of a phrase means as an owner: a capital or a city is its state.
    func owner(_ part: ActorDraft.Part) -> [String] {
        for sense in part.senses {
            switch sense {
            case .seat where part.senses.contains(where: \.isActor): continue
            case .country(let index), .adjective(let index), .people(let index), .seat(let index):
                return [lexicon.actors.countries[index].code]
            case .actor(let index):
                let actors = lexicon.actors.meaning(of: lexicon.actors.actors[index])
                return actors.map(\.id)
            default: continue
            }
        }
        for sense in part.senses {
            switch sense {
            case .place(let index):
                let country = lexicon.places.places[index].country
                return country.isEmpty ? [] : [country]
            case .person(let index), .surname(let index):
                return [Actor.state(of: lexicon.actors.people[index].id)]
            default: continue
            }
        }
        return []
    }

    /// The id of something that belongs to a state or body: `rus/armed-forces`, `pse/hamas-leader`.
    static func id(_ owner: String, _ part: String) -> String {
        owner.contains("/") ? owner + "-" + part : owner + "/" + part
    }
}
