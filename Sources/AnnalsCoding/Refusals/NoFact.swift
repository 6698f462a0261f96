import AnnalsModel

/// What stands as negated, possible, demanded, asked, or as the object of another act.
struct NoFact: Refusal {
    /// "did not sign", "if they signed", "might sign", "must sign", "did they sign?"
    private static let final: Set<Standing.Refusal> = [.negated, .conditional, .possible, .obliged, .question]

    func objection(to candidate: Candidate) -> Objection? {
        candidate.standing.refusal.map {
            Objection($0.rawValue, "stands as \($0.rawValue)", isFinal: Self.final.contains($0))
        }
    }
}
