import AnnalsEnglish
import AnnalsModel

/// A verb tells of its event. A noun does so when something carries it out, dates it, or when it names who did it.
struct BareMention: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        !candidate.isNoun || isTold(candidate)
            ? nil : Objection("bare-mention", "is only mentioned, without day or doer")
    }

    private func isTold(_ candidate: Candidate) -> Bool {
        let (tree, match, scene) = (candidate.tree, candidate.match, candidate.scene)
        if match.carrier != nil || isReported(candidate) || isPredicate(candidate) { return true }
        if match.frame.kind.entry.family == "statements" { return !candidate.cast.initiators.isEmpty }
        if !scene.heads(.host, of: match).isEmpty, match.frame.initiators.contains(.host) { return true }
        if candidate.hosts.first(within: match.trigger) != nil { return true }
        let isComplete = !candidate.cast.targets.isEmpty || candidate.frameTraits.isOneSided
        if !candidate.cast.initiators.isEmpty, isComplete, candidate.hosts.time(of: match) != nil { return true }
        guard let head = tree.heads[tree.leader(of: match.trigger)] else { return true }
        return tree.links[tree.leader(of: match.trigger)] == .subject
            && scene.words.contains(tree.lemmas[head], in: "consequence")
    }

    /// "Reported an attack".
    private func isReported(_ candidate: Candidate) -> Bool {
        guard let report = candidate.standing.report, let told = candidate.tree.undergoer(of: report) else {
            return false
        }
        return candidate.scene.core(of: told) == candidate.match.trigger
    }

    /// "The town is under siege".
    private func isPredicate(_ candidate: Candidate) -> Bool {
        candidate.tree.child(of: candidate.match.trigger, .copula) != nil
            && candidate.match.frame.needs.contains { $0.subject == .slot(.copular) }
    }
}
