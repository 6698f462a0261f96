import AnnalsModel

/// "Kyiv expects an attack", "it would be the first attack": a noun of a fight to come, which nobody carries out or calls off.
struct Foreseen: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.standing.refusal == nil, candidate.isNoun, candidate.match.carrier == nil,
            [.planned, .conditional].contains(candidate.modality),
            candidate.match.frame.kind.entry.codes.plover == "ASSAULT"
        else { return nil }
        return Objection("only-foreseen", "is only foreseen")
    }
}
