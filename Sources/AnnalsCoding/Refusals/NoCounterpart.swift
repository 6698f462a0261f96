import AnnalsModel

/// A meeting or call of one: nobody else is named, nor where it was.
struct NoCounterpart: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard ["CallHeld", "MeetingHeld"].contains(candidate.match.frame.kind.rawValue), candidate.isNoun else {
            return nil
        }
        let met = Set((candidate.cast.initiators + candidate.cast.targets).map(\.id))
        guard met.isEmpty || met.count < 2 && candidate.place == nil else { return nil }
        return Objection("no-counterpart", "names only one who met")
    }
}
