import AnnalsEnglish

/// "Is due to meet", "is due in Rome": an adjective with what depends on it, taken for a preposition.
extension Mending {
    mutating func mendDue(at due: Int) {
        guard forms[due] == "due", due + 2 < tokens.count else { return }
        switch forms[due + 1] {
        case "to": mendDuty(at: due, verb: due + 2)
        case "at", "in": mendArrival(at: due)
        default: return
        }
    }

    /// "is due to hold talks", and not "due to rain" or "due to falling prices".
    private mutating func mendDuty(at due: Int, verb: Int) {
        guard tokens[verb].tag == .verb, !forms[verb].hasSuffix("ing") else { return }
        if tokens[verb].relation.rawValue == "compound", let noun = head(of: verb), noun > verb {
            lift(verb, over: noun)
            replace(noun, head: verb, relation: "obj")
        }
        if !isAbove(due, verb) { lift(due, over: verb) }
        replace(due, tag: .adjective)
        replace(verb, head: due, relation: "xcomp")
        replace(due + 1, head: verb, relation: "mark")
    }

    /// "is due in Rome on Sunday", and not "the rent is paid when due in May".
    private mutating func mendArrival(at due: Int) {
        guard let place = head(of: due), place == head(of: due + 1), place > due,
            tokens[due].relation.rawValue == "case",
            children(of: place).contains(where: { $0 < due && tokens[$0].relation.universal == "cop" })
        else { return }
        for child in children(of: place) where tokens[child].relation.universal == "obl" { replace(child, head: due) }
        lift(due, over: place)
        replace(due, tag: .adjective)
        replace(due + 1, head: place, relation: "case")
        replace(place, head: due, relation: "obl")
    }

    /// Whether a word hangs on another, however far up: it cannot hang on what hangs on it.
    private func isAbove(_ word: Int, _ below: Int) -> Bool {
        var current = head(of: below)
        for _ in tokens {
            guard let above = current, above != word else { break }
            current = head(of: above)
        }
        return current == word
    }

    /// A word takes the place of the one that it was hung on, and all that stands before it.
    private mutating func lift(_ word: Int, over below: Int) {
        for child in children(of: below) where child < word { replace(child, head: word) }
        let above = head(of: below)
        replace(word, head: above, relation: tokens[below].relation.rawValue, isRoot: above == nil)
    }
}
