import AnnalsModel

/// What stands as negated, possible, demanded, asked, or as the object of another act.
struct NoFact: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        if candidate.standing.refusal == nil, candidate.isNoun, candidate.match.carrier == nil,
            candidate.modality == .planned, candidate.match.frame.kind.entry.codes.plover == "ASSAULT"
        {
            return Objection("only-foreseen", "is only foreseen")
        }
        return candidate.standing.refusal.map { Objection($0.rawValue, "stands as \($0.rawValue)") }
    }
}
