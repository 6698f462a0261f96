import AnnalsEnglish

/// "Tanks supplied years ago", "troops amassed there": a participle after its noun, without doer or day.
struct OnlyDescription: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let (tree, predicate) = (candidate.tree, candidate.match.predicate)
        guard tree.links[predicate] == .nounClause, tree.isPassive(predicate) else { return nil }
        let isNested = tree.heads[predicate].flatMap { tree.heads[$0] }.map { tree.links[$0] != .root } ?? false
        guard tree.agent(of: predicate) == nil || isNested, candidate.hosts.first(within: predicate) == nil,
            candidate.scene.quantity(at: tree.undergoer(of: predicate) ?? predicate) == nil
        else { return nil }
        return Objection("only-a-description", "only describes a noun, without day or doer")
    }
}
