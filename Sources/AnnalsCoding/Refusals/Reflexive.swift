import AnnalsEnglish
import AnnalsModel

/// "Free ourselves from gas", "defended himself", "inflicted losses on itself": what somebody does to himself is done to
/// nobody; but who blows himself up at a market bombs it.
struct Reflexive: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let (tree, verb) = (candidate.tree, candidate.match.predicate)
        guard candidate.match.frame.trigger.sort == .verb,
            !["BombingCarriedOut", "CommitmentMade"].contains(candidate.kind.rawValue)
        else {
            return nil
        }
        let undergone = tree.children(of: verb, .object) + tree.phrases(of: verb, "on")
        guard undergone.contains(where: { Self.pronouns.contains(tree.forms[$0]) }) else { return nil }
        return Objection("reflexive", "is done to nobody else", isFinal: true)
    }

    private static let pronouns: Set<String> = [
        "myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves",
    ]
}
