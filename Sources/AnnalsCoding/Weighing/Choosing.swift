import AnnalsModel

/// Sets right whom the rules took for a side of an event, where somebody else, or nobody, is likelier by far.
///
/// Over those who can stand there the weights are those of `ClueWeights.choices`.
struct Choosing {
    private let states: [String]

    /// Counts whom the article names.
    init(_ readings: [SentenceReading], lexicon: Lexicon) {
        var counts: [String: Int] = [:]
        for state in readings.lazy.flatMap(\.actors).flatMap(\.actors).map(\.state)
        where lexicon.actors.isState(state) || Self.bodies.contains(state) {
            counts[state, default: 0] += 1
        }
        states = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// Who can stand on a side of a draft.
    func options(_ side: Side, of draft: Draft, in scene: Scene) -> [PartyOption] {
        PartyOptions(draft: draft, scene: scene, side: side, states: states).options
    }

    /// Puts the likeliest on each side of a draft.
    func settle(_ draft: inout Draft, in scene: Scene) {
        guard let weights = scene.reader.lexicon.choices, !draft.match.frame.isOwn else { return }
        if let actors = better(.by, of: draft, in: scene, weights) { draft.cast.initiators = actors }
        if let actors = better(.to, of: draft, in: scene, weights) { draft.cast.targets = actors }
    }

    private func better(_ side: Side, of draft: Draft, in scene: Scene, _ weights: ClueWeights) -> [Actor]? {
        let weighed = options(side, of: draft, in: scene).map { (option: $0, odds: weights.odds($0.clues)) }
        guard let best = weighed.max(by: { $0.odds < $1.odds }), !best.option.isRules else { return nil }
        let rules = weighed.filter(\.option.isRules).map(\.odds).max() ?? .min
        return best.odds - rules >= (best.option.state == nil ? Self.leadOfNobody : Self.lead)
            ? best.option.actors : nil
    }

    /// By how much somebody must be likelier than whom the rules chose.
    private static let lead = 1000
    /// By how much it must be likelier that there is nobody.
    private static let leadOfNobody = 500
    /// Bodies that act as states do.
    private static let bodies: Set<String> = ["eu", "nato", "un"]
}
