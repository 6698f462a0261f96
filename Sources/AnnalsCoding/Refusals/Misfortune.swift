import AnnalsEnglish
import AnnalsModel

/// "A typhoon killed 60 people", "thousands fled the flood": whom nature or an accident strikes, nobody has struck.
struct Misfortune: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard Self.kinds.contains(candidate.kind.rawValue), let cause = cause(of: candidate) else { return nil }
        let word = candidate.tree.tokens[cause].text
        return Objection("no-act", "is the work of '\(word)', which is nobody's act")
    }

    /// What the clause names as its doer or cause.
    private func cause(of candidate: Candidate) -> Int? {
        let (tree, scene) = (candidate.tree, candidate.scene)
        let verb = candidate.match.carrier ?? candidate.match.predicate
        let near = [tree.doer(of: verb)].compactMap(\.self) + tree.children(of: verb, .agent, .oblique, .object)
        return near.first { scene.words.contains(tree.lemmas[scene.core(of: $0)], in: "misfortune") }
    }

    private static let kinds: Set<String> = ["CasualtiesReported", "EvacuationOrdered", "PeopleDisplaced"]
}
