import AnnalsModel

/// "They have supported this," or "they will not give in", says another: no act of speech of theirs.
struct Hearsay: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let entry = candidate.match.frame.kind.entry
        guard candidate.standing.refusal == nil, entry.family == "statements", !candidate.speaker.isEmpty,
            !candidate.cast.initiators.isEmpty, !candidate.isOwn
        else { return nil }
        let isPraiseOrMind = entry.codes.quad == "V-COOP" || candidate.kind.rawValue == "ConcernExpressed"
        guard
            candidate.match.frame.trigger.isAny
                || isPraiseOrMind && candidate.scene.isQuoted(candidate.match.trigger)
        else { return nil }
        return Objection("told-by-another", "is another's word about what somebody said")
    }
}
