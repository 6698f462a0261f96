import AnnalsEnglish

/// Noun phrases: prepositions, members of a list, and the noun that a phrase is really about.
extension Tree {
    /// The preposition of a phrase, such as "with"; "along with" and "together with" count as "with", and "per" before a
    /// name as "according".
    func preposition(of index: Int) -> String? {
        let cases = children(of: index, .preposition)
        guard let first = cases.first(where: { forms[$0] != "'s" && forms[$0] != "’s" }) else { return nil }
        let rest = children(of: first, .fixed).last ?? (cases.count > 1 ? cases.last : nil)
        switch (forms[first], rest.map { forms[$0] }) {
        case ("along", "with"?), ("together", "with"?), ("alongside", _): return "with"
        case ("according", _): return "according"
        case ("per", _) where tokens[index].tag == .properNoun: return "according"
        case ("upon", _): return "on"
        case ("due", _), ("because", _): return "because"
        case (let form, "of"?) where form == "out" || form == "instead": return form
        case (let form, "to"?) where form == "in" || form == "on": return form == "in" ? "into" : "onto"
        default: return forms[first]
        }
    }

    /// The list that starts with a noun.
    func list(from index: Int) -> [Int] {
        var found = [index]
        for child in children(of: index)
        where (links[child] == .conjunct || isListed(child)) && tokens[child].tag != .verb && !isExcluded(child) {
            found.append(child)
            found += children(of: child).filter { links[$0] == .conjunct && tokens[$0].tag != .verb }
        }
        return found
    }

    /// "the Union, the Kingdom and Canada have": the second of three names, that the parser takes for what the first one is.
    /// What a name is would be closed by a comma: "the Union, a bloc of states and peoples, has".
    private func isListed(_ index: Int) -> Bool {
        guard links[index] == .apposition, tokens[index].tag == .properNoun,
            let last = children(of: index, .conjunct).last, tokens[last].tag == .properNoun
        else { return false }
        let next = last + 1
        return next < tokens.count && tokens[next].tag != .punctuation
    }

    /// "Ukraine, not Russia": a member that is named only to be left out.
    private func isExcluded(_ index: Int) -> Bool {
        children(of: index).contains { forms[$0] == "not" }
    }

    /// The first of a list of words joined by "and": what stands for the list in the clause.
    func leader(of index: Int) -> Int {
        var current = index
        while links[current] == .conjunct, let head = heads[current], isNominal(head) { current = head }
        return current
    }

    /// "cease-fire", "counter-attack": a lemma with what a hyphen joins to its front; nil where there is no hyphen.
    func joined(_ index: Int) -> String? {
        guard index >= 2, forms[index - 1] == "-", heads[index - 2] == index else { return nil }
        return forms[index - 2] + "-" + lemmas[index]
    }

    /// The phrases with a preposition that hang on a word.
    func phrases(of index: Int, _ preposition: String) -> [Int] {
        children(of: index).filter { child in
            switch links[child] {
            case .oblique, .nominal, .agent, .object, .indirectObject: self.preposition(of: child) == preposition
            default: false
            }
        }
    }

    /// "it", "he", "Washington": no common noun.
    func isPronounOrName(_ index: Int) -> Bool {
        tokens[index].tag == .pronoun || tokens[index].tag == .properNoun
    }
}
