import AnnalsModel

/// A meeting of one: nobody else is named, nor where it was.
struct NoCounterpart: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.match.frame.kind == Kind.meetingHeld, candidate.isNoun, candidate.place == nil,
            Set((candidate.cast.initiators + candidate.cast.targets).map(\.id)).count < 2
        else { return nil }
        return Objection("no-counterpart", "names only one who met")
    }
}
