import AnnalsEnglish
import AnnalsModel

/// "The war threatens harvests", "the ruling backs their view": a thing says nothing.
struct Inanimate: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let match = candidate.match
        guard candidate.isStatement, !candidate.isNoun, match.frame.initiators.contains(.subject),
            let doer = candidate.scene.heads(.subject, of: match).first, isThing(doer, candidate.scene)
        else { return nil }
        return Objection("inanimate", "is said of a thing, which says nothing")
    }

    /// A common noun that means no people and nothing that speaks for them, as a statement or a ministry does.
    private func isThing(_ index: Int, _ scene: Scene) -> Bool {
        scene.tree.tag(index) == .noun && !scene.namesActor(index) && scene.place(at: index) == nil
            && !scene.isOf(index, class: "people") && !scene.isOf(index, class: "utterance")
            && !scene.isOf(index, class: "troops") && !scene.isOf(index, class: "state")
    }
}
