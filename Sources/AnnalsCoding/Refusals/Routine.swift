import AnnalsEnglish
import AnnalsModel

/// "She said she would be heading home", "it would have to wait": what somebody is only going to do, must do or is
/// expected to do, is no commitment.
struct Routine: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.match.frame.trigger.isAny, candidate.kind.rawValue == "CommitmentMade",
            isRoutine(candidate) || isExpected(candidate) || isForced(candidate)
        else { return nil }
        return Objection("no-commitment", "tells what somebody will do and commits him to nothing")
    }

    /// "will speak", "would be heading".
    private func isRoutine(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, candidate.match.predicate)
        let isProgressive = tree.forms[verb].hasSuffix("ing") && tree.child(of: verb, .auxiliary) != nil
        return isProgressive || candidate.scene.words.contains(tree.lemmas[verb], in: "routine")
            || candidate.scene.words.contains(tree.lemmas[verb], in: "stative")
    }

    /// "is expected to recover": by others.
    private func isExpected(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, candidate.match.predicate)
        guard tree.links[verb] == .openComplement, let head = tree.heads[verb] else { return false }
        return tree.isPassive(head) || tree.lemmas[head] == "have"
    }

    /// "will have to cut": no will of his own.
    private func isForced(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, candidate.match.predicate)
        return ["have", "need"].contains(tree.lemmas[verb]) && tree.child(of: verb, .openComplement) != nil
    }
}
