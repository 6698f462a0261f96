import AnnalsEnglish
import AnnalsModel

/// "Carried out an attack": an event noun whose verb is coded already, since one clause is one event.
struct SameClause: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        (content(of: candidate) ?? rival(of: candidate)).map {
            Objection(
                "same-clause",
                "is part of '\(candidate.tree.tokens[$0.trigger].text)', which is coded",
                isFinal: true
            )
        }
    }

    /// "Issued a statement condemning the raid": what the statement says is the event.
    private func content(of candidate: Candidate) -> Match? {
        guard candidate.match.frame.kind.rawValue == "StatementMade" else { return nil }
        let words = candidate.tree.subtree(of: candidate.match.predicate).dropFirst()
        return words.lazy.compactMap { candidate.triggers[$0] }.first {
            $0.frame.kind.entry.family == "statements" && $0.trigger != candidate.match.trigger
        }
    }

    /// The matched verb whose object the noun is, or that describes it: "sanctions that they imposed".
    private func rival(of candidate: Candidate) -> Match? {
        let (tree, match, triggers) = (candidate.tree, candidate.match, candidate.triggers)
        guard candidate.isNoun, candidate.hosts.first(on: [match.trigger]) == nil else { return nil }
        let clauses = tree.children(of: match.trigger, .relativeClause, .nounClause)
        if let own = clauses.first(where: {
            triggers[$0]?.frame.kind == match.frame.kind && !candidate.refused.contains($0)
        }) {
            return triggers[own]
        }
        var noun = tree.leader(of: match.trigger)
        for _ in 0..<3 {
            guard let head = tree.heads[noun] else { return nil }
            switch tree.links[noun] {
            case .object, .passiveSubject, .openComplement, .apposition: return triggers[head]
            case .oblique, .agent, .subject:
                guard let rival = triggers[head], !candidate.refused.contains(head) else { return nil }
                let isOne = rival.frame.kind == match.frame.kind || areOneFight(rival, match, candidate.scene)
                return isOne ? rival : nil
            case .nominal where tree.tag(head) != .verb: noun = tree.leader(of: head)
            default: return nil
            }
            if let rival = triggers[noun], rival.frame.kind == match.frame.kind { return rival }
        }
        return nil
    }

    private func areOneFight(_ one: Match, _ other: Match, _ scene: Scene) -> Bool {
        [one, other].allSatisfy { match in
            let lemma = scene.tree.lemmas[match.trigger]
            return scene.words.traits(of: match.frame.kind).counted.first?.unit == "killed"
                && !scene.words.contains(lemma, in: "killing") && !scene.words.contains(lemma, in: "wounding")
        }
    }
}
