import AnnalsModel

/// Who holds whom in an article, for the sentences that tell only of an arrest or a sentence: somebody who is "detained in
/// Russia" in one sentence was arrested by Russia in the next.
struct Custodians {
    /// The doers that words or places tell of, by whom they hold.
    private var known: [String: [Actor]] = [:]
    /// The states whose prisons and courts the article names.
    private var jailers: Set<String> = []
    private let lexicon: Lexicon

    init(_ drafts: [Draft], scenes: [Scene], lexicon: Lexicon) {
        self.lexicon = lexicon
        for draft in drafts where isCustody(draft) && !draft.isByDefault && !draft.cast.initiators.isEmpty {
            let states = draft.cast.initiators.map(\.state).filter { lexicon.actors.isState($0) }
            let doers = states.map(lexicon.actors.acting)
            for target in draft.cast.targets where isPerson(target) && known[target.id] == nil && !doers.isEmpty {
                known[target.id] = doers
            }
        }
        // Most articles tell of nobody who is held.
        guard drafts.contains(where: { isCustody($0) || !$0.cast.prisoners.isEmpty }) else { return }
        for scene in scenes { readPrisons(in: scene) }
    }

    /// "Griner, who is in a Russian prison": the state of the only prison or court that a sentence about one person names.
    private mutating func readPrisons(in scene: Scene) {
        let nouns = scene.tree.tokens.indices.filter { index in
            Self.prisons.contains { scene.isLemma(index, in: $0) }
        }
        if nouns.isEmpty { return }
        let states = Set(nouns.flatMap { scene.owners(of: $0, linkedBy: ["in", "of"]) }.map(\.state))
            .filter(lexicon.actors.isState)
        jailers.formUnion(states)
        let people = Set(scene.reading.actors.filter { $0.sort == .person }.flatMap(\.actors).map(\.id))
        guard states.count == 1, let state = states.first, people.count == 1, let person = people.first,
            known[person] == nil
        else { return }
        known[person] = [lexicon.actors.acting(state)]
    }

    private static let prisons = ["court", "custody"]

    /// Gives an arrest whose doer is only guessed to whoever the article knows to hold the person, and has them asked for
    /// the release.
    func complete(_ draft: inout Draft) {
        if draft.cast.targets.isEmpty, let holders = draft.cast.prisoners.lazy.compactMap({ known[$0.id] }).first {
            let own = Set(draft.cast.initiators.map(\.state))
            draft.cast.targets = holders.filter { !own.contains($0.state) }
        }
        guard draft.isByDefault, isCustody(draft), let target = draft.cast.targets.first,
            let doers = known[target.id] ?? onlyJailer(of: target)
        else { return }
        draft.cast.initiators = doers
    }

    /// "a veteran in a Russian prison": the one state whose prisons or courts the article names at all.
    private func onlyJailer(of person: Actor) -> [Actor]? {
        guard isPerson(person), jailers.count == 1, let state = jailers.first else { return nil }
        return [lexicon.actors.acting(state)]
    }

    private func isCustody(_ draft: Draft) -> Bool {
        lexicon.frames.traits(of: draft.kind).isByState
    }

    /// A single person by name.
    private func isPerson(_ actor: Actor) -> Bool {
        lexicon.actors.person(actor.id) != nil || actor.name.contains { $0.isUppercase }
    }
}
