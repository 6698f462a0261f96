import AnnalsEnglish
import AnnalsModel

/// Who says what: reporting verbs, "according to", and quotations.
extension Scene {
    /// Whether a clause is told by someone: in a quotation with a known speaker or under a reporting verb.
    func isReported(_ predicate: Int) -> Bool {
        reporter(of: predicate) != nil || isQuoted(predicate) && !outerSpeaker.isEmpty
    }

    /// Whether a word stands between quotation marks.
    func isQuoted(_ index: Int) -> Bool {
        quoted.indices.contains(index) && quoted[index]
    }

    /// The reporting verb that a clause depends on, or that stands beside it.
    func reporter(of predicate: Int) -> Int? {
        var current = predicate
        for head in tree.ancestors(of: predicate) {
            if tree.links[current] == .clausalComplement, has(head, .told) || has(head, .claimed) { return head }
            if tree.links[current] == .relativeClause { return nil }
            current = head
        }
        return ([predicate] + Array(tree.ancestors(of: predicate))).lazy.compactMap { word in
            tree.children(of: word, .parataxis).first { (has($0, .told) || has($0, .claimed)) && $0 != predicate }
        }.first
    }

    /// Whoever speaks a clause.
    func speaker(of predicate: Int) -> [Actor] {
        guard let verb = reporter(of: predicate), let subject = tree.doer(of: verb) else {
            return isQuoted(predicate) ? outerSpeaker : []
        }
        return actors(at: subject, speaker: outerSpeaker)
    }
}

extension Scene {
    /// Whoever speaks in the sentence as a whole: the subject of its first reporting verb.
    var mainSpeaker: [Actor] {
        for index in tree.tokens.indices where tree.tag(index) == .verb && (has(index, .told) || has(index, .claimed)) {
            guard let subject = tree.doer(of: index) else { continue }
            let found = actors(at: subject, speaker: outerSpeaker)
            if !found.isEmpty { return found }
        }
        return []
    }
}
