import AnnalsModel

/// "They will cheat again": what somebody is yet to do wrong is no accusation.
struct FutureFault: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.standing.refusal == nil, candidate.kind == Kind.accusationMade,
            candidate.modality == .planned
        else { return nil }
        return Objection(Standing.Refusal.unreal.rawValue, "accuses of what is yet to come")
    }
}
