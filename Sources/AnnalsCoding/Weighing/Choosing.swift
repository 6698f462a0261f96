import AnnalsModel

/// Sets right whom the rules took for a side of an event, where somebody else, or nobody, is likelier by far.
///
/// Over those who can stand there the weights are those of `ClueWeights.choices`.
struct Choosing {
    private let scenes: [Scene]
    private let drafts: [Draft]
    private let states: [String]
    private let headline: [Actor]
    private let parts: Parts

    /// Counts whom the article names, and who does what to whom in it.
    init(_ drafts: [Draft], _ scenes: [Scene], lexicon: Lexicon) {
        var counts: [String: Int] = [:]
        for state in scenes.lazy.flatMap(\.reading.actors).flatMap(\.actors).map(\.state)
        where lexicon.actors.isState(state) || Self.bodies.contains(state) {
            counts[state, default: 0] += 1
        }
        states = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        headline = scenes.filter { $0.reading.role == .headline }.flatMap(\.reading.actors).flatMap(\.actors)
        parts = Parts(drafts)
        self.scenes = scenes
        self.drafts = drafts
    }

    /// Who can stand on a side of one of the drafts as it stands now.
    func options(_ side: Side, of draft: Draft, at index: Int) -> [PartyOption] {
        PartyOptions(
            draft: draft,
            previous: index > 0 ? drafts[index - 1] : nil,
            scene: scenes[draft.sentence],
            before: scenes[max(0, draft.sentence - 2)..<draft.sentence].reversed(),
            side: side,
            states: states,
            headline: headline,
            parts: parts
        ).options
    }

    /// One of the drafts with the likeliest two sides on which nobody stands twice.
    func settled(at index: Int) -> Draft {
        var draft = drafts[index]
        guard let weights = scenes[draft.sentence].reader.lexicon.choices, !draft.match.frame.isOwn else { return draft }
        let doers = weighed(.by, of: draft, at: index, weights)
        let others = weighed(.to, of: draft, at: index, weights)
        var best: (doer: PartyOption, other: PartyOption, odds: Int)?
        for doer in doers {
            for other in others where doer.odds + other.odds > best?.odds ?? .min {
                guard !doer.option.actors.share(with: other.option.actors) else { continue }
                best = (doer.option, other.option, doer.odds + other.odds)
            }
        }
        if let doer = best?.doer, !doer.isRules { draft.cast.initiators = doer.actors }
        if let other = best?.other, !other.isRules { draft.cast.targets = other.actors }
        return draft
    }

    /// Who can stand on a side with the odds of each: whom the rules chose leads.
    private func weighed(
        _ side: Side,
        of draft: Draft,
        at index: Int,
        _ weights: ClueWeights
    ) -> [(option: PartyOption, odds: Int)] {
        options(side, of: draft, at: index).map { option in
            let lead = option.isRules ? Self.lead : option.state == nil ? Self.lead - Self.leadOfNobody : 0
            return (option, weights.odds(option.clues) + lead)
        }
    }

    /// By how much somebody must be likelier than whom the rules chose.
    private static let lead = 1000
    /// By how much it must be likelier that there is nobody.
    private static let leadOfNobody = 500
    /// Bodies that act as states do.
    private static let bodies: Set<String> = ["eu", "nato", "un"]
}
