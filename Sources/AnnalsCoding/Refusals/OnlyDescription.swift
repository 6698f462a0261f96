import AnnalsEnglish
import AnnalsModel

/// "Tanks supplied years ago", "troops amassed there": a participle after its noun, without doer or day.
struct OnlyDescription: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let (tree, predicate) = (candidate.tree, candidate.match.predicate)
        if isLabel(predicate, in: tree) {
            return Objection("only-a-description", "only says what somebody is called")
        }
        if candidate.match.frame.trigger.sort == .adjective, isAttribute(predicate, in: tree) {
            return Objection("only-a-description", "only says how somebody is")
        }
        if isVerdict(candidate) {
            return Objection("only-a-description", "only says what something is")
        }
        guard tree.links[predicate] == .nounClause, tree.isPassive(predicate) else { return nil }
        let isNested = tree.heads[predicate].flatMap { tree.heads[$0] }.map { tree.links[$0] != .root } ?? false
        guard tree.agent(of: predicate) == nil || isNested && !isRebuff(candidate) || isBacking(candidate),
            candidate.hosts.first(within: predicate) == nil,
            candidate.scene.quantity(at: tree.undergoer(of: predicate) ?? predicate) == nil
        else { return nil }
        return Objection("only-a-description", "only describes a noun, without day or doer")
    }

    /// "a claim denied by the ministry": words against words, however deep they stand.
    private func isRebuff(_ candidate: Candidate) -> Bool {
        candidate.kind == Kind.denialIssued || candidate.isStatement && candidate.kind.entry.codes.quad == "V-CONF"
    }

    /// "a nominee backed by Macron": whose side somebody is on.
    private func isBacking(_ candidate: Candidate) -> Bool {
        candidate.kind.rawValue == "SupportExpressed"
    }

    /// "reservists ready to fight", "their army is to be ready", "a party that is willing",
    /// "dismissed as unfounded": no word of theirs.
    private func isAttribute(_ adjective: Int, in tree: Tree) -> Bool {
        if tree.children(of: adjective, .preposition, .marker).contains(where: { tree.forms[$0] == "as" }) {
            return true
        }
        return switch tree.links[adjective] {
        case .nounClause, .adjective, .relativeClause: true
        case .openComplement: tree.child(of: adjective, .marker) != nil
        default: false
        }
    }

    /// "That is an invasion", "they got it wrong": what something pointed at is called, or how it turned out.
    private func isVerdict(_ candidate: Candidate) -> Bool {
        let (tree, word) = (candidate.tree, candidate.match.trigger)
        switch candidate.match.frame.trigger.sort {
        case .noun:
            guard candidate.frameTraits.isContested, tree.child(of: word, .copula) != nil,
                let subject = tree.ownSubject(of: word)
            else { return false }
            return ["it", "that", "this"].contains(tree.forms[subject])
        case .adjective:
            guard tree.links[word] == .openComplement, let verb = tree.heads[word] else { return false }
            return ["get", "go"].contains(tree.lemmas[verb])
        default: return false
        }
    }

    /// "designated as detained": a participle that only says what somebody is called.
    private func isLabel(_ predicate: Int, in tree: Tree) -> Bool {
        tree.tag(predicate) == .verb && tree.isPassive(predicate)
            && tree.child(of: predicate, .passiveAuxiliary, .auxiliary, .passiveSubject) == nil
            && tree.children(of: predicate, .preposition, .marker).contains { tree.forms[$0] == "as" }
    }
}
