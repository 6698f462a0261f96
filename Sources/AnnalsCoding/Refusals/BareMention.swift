import AnnalsEnglish
import AnnalsModel

/// A verb tells of its event. A noun does so when something carries it out, dates it, or when it names who did it.
struct BareMention: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        !candidate.isNoun || isTold(candidate)
            ? nil : Objection("bare-mention", "is only mentioned, without day or doer")
    }

    private func isTold(_ candidate: Candidate) -> Bool {
        let (match, scene) = (candidate.match, candidate.scene)
        if match.carrier != nil || isReported(candidate) || isPredicate(candidate) { return true }
        if isMeddledWith(candidate) { return false }
        if candidate.isLandmark || isThere(candidate) { return true }
        if match.frame.kind.entry.family == "statements" {
            return !candidate.cast.initiators.isEmpty && hasContent(candidate)
        }
        if !scene.heads(.host, of: match).isEmpty, match.frame.initiators.contains(.host) { return true }
        if candidate.hosts.first(within: match.trigger) != nil { return true }
        if !candidate.cast.initiators.isEmpty, isComplete(candidate) {
            if candidate.hosts.time(of: match) != nil || candidate.hosts.beside(match) != nil || isPlaced(candidate) {
                return true
            }
        }
        return isUnderstood(candidate) || hasVictims(candidate) || isCauseOrEffect(candidate)
    }

    /// "interfered in the 2016 election", "false claims about the election": what was done to a vote, and not that it was held.
    private func isMeddledWith(_ candidate: Candidate) -> Bool {
        guard candidate.kind.rawValue == "ElectionHeld" else { return false }
        let noun = candidate.tree.leader(of: candidate.match.trigger)
        let head = candidate.tree.heads[noun].map { candidate.tree.lemmas[$0] } ?? ""
        return candidate.scene.words.contains(head, in: "meddling")
    }

    /// All who take part are named: "the talks between Chad and Libya" and "the poll in Chad" need no other side, nor does
    /// "the Russian attack in March", whose day stands right behind it.
    private func isComplete(_ candidate: Candidate) -> Bool {
        let cast = candidate.cast
        return !cast.targets.isEmpty || candidate.frameTraits.isOneSided
            || Set(cast.initiators.map(\.state)).count > 1 && isBeside(candidate)
            || candidate.frameTraits.isContested && candidate.hosts.behind(candidate.match) != nil
    }

    /// In a phrase of its clause, as in "after talks between them": what happens to talks is no talks, as in "the talks between
    /// them were put off".
    private func isBeside(_ candidate: Candidate) -> Bool {
        let tree = candidate.tree
        return [.oblique, .nominal].contains(tree.links[tree.leader(of: candidate.match.trigger)])
    }

    /// "The arrest of Navalny in January", "a protest in Minsk on Sunday": who does it is understood by whom it is done to, or
    /// by where.
    private func isUnderstood(_ candidate: Candidate) -> Bool {
        let traits = candidate.frameTraits
        let isClear =
            traits.isPopular && candidate.place != nil
            || traits.isByState && candidate.cast.targets.contains(where: \.isWrittenByName)
        return isClear && candidate.hosts.time(of: candidate.match) != nil
    }

    /// "Warnings that …", "calls for calm": what was said, and not only that something was.
    private func hasContent(_ candidate: Candidate) -> Bool {
        let (tree, noun) = (candidate.tree, candidate.match.trigger)
        if [.subject, .passiveSubject].contains(tree.links[tree.leader(of: noun)]) { return false }
        return tree.child(of: noun, .nominal, .nounClause, .clausalComplement, .openComplement, .relativeClause) != nil
    }

    /// "The Russian attack on the village of Novy": a doer and a spot are as good as a day.
    private func isPlaced(_ candidate: Candidate) -> Bool {
        guard let place = candidate.place, candidate.standing.refusal == nil else { return false }
        return place.precision != .country
            && candidate.tree.tokens[candidate.match.trigger].features.number == .singular
    }

    /// "The strike, which killed five".
    private func hasVictims(_ candidate: Candidate) -> Bool {
        let words = candidate.scene.words
        return candidate.tree.children(of: candidate.match.trigger, .relativeClause, .nounClause).contains { clause in
            let lemma = candidate.tree.lemmas[clause]
            return words.contains(lemma, in: "killing") || words.contains(lemma, in: "wounding")
        }
    }

    /// "The clashes destroyed the bridge", "the decision sparked protests", "craters caused by a strike".
    private func isCauseOrEffect(_ candidate: Candidate) -> Bool {
        let (tree, words) = (candidate.tree, candidate.scene.words)
        let noun = tree.leader(of: candidate.match.trigger)
        guard let head = tree.heads[noun] else { return true }
        switch tree.links[noun] {
        case .subject: return words.contains(tree.lemmas[head], in: "consequence")
        case .object, .passiveSubject, .agent: return words.contains(tree.lemmas[head], in: "causing")
        case .oblique:
            return words.contains(tree.lemmas[head] + "_" + (tree.preposition(of: noun) ?? ""), in: "causing")
        default: return false
        }
    }

    /// "Reported an attack".
    private func isReported(_ candidate: Candidate) -> Bool {
        guard let report = candidate.standing.report, let told = candidate.tree.undergoer(of: report) else {
            return false
        }
        return candidate.scene.core(of: told) == candidate.match.trigger
    }

    /// "There were dozens of assaults near the town on Saturday": that they were, where and when.
    private func isThere(_ candidate: Candidate) -> Bool {
        let tree = candidate.tree
        var noun = tree.leader(of: candidate.match.trigger)
        while let head = tree.heads[noun], tree.links[noun] == .nominal, candidate.scene.core(of: head) != head {
            noun = tree.leader(of: head)
        }
        guard let verb = tree.heads[noun], tree.lemmas[verb] == "be", tree.links[noun] == .subject,
            tree.children(of: verb).contains(where: { tree.forms[$0] == "there" })
        else { return false }
        return candidate.place != nil && candidate.hosts.first(within: verb) != nil
    }

    /// "The town is under siege".
    private func isPredicate(_ candidate: Candidate) -> Bool {
        candidate.tree.child(of: candidate.match.trigger, .copula) != nil
            && candidate.match.frame.needs.contains { $0.subject == .slot(.copular) }
    }
}
