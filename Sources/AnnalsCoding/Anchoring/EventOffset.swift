import AnnalsEnglish

/// The two clauses that "a day after" ties together.
struct EventOffset {
    /// The clause that is dated by counting.
    let main: Int
    /// The clause or noun that it is counted from; nil for "a day earlier".
    let other: Int?

    init?(_ time: TimeExpression, in tree: Tree) {
        let tokens = time.tokens.clamped(to: 0..<tree.count)
        guard let host = TimeHosts.host(of: tokens, in: tree) else { return nil }
        // "a year later following a vote": counted from what was told before, and not from the vote.
        let isCounted = tokens.contains { Self.backward.contains(tree.forms[$0]) }
        let joint = tokens.upperBound < tree.count && !isCounted ? tokens.upperBound : nil
        let link =
            tokens.last { Self.links.contains(tree.forms[$0]) }
            ?? joint.flatMap { Self.links.contains(tree.forms[$0]) ? $0 : nil }
        let counted = link.flatMap { tree.heads[$0] }
        other = counted.flatMap { tokens.contains($0) ? nil : $0 }
        guard host != other else {
            guard let above = tree.heads[host] else { return nil }
            main = above
            return
        }
        main = host
    }

    private static let backward: Set<String> = ["afterward", "afterwards", "earlier", "later"]
    private static let links: Set<String> = ["after", "before", "following", "since"]
}

extension Tree {
    /// Whether a word belongs to a clause: it is its head, or hangs on it by coordination or as a clause without a
    /// subject of its own.
    func isPart(_ word: Int, of clause: Int) -> Bool {
        var current = word
        for _ in 0..<8 {
            if current == clause { return true }
            guard let head = heads[current] else { return false }
            switch links[current] {
            case .conjunct, .openComplement, .object, .clausalComplement, .passiveSubject, .oblique, .nominal, .subject:
                break
            case .adverbialClause, .nounClause: if ownSubject(of: current) != nil { return false }
            default: return false
            }
            current = head
        }
        return false
    }
}
