import AnnalsModel

/// "Russia has rejected diplomacy," said in so many words by another: his accusation, and no act of theirs.
enum Charge {
    static func turn(_ candidate: Candidate) -> Candidate? {
        guard candidate.standing.refusal == nil, !candidate.speaker.isEmpty, !candidate.cast.initiators.isEmpty,
            isQuotedWord(candidate) || isPlot(candidate), !candidate.isOwn, isNamed(candidate),
            let kind = Kind.accusationMade
        else { return nil }
        var result = candidate
        result.kind = kind
        result.cast = Cast(initiators: candidate.speaker, targets: candidate.cast.initiators)
        result.modality = .happened
        return result
    }

    private static func isQuotedWord(_ candidate: Candidate) -> Bool {
        candidate.scene.isQuoted(candidate.match.trigger) && candidate.match.frame.kind.entry.codes.quad == "V-CONF"
            && candidate.kind.rawValue != "ConcernExpressed"
    }

    /// "claims that they were preparing to strike": an attack by others that is planned, and neither foretold nor warned of.
    static func isPlot(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, candidate.match.predicate)
        guard candidate.modality == .planned, candidate.match.frame.kind.entry.codes.plover == "ASSAULT",
            !candidate.isNoun, tree.links[verb] == .openComplement, let plan = tree.heads[verb]
        else { return false }
        return candidate.scene.has(plan, .planned)
    }

    /// A state, a body or one of its people, and no crowd.
    private static func isNamed(_ candidate: Candidate) -> Bool {
        candidate.cast.initiators.contains {
            $0.id.contains("/") && !$0.id.hasSuffix("/public")
                || candidate.scene.reader.lexicon.actors.name(of: $0.id) != nil
        }
    }
}
