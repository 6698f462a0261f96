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
        if !doer.isRules { result.cast.initiators = doer.actors }
        if !other.isRules { result.cast.targets = other.actors }
        return (result, [Sureness(.by, best.doer, among: sides[0]), Sureness(.to, best.other, among: sides[1])])
    }
}

/// Somebody who can stand on a side, with the odds for it: whom the rules chose leads.
struct Weighed {
    let actors: [Actor]
    let isRules: Bool
    let odds: Int

    init(_ option: PartyOption<ClueSum>) {
        actors = option.actors
        isRules = option.isRules
        odds = option.clues.odds + (isRules ? Self.lead : actors.isEmpty ? Self.lead - Self.leadOfNobody : 0)
    }

    /// By how much somebody must be likelier than whom the rules chose.
    private static let lead = 1000
    /// By how much it must be likelier that there is nobody.
    private static let leadOfNobody = 500
}

/// How sure it is who stands on a side of an event: clues for whether it is one.
struct Sureness {
    private let side: Side
    private let chosen: Weighed
    /// By how much he is likelier than anybody of another state.
    private let lead: Int?

    init(_ side: Side, _ index: Int, among weighed: [Weighed]) {
        self.side = side
        let chosen = weighed[index]
        self.chosen = chosen
        let states = chosen.actors.states
        lead = weighed.indices.filter { $0 != index && weighed[$0].actors.states != states }
            .map { chosen.odds - weighed[$0].odds }.min()
    }

    /// Tells how sure it is for a kind of event.
    func tell(of kind: Kind, _ sink: inout some ClueSink) {
        let lead = lead.map { String(max(-2, min(8, $0 / 600))) } ?? "alone"
        let wording = Wording(chosen.actors).rawValue
        sink.add("sure", side.rawValue, lead)
        sink.add("sure.family", side.rawValue, lead, kind.entry.family)
        sink.add("chosen", side.rawValue, wording)
        sink.add("chosen.kind", side.rawValue, wording, kind.rawValue)
        sink.add("changed", !chosen.isRules, side.rawValue)
        sink.add("level", side.rawValue, String(max(-3, min(8, chosen.odds / 700))))
    }
}
