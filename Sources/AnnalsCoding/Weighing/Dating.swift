import AnnalsModel

/// Sets right when the rules took an event to have been, where other days, or none, are likelier by far.
///
/// Over those that are on offer the weights are those of `ClueWeights.dates`.
struct Dating {
    private let drafts: [Draft]
    private let scenes: [Scene]
    private let today: Day
    private let named: [Interval]
    /// The drafts of each kind that the text dates.
    private let dated: [Kind: [Draft]]
    /// Those of each who does them.
    private let deeds: [String: [Draft]]

    init(_ drafts: [Draft], _ scenes: [Scene], today: Day) {
        self.drafts = drafts
        self.scenes = scenes
        self.today = today
        named = DateOptions.named(in: scenes, today: today)
        var deeds: [String: [Draft]] = [:]
        for draft in drafts where draft.isDatedByText {
            for actor in draft.cast.initiators { deeds[actor.id, default: []].append(draft) }
        }
        self.deeds = deeds
        dated = Dictionary(grouping: drafts.filter(\.isDatedByText), by: \.kind)
    }

    /// When one of the drafts can have been; what the rules chose is first.
    func options<Sink: ClueSink>(at index: Int, blank: Sink) -> [DateOption<Sink>] {
        let draft = drafts[index]
        let teller = DateClues(draft, in: scenes[draft.sentence], today: today)
        let recent = drafts[..<index].reversed().prefix { $0.sentence >= draft.sentence - Self.farthest }
        let offered = DateOptions(
            for: draft,
            before: recent.first(where: \.isDatedByText),
            twins: Array(
                (dated[draft.kind] ?? []).lazy.filter { $0.sentence != draft.sentence }.prefix(Self.mostTwins)
            ),
            deeds: deeds(near: index),
            named: named,
            in: scenes,
            today: today
        )
        var ages = SharedClues<String, Sink>(blank: blank)
        return offered.offers.map { offer in
            var clues = blank
            teller.tell(offer, &clues, &ages)
            return DateOption(
                occurred: offer.occurred,
                isRules: offer.isRules,
                isNamed: offer.isNamed,
                clues: clues
            )
        }
    }

    /// The nearest other drafts that the text dates of who does one of them.
    private func deeds(near index: Int) -> [Draft] {
        let draft = drafts[index]
        let others = draft.cast.initiators.flatMap { deeds[$0.id] ?? [] }.filter { $0.sentence != draft.sentence }
        return Array(
            others.sorted { abs($0.sentence - draft.sentence) < abs($1.sentence - draft.sentence) }.prefix(
                Self.mostDeeds
            )
        )
    }

    /// When one of the drafts was, as is likeliest, and how sure that is.
    func settled(at index: Int, _ weights: ClueWeights) -> (occurred: Occurrence, sureness: DateSureness)? {
        let options = options(at: index, blank: ClueSum(weights))
        let odds = options.map { $0.clues.odds + ($0.isRules ? Self.lead : 0) }
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }) else { return nil }
        let chosen = options[best]
        let rivals = odds.indices.filter { $0 != best }.sorted { odds[$0] > odds[$1] }
        let others = rivals.filter { options[$0].occurred.interval.earliest != nil }
        let sureness = DateSureness(
            occurred: chosen.occurred,
            isRules: chosen.isRules,
            lead: others.first.map { odds[best] - odds[$0] },
            odds: odds[best],
            runnerUp: rivals.first.map { options[$0].occurred.interval },
            rivals: rivals.count { odds[best] - odds[$0] < Self.near }
        )
        return (chosen.occurred, sureness)
    }

    /// How many sentences back the story still goes on.
    private static let farthest = 6
    private static let mostTwins = 4
    private static let mostDeeds = 3
    /// By how much other days must be likelier than those that the rules chose.
    private static let lead = 500
    /// By how much days may be less likely and still be rivals.
    private static let near = 1500
}
