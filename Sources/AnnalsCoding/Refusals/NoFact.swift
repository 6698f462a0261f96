import AnnalsModel

/// What stands as negated, possible, demanded, asked, or as the object of another act.
struct NoFact: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        candidate.standing.refusal.map { Objection($0.rawValue, "stands as \($0.rawValue)") }
    }
}
