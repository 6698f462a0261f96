import AnnalsModel

/// A meeting, call or invitation of one: nobody else is named, nor where it was.
struct NoCounterpart: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let kind = candidate.match.frame.kind.rawValue
        let isInvitation = kind == "MeetingProposed" && candidate.match.frame.trigger.word == "invite"
        guard isInvitation || candidate.isNoun && ["CallHeld", "MeetingHeld"].contains(kind) else {
            return nil
        }
        let met = Set((candidate.cast.initiators + candidate.cast.targets).map(\.id))
        guard met.isEmpty || met.count < 2 && candidate.place == nil else { return nil }
        return Objection("no-counterpart", "names only one who met")
    }
}
