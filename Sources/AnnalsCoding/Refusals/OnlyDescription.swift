import AnnalsEnglish

/// "Tanks supplied years ago", "troops amassed there": a participle after its noun, without doer or day.
struct OnlyDescription: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let (tree, predicate) = (candidate.tree, candidate.match.predicate)
        if isLabel(predicate, in: tree) {
            return Objection("only-a-description", "only says what somebody is called")
        }
        guard tree.links[predicate] == .nounClause, tree.isPassive(predicate) else { return nil }
        let isNested = tree.heads[predicate].flatMap { tree.heads[$0] }.map { tree.links[$0] != .root } ?? false
        guard tree.agent(of: predicate) == nil || isNested, candidate.hosts.first(within: predicate) == nil,
            candidate.scene.quantity(at: tree.undergoer(of: predicate) ?? predicate) == nil
        else { return nil }
        return Objection("only-a-description", "only describes a noun, without day or doer")
    }

    /// "designated as detained": a participle that only says what somebody is called.
    private func isLabel(_ predicate: Int, in tree: Tree) -> Bool {
        tree.tag(predicate) == .verb && tree.isPassive(predicate)
            && tree.child(of: predicate, .passiveAuxiliary, .auxiliary, .passiveSubject) == nil
            && tree.children(of: predicate, .preposition, .marker).contains { tree.forms[$0] == "as" }
    }
}
