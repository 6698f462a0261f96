import AnnalsEnglish
import AnnalsModel

/// Words for several: "both leaders", "the two countries", "the nations".
extension ActorReader {
    /// "both leaders", "both countries".
    func pair(_ classes: ActorWords.Classes) -> Referent? {
        classes.contains(.personsPair) ? pairOfPersons() : pairOfStates()
    }

    /// "both presidents": the last two people.
    func pairOfPersons() -> Referent? {
        let found = memory.lastTwo { $0.isPerson }
        return found.count == 2 ? Self.joined(found, as: .person) : nil
    }

    /// "both countries": the two states of the last list, else the last two but for the one that acts in the sentence.
    private func pairOfStates() -> Referent? {
        let list = listedStates()
        let found = list.count == 2 ? list : memory.lastTwo { isState($0) && !isActingHere($0) }
        return found.count == 2 ? Self.joined(found, as: .state) : nil
    }

    /// "the countries", "the nations": the states that the text has listed a little before.
    func listed() -> Referent? {
        let found = listedStates()
        return found.isEmpty ? nil : Self.joined(found, as: .state)
    }

    private func listedStates() -> [Referent] {
        memory.lastList(since: sentenceNumber - Self.listReach, where: isState)
    }

    private func isState(_ referent: Referent) -> Bool {
        lexicon.actors.isState(referent.actors.first?.id ?? "")
    }

    private func isActingHere(_ referent: Referent) -> Bool {
        referent.sentence == sentenceNumber && referent.isSubject
    }

    private static func joined(_ referents: [Referent], as sort: ActorMention.Sort) -> Referent {
        Referent(actors: referents.flatMap(\.actors), sort: sort, basis: .coreference, isPlural: true)
    }

    /// For how many sentences "the countries" goes on meaning those of a list.
    private static let listReach = 3

    /// "countries", "nations".
    func isStates(_ words: String) -> Bool {
        lexicon.actors.words[NameUnit.key(words)].contains(.statesPair)
    }

    /// "the countries that need help", "the nations of Africa": other words tell which.
    func isNarrowed(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let noun = sentence.head(of: tokens)
        return sentence.tokens.contains {
            $0.head == noun && ["acl", "amod", "compound", "nmod", "nummod"].contains($0.relation.universal)
        }
    }
}
