import AnnalsEnglish
import AnnalsModel

/// "A charity that supports refugees", "countries supporting Kyiv", "they kill whoever disagrees," she said: a simple present beside the story, or in
/// somebody's talk, describes how things are.
struct Generality: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.standing.refusal == nil, !isUtterance(candidate), isSimplePresent(candidate),
            !isStock(candidate), candidate.hosts.time(of: candidate.match) == nil,
            isAside(candidate) || isTalk(candidate)
        else { return nil }
        return Objection("told-in-general", "describes how things are, and no single act")
    }

    /// "Russia has 149,000 troops there": such a kind tells how things are.
    private func isStock(_ candidate: Candidate) -> Bool {
        candidate.scene.words.traits(of: candidate.kind).measure == .stock
    }

    /// "Whom they accuse": to say it is to do it, unlike to support or to oppose.
    private func isUtterance(_ candidate: Candidate) -> Bool {
        candidate.isStatement && !Self.attitudes.contains(candidate.kind.rawValue)
    }

    private static let attitudes: Set<String> = [
        "SupportExpressed", "CommitmentMade", "ProposalRejected", "ConcernExpressed", "OfferMade",
    ]

    private func verb(of candidate: Candidate) -> Int {
        candidate.match.carrier ?? candidate.match.predicate
    }

    private func isSimplePresent(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, verb(of: candidate))
        guard tree.tag(verb) == .verb else { return false }
        if isWhenever(verb, in: tree) { return true }
        guard tree.child(of: verb, .auxiliary) == nil else { return false }
        if let passive = tree.child(of: verb, .passiveAuxiliary) { return ["is", "are"].contains(tree.forms[passive]) }
        let features = tree.tokens[verb].features
        if tree.links[verb] == .nounClause, candidate.isStatement { return tree.forms[verb].hasSuffix("ing") }
        return features.tense == .present && features.verbForm == .finite
    }

    /// "when they have been detained": whoever it is, and whenever.
    private func isWhenever(_ verb: Int, in tree: Tree) -> Bool {
        let auxiliaries = tree.children(of: verb, .auxiliary).map { tree.forms[$0] }
        return tree.links[verb] == .adverbialClause
            && tree.children(of: verb, .adverb, .marker).contains { tree.forms[$0] == "when" }
            && !auxiliaries.isEmpty && auxiliaries.allSatisfy { ["have", "has", "'ve", "’ve"].contains($0) }
    }

    /// In a clause that only describes: "that supports", "when they meet", "why she backs".
    private func isAside(_ candidate: Candidate) -> Bool {
        let (tree, verb) = (candidate.tree, verb(of: candidate))
        switch tree.links[verb] {
        case .relativeClause, .nounClause: return true
        case .adverbialClause:
            return !tree.children(of: verb, .marker).contains { ["as", "after"].contains(tree.forms[$0]) }
        case .clausalComplement:
            return tree.children(of: verb, .adverb).contains {
                ["why", "how", "when", "where"].contains(tree.forms[$0])
            }
        default: return false
        }
    }

    /// What a speaker says of others, or of what he does; not "Thank you".
    private func isTalk(_ candidate: Candidate) -> Bool {
        let isSaidAndDone = candidate.isOwn || candidate.tree.grammaticalSubject(of: candidate.match.predicate) == nil
        return !candidate.speaker.isEmpty && !(candidate.isStatement && isSaidAndDone)
    }
}
