import AnnalsModel

/// Of which state people are whom no word of the article gives to one: of that whose post they take or lose, or that
/// arrests and tries them.
struct Homelands {
    private var homes: [String: String] = [:]
    private let lexicon: Lexicon

    init(_ drafts: [Draft], lexicon: Lexicon) {
        self.lexicon = lexicon
        var found: [String: Set<String>] = [:]
        for draft in drafts where Self.isDomestic(lexicon.frames.traits(of: draft.kind)) {
            let states = Set(draft.cast.initiators.map(\.state))
            guard let state = states.first, states.count == 1, lexicon.actors.isState(state) else { continue }
            for person in draft.cast.targets where isStateless(person) { found[person.id, default: []].insert(state) }
        }
        homes = found.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// Gives the people of a draft to their states.
    func settle(_ draft: inout Draft) {
        guard !homes.isEmpty else { return }
        draft.cast.initiators = draft.cast.initiators.map(settled)
        draft.cast.targets = draft.cast.targets.map(settled)
        draft.speaker = draft.speaker.map(settled)
        draft.saidBy = draft.saidBy.map(settled)
    }

    private func settled(_ actor: Actor) -> Actor {
        guard let home = homes[actor.id] else { return actor }
        return Actor(id: home + "/" + actor.id, name: actor.name, asWritten: actor.asWritten)
    }

    /// What a state does to its own people, as a rule.
    private static func isDomestic(_ traits: Traits) -> Bool { traits.isOwnState || traits.isByState }

    private func isStateless(_ person: Actor) -> Bool {
        !person.id.contains("/") && PrivatePeople.isNamed(person) && lexicon.actors.name(of: person.id) == nil
            && lexicon.actors.person(person.id) == nil
    }
}
