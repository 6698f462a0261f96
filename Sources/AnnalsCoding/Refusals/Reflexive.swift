import AnnalsEnglish
import AnnalsModel

/// "Free ourselves from gas", "defended himself": what somebody does to himself is done to nobody.
struct Reflexive: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let tree = candidate.tree
        guard candidate.match.frame.trigger.sort == .verb, candidate.kind.rawValue != "CommitmentMade",
            let object = tree.child(of: candidate.match.predicate, .object), Self.pronouns.contains(tree.forms[object])
        else { return nil }
        return Objection("reflexive", "is done to nobody else")
    }

    private static let pronouns: Set<String> = [
        "myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves",
    ]
}
