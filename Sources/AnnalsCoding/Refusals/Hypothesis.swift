import AnnalsEnglish
import AnnalsModel

/// "If he were president, he would condemn it": what somebody would say is not said.
struct Hypothesis: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        if isRegret(candidate) {
            return Objection("only-hypothetical", "would have been better in the past", isFinal: true)
        }
        guard candidate.standing.refusal == nil, candidate.standing.modality == .conditional, candidate.isStatement,
            candidate.match.frame.modality == nil, candidate.match.frame.initiators != [.speaker],
            !candidate.match.frame.trigger.isAny,
            !candidate.match.frame.needs.contains(where: { $0.subject == .condition })
        else { return nil }
        return Objection("only-hypothetical", "would be said on a condition only", isFinal: true)
    }

    /// "They should have acted": nothing is asked of them any more.
    private func isRegret(_ candidate: Candidate) -> Bool {
        candidate.match.frame.trigger.sort == .modal
            && candidate.tree.children(of: candidate.match.predicate, .auxiliary).contains {
                candidate.tree.forms[$0] == "have"
            }
    }
}
