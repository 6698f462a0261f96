import AnnalsEnglish
import AnnalsModel

/// Who says what: reporting verbs, "according to", and quotations.
extension Scene {
    /// Whether a clause is told by someone: in a quotation with a known speaker or under a reporting verb.
    func isReported(_ predicate: Int) -> Bool {
        reporter(of: predicate) != nil || isQuoted(predicate) && !outerSpeaker.isEmpty
    }

    /// Whether any word stands between quotation marks.
    private var hasQuotation: Bool { quoted.contains(true) }

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
        return ([predicate] + Array(tree.ancestors(of: predicate))).lazy.compactMap { [self] word in
            tree.children(of: word, .parataxis).first { (has($0, .told) || has($0, .claimed)) && $0 != predicate }
        }.first
    }

    /// Whoever speaks a clause: for a quotation who is said to speak it in the sentence or else outside.
    func speaker(of predicate: Int) -> [Actor] {
        let isQuoted = isQuoted(predicate)
        let verbs = isQuoted ? reportingVerbs(near: predicate) : [reporter(of: predicate)].compactMap(\.self)
        for verb in verbs {
            guard let subject = tree.doer(of: verb), !(isQuoted && self.isQuoted(subject)) else { continue }
            let found = tellers(at: subject)
            if !found.isEmpty { return found }
        }
        return isQuoted ? outerSpeaker : []
    }

    /// Who tells something as the subject of a reporting verb: of "the statement said" whoever made it.
    private func tellers(at subject: Int) -> [Actor] {
        let found = actors(at: subject, speaker: outerSpeaker)
        return found.isEmpty && isOf(subject, class: "document") ? author : found
    }

    /// The reporting verbs outside quotation marks, the nearest first.
    private func reportingVerbs(near predicate: Int) -> [Int] {
        tree.tokens.indices.filter { isReporting($0) }.sorted { abs($0 - predicate) < abs($1 - predicate) }
    }

    private func isReporting(_ verb: Int) -> Bool {
        !isQuoted(verb) && (tells(verb) || isBesideQuotation(verb))
    }

    private func tells(_ verb: Int) -> Bool {
        tree.tag(verb) == .verb && (has(verb, .told) || has(verb, .claimed))
    }

    /// "'…,' Putin continued", "'…,' smiled the minister": the verb of the clause that begins where a quotation ends.
    private func isBesideQuotation(_ verb: Int) -> Bool {
        guard hasQuotation, tree.tag(verb) == .verb, !isQuoted(verb), let subject = tree.ownSubject(of: verb),
            !isQuoted(subject),
            let first = (tree.subtree(of: subject) + [verb]).filter({ !isQuoted($0) }).min(), first > 2
        else { return false }
        return isQuoted(first - 2) && !isQuoted(first - 1) && [",", "!", "?", "."].contains(tree.forms[first - 2])
    }
}

extension Scene {
    /// Whoever speaks in the sentence as a whole: the subject of the verb beside a quotation, or else of its first
    /// reporting verb.
    var mainSpeaker: [Actor] {
        for index in tree.tokens.indices.filter(isBesideQuotation) + tree.tokens.indices.filter(tells) {
            guard let subject = tree.doer(of: index) else { continue }
            let found = tellers(at: subject)
            if !found.isEmpty { return found }
        }
        return sources
    }

    /// "according to the minister": whose word the sentence rests on, where it quotes nobody.
    private var sources: [Actor] {
        guard tree.forms.contains(where: { $0 == "according" || $0 == "per" }) else { return [] }
        let phrase = tree.tokens.indices.first { tree.preposition(of: $0) == "according" && !isCompany($0) }
        return phrase.map { actors(at: $0) } ?? []
    }

    /// Whose statement, report or letter the sentence names.
    var mainAuthor: [Actor] {
        for document in tree.tokens.indices
        where tree.tag(document) == .noun && isLemma(document, in: "document") {
            let authors = authors(of: document)
            if !authors.isEmpty { return authors }
        }
        return []
    }

    /// Whoever a statement belongs to, or who issues or quotes it.
    private func authors(of document: Int) -> [Actor] {
        // "a statement of support for Ukraine" is not Ukraine's.
        let owners = owners(of: document, linkedBy: ["by", "from", "of"])
        guard owners.isEmpty, let verb = tree.heads[tree.leader(of: document)], tree.tag(verb) == .verb,
            [.object, .oblique].contains(tree.links[tree.leader(of: document)]), let doer = tree.doer(of: verb)
        else { return owners }
        return actors(at: doer, speaker: outerSpeaker)
    }
}
