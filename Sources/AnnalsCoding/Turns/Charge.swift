import AnnalsModel

/// "Russia has rejected diplomacy," said in so many words by another: his accusation, and no act of theirs.
enum Charge {
    static func turn(_ candidate: Candidate) -> Candidate? {
        guard candidate.standing.refusal == nil, candidate.scene.isQuoted(candidate.match.trigger),
            !candidate.speaker.isEmpty, !candidate.cast.initiators.isEmpty,
            candidate.match.frame.kind.entry.codes.quad == "V-CONF", !candidate.isOwn,
            let kind = Kind.accusationMade
        else { return nil }
        var result = candidate
        result.kind = kind
        result.cast = Cast(initiators: candidate.speaker, targets: candidate.cast.initiators)
        result.modality = .happened
        return result
    }
}
