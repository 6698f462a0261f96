import AnnalsEnglish
import AnnalsModel

/// "We did not attack them", "we will not withdraw": what is said not to be so is a denial or a refusal; who will not
/// attack has committed himself.
enum Denial {
    static func turn(_ candidate: Candidate) -> Candidate? {
        guard let kind = kind(of: candidate) else { return nil }
        var result = candidate
        result.kind = kind
        result.standing.refusal = nil
        result.standing.modality = .happened
        result.modality = .happened
        return result
    }

    private static func kind(of candidate: Candidate) -> Kind? {
        let (tree, match) = (candidate.tree, candidate.match)
        guard candidate.standing.refusal == .negated, candidate.standing.isRenounced,
            match.frame.trigger.sort == .verb, !candidate.cast.initiators.isEmpty,
            tree.links[match.predicate] != .relativeClause
        else { return nil }
        let mood = Mood(of: match.predicate, in: tree)
        let isOnlyLate = tree.children(of: match.predicate, .adverb).contains { tree.forms[$0] == "yet" }
        guard mood.isNegated, !isOnlyLate else { return nil }
        if mood.force == .future || mood.force == .would {
            guard candidate.speaker.isEmpty || candidate.isOwn else { return nil }
            return match.frame.kind.entry.codes.plover == "ASSAULT" ? .commitmentMade : .proposalRejected
        }
        return mood.force == .fact && candidate.isOwn && candidate.frameTraits.isContested ? .denialIssued : nil
    }
}
