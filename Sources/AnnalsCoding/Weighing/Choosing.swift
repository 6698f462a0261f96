import AnnalsModel

/// Sets right whom the rules took for a side of an event, where somebody else, or nobody, is likelier by far, and weighs the
/// event once more by how sure its sides are.
///
/// Over those who can stand there the weights are those of `ClueWeights.choices`.
struct Choosing {
    private let scenes: [Scene]
    private let drafts: [Draft]
    private let story: Story

    init(_ drafts: [Draft], _ scenes: [Scene], lexicon: Lexicon) {
        story = Story(drafts, scenes, lexicon: lexicon)
        self.scenes = scenes
        self.drafts = drafts
    }

    /// Who can stand on each side of one of the drafts.
    func options<Sink: ClueSink>(at index: Int, blank: (Side) -> Sink) -> [[PartyOption<Sink>]] {
        let draft = drafts[index]
        let scene = scenes[draft.sentence]
        let ways = scene.reading.actors.map { Way(from: draft.match.trigger, to: $0.head, in: scene.tree) }
        return Side.allCases.map { side in
            PartyOptions(
                draft: draft,
                previous: index > 0 ? drafts[index - 1] : nil,
                scene: scene,
                before: scenes[max(0, draft.sentence - 2)..<draft.sentence].reversed(),
                ways: ways,
                side: side,
                story: story,
                blank: blank(side)
            ).options
        }
    }

    /// One of the drafts with the likeliest two sides on which nobody stands twice, and how sure they are.
    func settled(at index: Int, _ weights: ClueWeights) -> (draft: Draft, sureness: [Sureness]) {
        let draft = drafts[index]
        let sides = options(at: index) { ClueSum(weights, prefix: $0.rawValue + ":") }.map { $0.map(Weighed.init) }
        var best: (doer: Int, other: Int, odds: Int)?
        for (first, doer) in sides[0].enumerated() {
            for (second, other) in sides[1].enumerated() where doer.odds + other.odds > best?.odds ?? .min {
                guard !doer.actors.share(with: other.actors) else { continue }
                best = (first, second, doer.odds + other.odds)
            }
        }
        guard let best else { return (draft, []) }
        var result = draft
        let (doer, other) = (sides[0][best.doer], sides[1][best.other])
        if !doer.isRules {
            result.cast.initiators = doer.actors
            result.cast.targets.leave(doer.actors)
        }
        if !other.isRules {
            result.cast.targets = other.actors
            result.cast.initiators.leave(other.actors)
        }
        return (result, [Sureness(.by, best.doer, among: sides[0]), Sureness(.to, best.other, among: sides[1])])
    }
}

extension [Actor] {
    /// Takes out those who stand on the other side, unless nobody else is left.
    fileprivate mutating func leave(_ others: [Actor]) {
        let rest = filter { actor in !others.contains { $0.id == actor.id } }
        if !rest.isEmpty { self = rest }
    }
}
