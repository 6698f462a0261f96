import AnnalsEnglish
import AnnalsModel

/// "Was shot down, killing five", "the blast killed ten": the dead and wounded of a violent event that is coded.
struct CountedVictims: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        cause(of: candidate).map {
            Objection(
                "same-clause",
                "counts the victims of '\(candidate.tree.tokens[$0.trigger].text)', which is coded",
                isFinal: true
            )
        }
    }

    private func cause(of candidate: Candidate) -> Match? {
        let (tree, match, words) = (candidate.tree, candidate.match, candidate.scene.words)
        let lemma = tree.lemmas[match.trigger]
        guard words.contains(lemma, in: "killing") || words.contains(lemma, in: "wounding") else { return nil }
        let above = tree.heads[match.predicate].flatMap { head in
            [.adverbialClause, .conjunct, .relativeClause].contains(tree.links[match.predicate]) ? head : nil
        }
        let carried = candidate.triggers.values.filter { $0.carrier != nil && $0.carrier == above }.map(\.trigger)
            .sorted()
        let subject = tree.doer(of: match.predicate)
        let causes =
            [above].compactMap(\.self) + carried
            + [subject, blast(over: match.predicate, in: tree)].compactMap(\.self)
        return causes.lazy.compactMap { candidate.triggers[$0] }.first { other in
            other.trigger != match.trigger && words.traits(of: other.frame.kind).counted.first?.unit == "killed"
        }
    }

    /// "Went off at the gate, injuring six": the verb, where the participle was taken to describe the gate.
    private func blast(over participle: Int, in tree: Tree) -> Int? {
        guard tree.links[participle] == .nounClause, tree.child(of: participle, .marker, .agent) == nil,
            participle > 0, tree.forms[participle - 1] == ","
        else { return nil }
        return tree.ancestors(of: participle).first { tree.tag($0) == .verb }
    }
}
