import AnnalsEnglish
import AnnalsModel

/// "The paper attacked him for his silence": who is attacked for something, and whose policy is, is attacked in
/// words.
enum Reproof {
    static func turn(_ candidate: Candidate) -> Candidate? {
        let match = candidate.match
        guard candidate.standing.refusal == nil, match.frame.kind.rawValue == "AttackCarriedOut",
            isOfWords(candidate),
            let kind = Kind.criticismExpressed
        else { return nil }
        var result = candidate
        result.kind = kind
        result.modality = .happened
        return result
    }

    /// "attacked him for his silence", "attacked her policy", "his attack on their record".
    private static func isOfWords(_ candidate: Candidate) -> Bool {
        let (tree, match, scene) = (candidate.tree, candidate.match, candidate.scene)
        guard verbs.contains(tree.lemmas[match.trigger]) else { return false }
        if candidate.isNoun {
            return scene.heads(.phrase("on"), of: match).contains { scene.isOf($0, class: "decision") }
        }
        return tree.undergoer(of: match.predicate).map { scene.isOf($0, class: "decision") } ?? false
            || tree.children(of: match.predicate).contains { isReason($0, candidate) }
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
