import AnnalsModel

/// "They have supported this," says another: no act of speech of theirs.
struct Hearsay: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let entry = candidate.match.frame.kind.entry
        guard candidate.standing.refusal == nil, candidate.scene.isQuoted(candidate.match.trigger),
            !candidate.speaker.isEmpty, !candidate.cast.initiators.isEmpty, entry.family == "statements",
            entry.codes.quad == "V-COOP", !candidate.isOwn
        else { return nil }
        return Objection("told-by-another", "is another's word about what somebody said")
    }
}
