import AnnalsEnglish
import AnnalsModel

/// "The paper attacked him for his silence": who is attacked for something is attacked in words.
enum Reproof {
    static func turn(_ candidate: Candidate) -> Candidate? {
        let (tree, match) = (candidate.tree, candidate.match)
        guard candidate.standing.refusal == nil, match.frame.kind.rawValue == "AttackCarriedOut",
            match.frame.trigger.sort == .verb, Self.verbs.contains(tree.lemmas[match.predicate]),
            tree.children(of: match.predicate).contains(where: { isReason($0, candidate) }),
            let kind = Kind.criticismExpressed
        else { return nil }
        var result = candidate
        result.kind = kind
        result.modality = .happened
        return result
    }

    /// "for his silence", "for failing", and not "for hours" or "for the first time".
    private static func isReason(_ child: Int, _ candidate: Candidate) -> Bool {
        let tree = candidate.tree
        switch tree.links[child] {
        case .oblique:
            return tree.preposition(of: child) == "for" && tree.child(of: child, .number) == nil
                && !candidate.scene.reading.times.contains { $0.tokens.contains(child) }
                && !spans.contains(tree.lemmas[child])
        case .adverbialClause: return tree.children(of: child, .marker).contains { tree.forms[$0] == "for" }
        default: return false
        }
    }

    private static let verbs: Set<String> = ["assail", "attack"]
    private static let spans: Set<String> = ["day", "hour", "minute", "month", "night", "time", "week", "year"]
}
