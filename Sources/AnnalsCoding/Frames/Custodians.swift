import AnnalsModel

/// Who holds whom in an article, for the sentences that tell only of an arrest or a sentence: somebody who is "detained in
/// Russia" in one sentence was arrested by Russia in the next.
struct Custodians {
    /// The doers that words or places tell of, by whom they hold.
    private var known: [String: [Actor]] = [:]
    private let lexicon: Lexicon

    init(_ drafts: [Draft], lexicon: Lexicon) {
        self.lexicon = lexicon
        for draft in drafts where isCustody(draft) && !draft.isByDefault && !draft.cast.initiators.isEmpty {
            let states = draft.cast.initiators.map(\.state).filter { lexicon.actors.isState($0) }
            let doers = states.map(lexicon.actors.acting)
            for target in draft.cast.targets where isPerson(target) && known[target.id] == nil && !doers.isEmpty {
                known[target.id] = doers
            }
        }
    }

    /// Gives an arrest whose doer is only guessed to whoever the article knows to hold the person.
    func complete(_ draft: inout Draft) {
        guard draft.isByDefault, isCustody(draft), let target = draft.cast.targets.first, let doers = known[target.id]
        else { return }
        draft.cast.initiators = doers
    }

    private func isCustody(_ draft: Draft) -> Bool {
        lexicon.frames.traits(of: draft.kind).isByState
    }

    /// A single person by name.
    private func isPerson(_ actor: Actor) -> Bool {
        lexicon.actors.person(actor.id) != nil || actor.name.contains { $0.isUppercase }
    }
}
