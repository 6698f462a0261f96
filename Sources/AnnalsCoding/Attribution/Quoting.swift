import AnnalsEnglish

/// Cuts the quotation that an event rests on: its clause, as short as it can be while holding trigger, actors and number.
struct Quoting {
    let tree: Tree

    /// The words from the first to the last that belong to a clause, as a range of tokens.
    func tokens(of match: Match, keeping extra: [Int] = []) -> Range<Int> {
        let root = root(of: match)
        var words = tree.subtree(of: root) { isApart($0, from: root) }
        words += extra
        if let subject = borrowedSubject(of: root) { words += tree.subtree(of: subject) { isApart($0, from: subject) } }
        var low = words.min() ?? match.trigger
        var high = words.max() ?? match.trigger
        while low < high, isTrimmed(low) { low += 1 }
        while high > low, tree.tag(high) == .punctuation, !Self.closers.contains(tree.tokens[high].text) { high -= 1 }
        return low..<high + 1
    }

    private func root(of match: Match) -> Int {
        switch match.frame.trigger.sort {
        case .noun: match.carrier ?? match.trigger
        case .adjective: linkVerb(of: match.predicate) ?? match.predicate
        case .verb, .modal: match.predicate
        }
    }

    /// "remains" of "an invasion remains possible".
    private func linkVerb(of adjective: Int) -> Int? {
        tree.links[adjective] == .openComplement ? tree.heads[adjective] : nil
    }

    /// The subject that stands before a verb on the same line of the clause: "Blinken" of "Blinken had to cancel".
    private func borrowedSubject(of root: Int) -> Int? {
        guard tree.tag(root) == .verb, tree.child(of: root, .subject, .passiveSubject) == nil,
            tree.links[root] == .openComplement || tree.links[root] == .conjunct,
            let subject = tree.grammaticalSubject(of: root), subject < root, root - subject < 24
        else { return nil }
        return subject
    }

    /// Clauses that tell something else than the one they hang on.
    private func isApart(_ child: Int, from root: Int) -> Bool {
        switch tree.links[child] {
        case .parataxis: return true
        case .relativeClause: return tree.subtree(of: child).count > 8
        case .conjunct: return tree.tag(child) == .verb || tree.child(of: child, .copula) != nil
        case .adverbialClause: return tree.subtree(of: child).count > 10
        case .conjunction, .punctuation: return tree.heads[child] == root && child < root
        default: return false
        }
    }

    private func isTrimmed(_ index: Int) -> Bool {
        switch tree.tag(index) {
        case .punctuation: !Self.openers.contains(tree.tokens[index].text)
        case .coordinatingConjunction: true
        case .subordinatingConjunction: ["that", "as", "while", "after", "because", "but"].contains(tree.forms[index])
        default: false
        }
    }

    private static let openers: Set<String> = ["\"", "“", "(", "'"]
    private static let closers: Set<String> = ["\"", "”", ")", "'", "%"]
}
