import AnnalsEnglish
import AnnalsModel

/// "Since Russia invaded", "before the invasion began": a known event that only says since when, without a date of its own.
struct Backdrop: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard !candidate.isStatement, !candidate.isLandmark, isBackdrop(candidate),
            candidate.hosts.time(of: candidate.match) == nil,
            !candidate.scene.reading.times.contains(where: { $0.sort == .offset })
        else { return nil }
        return Objection("undated-background", "only says since when, without a date of its own")
    }

    private func isBackdrop(_ candidate: Candidate) -> Bool {
        let (tree, match) = (candidate.tree, candidate.match)
        let clause = match.carrier ?? match.predicate
        if tree.links[clause] == .adverbialClause {
            let words = tree.children(of: clause, .marker, .adverb).map { tree.forms[$0] }
            return words.contains { Self.links.contains($0) }
        }
        guard candidate.isNoun, match.carrier == nil else { return false }
        return tree.preposition(of: tree.leader(of: match.trigger)).map { Self.links.contains($0) } ?? false
    }

    private static let links: Set<String> = ["since", "before", "until", "once"]
}
