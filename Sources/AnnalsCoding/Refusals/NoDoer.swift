import AnnalsEnglish
import AnnalsModel

/// "The storm displaced thousands": an active verb whose subject is nobody that can act.
struct NoDoer: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let frame = candidate.match.frame
        guard candidate.cast.initiators.isEmpty, !frame.initiators.isEmpty else { return nil }
        if candidate.isStatement, candidate.kind != frame.kind {
            return Objection("no-doer", "becomes a word of nobody that is named")
        }
        let isWithout =
            switch frame.trigger.sort {
            case .noun: frame.kind.entry.family == "statements" && !isIssued(candidate)
            case .adjective, .modal: true
            case .verb:
                Self.deliberate.contains(frame.kind.entry.family)
                    || !candidate.tree.isPassive(candidate.match.predicate)
            }
        return isWithout ? Objection("no-doer", "has a doer who is nobody that can act") : nil
    }

    /// "Issued a warning", and not "the threat persists".
    private func isIssued(_ candidate: Candidate) -> Bool {
        let tree = candidate.tree
        return candidate.match.carrier != nil && tree.links[tree.leader(of: candidate.match.trigger)] != .subject
    }

    /// Families of acts that are nothing without whoever takes them.
    private static let deliberate: Set<String> = ["statements", "talks", "economy", "law", "relations"]
}
