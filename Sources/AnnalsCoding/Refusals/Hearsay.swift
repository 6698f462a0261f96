import AnnalsModel

/// "They have supported this," or "they will not give in", says another: no act of speech of theirs.
struct Hearsay: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let entry = candidate.match.frame.kind.entry
        guard candidate.standing.refusal == nil, entry.family == "statements", !candidate.speaker.isEmpty,
            !candidate.cast.initiators.isEmpty, !candidate.isOwn
        else { return nil }
        let isPraise = candidate.scene.isQuoted(candidate.match.trigger) && entry.codes.quad == "V-COOP"
        let isMind =
            candidate.kind.rawValue == "ConcernExpressed"
            && candidate.scene.isQuoted(candidate.match.trigger)
        guard isPraise || isMind || candidate.match.frame.trigger.isAny else { return nil }
        return Objection("told-by-another", "is another's word about what somebody said")
    }
}
