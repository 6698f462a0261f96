import AnnalsModel

/// "Russia has rejected diplomacy," said in so many words by another: his accusation, and no act of theirs.
enum Charge {
    static func turn(_ candidate: Candidate) -> Candidate? {
        guard candidate.standing.refusal == nil, candidate.scene.isQuoted(candidate.match.trigger),
            !candidate.speaker.isEmpty, !candidate.cast.initiators.isEmpty,
            candidate.match.frame.kind.entry.codes.quad == "V-CONF", !candidate.isOwn,
            candidate.kind.rawValue != "ConcernExpressed", isNamed(candidate),
            let kind = Kind.accusationMade
        else { return nil }
        var result = candidate
        result.kind = kind
        result.cast = Cast(initiators: candidate.speaker, targets: candidate.cast.initiators)
        result.modality = .happened
        return result
    }

    /// A state, a body or one of its people, and no crowd.
    private static func isNamed(_ candidate: Candidate) -> Bool {
        candidate.cast.initiators.contains {
            $0.id.contains("/") && !$0.id.hasSuffix("/public")
                || candidate.scene.reader.lexicon.actors.name(of: $0.id) != nil
        }
    }
}
