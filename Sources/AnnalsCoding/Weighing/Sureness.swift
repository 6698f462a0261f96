import AnnalsModel

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
    private static let lead = 300
    /// By how much it must be likelier that there is nobody.
    private static let leadOfNobody = 150
}

/// How sure it is who stands on a side of an event: clues for whether it is one.
struct Sureness {
    private let side: Side
    private let chosen: Weighed
    /// By how much he is likelier than anybody of another state; nil where there is none.
    let lead: Int?
    /// How many of other states are nearly as likely.
    private let rivals: Int

    init(_ side: Side, _ index: Int, among weighed: [Weighed]) {
        self.side = side
        let chosen = weighed[index]
        self.chosen = chosen
        let states = chosen.actors.states
        let leads = weighed.indices.filter { $0 != index && weighed[$0].actors.states != states }
            .map { chosen.odds - weighed[$0].odds }
        lead = leads.min()
        rivals = leads.count { $0 < Self.near }
    }

    /// Tells how sure it is for a kind of event.
    func tell(of kind: Kind, _ sink: inout some ClueSink) {
        let lead = lead.map { String(max(-2, min(8, $0 / 600))) } ?? "alone"
        let wording = Wording(chosen.actors).rawValue
        sink.add("sure", side.rawValue, lead)
        sink.add("sure.family", side.rawValue, lead, kind.entry.family)
        sink.add("rivals", side.rawValue, String(min(4, rivals)))
        sink.add("chosen", side.rawValue, wording)
        sink.add("chosen.kind", side.rawValue, wording, kind.rawValue)
        sink.add("changed", !chosen.isRules, side.rawValue)
        sink.add("level", side.rawValue, String(max(-3, min(8, chosen.odds / 700))))
    }

    /// By how much somebody may be less likely and still be a rival.
    private static let near = 1500
}
