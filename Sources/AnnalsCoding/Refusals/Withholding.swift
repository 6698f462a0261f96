import AnnalsEnglish
import AnnalsModel

/// "Declined to comment", "refused to give details", "would not say", "will not survive": nobody's proposal is refused;
/// but whoever refused to hand information over did more than keep silent.
struct Withholding: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.kind == Kind.proposalRejected else { return nil }
        let (tree, match, words) = (candidate.tree, candidate.match, candidate.scene.words)
        let isPlain = match.frame.trigger.isAny || match.frame.kind != candidate.kind
        let refused = isPlain ? [match.predicate] : tree.children(of: match.predicate, .openComplement, .oblique)
        let isWithholding = refused.contains { verb in
            words.contains(tree.lemmas[verb], in: "withholding")
                || !words.contains(tree.lemmas[verb], in: "handing_over")
                    && tree.undergoer(of: verb).map { candidate.scene.isOf($0, class: "details") } ?? false
                || isPlain && words.contains(tree.lemmas[verb], in: "stative")
        }
        return isWithholding ? Objection("no-comment", "refuses nothing but to speak", isFinal: true) : nil
    }
}
