import AnnalsEnglish

/// Clauses that hang in the wrong place, or whose subject does.
extension Mending {
    /// "Bolivia severed ties with Israel", "said that its army staged drills": a whole clause, taken for a noun with what
    /// describes it.
    mutating func mendHeadline() {
        for noun in tokens.indices where tokens[noun].tag == .noun && isClausal(noun) {
            let marker = children(of: noun).first { tokens[$0].relation.rawValue == "mark" && forms[$0] == "that" }
            if tokens[noun].head == nil || marker != nil { mendClause(under: noun, after: marker) }
        }
    }

    /// Whether a noun stands where a clause can.
    private func isClausal(_ noun: Int) -> Bool {
        tokens[noun].head == nil || ["ccomp", "obj"].contains(tokens[noun].relation.rawValue)
    }

    private mutating func mendClause(under noun: Int, after marker: Int?) {
        guard let verb = children(of: noun).first(where: isPastVerb), verb > 0, verb < noun,
            let doer = children(of: noun).first(where: {
                isName($0, orAdjective: marker != nil) && $0 < verb && end(of: $0) == verb - 1
            }),
            !children(of: noun).contains(where: { ["nsubj", "cop", "aux"].contains(tokens[$0].relation.universal) })
        else { return }
        for child in children(of: noun) where child < verb && child != doer {
            replace(child, head: child == marker ? verb : doer)
        }
        for child in children(of: noun) where tokens[child].tag == .punctuation { replace(child, head: verb) }
        let above = head(of: noun)
        if tokens[doer].tag == .adjective { replace(doer, tag: .noun) }
        replace(doer, head: verb, relation: "nsubj")
        replace(noun, head: verb, relation: "obj")
        replace(verb, head: above, relation: above == nil ? "root" : "ccomp", isRoot: above == nil)
    }

    private func isPastVerb(_ index: Int) -> Bool {
        tokens[index].tag == .verb && tokens[index].relation.rawValue == "amod"
            && (forms[index].hasSuffix("ed") || IrregularVerbs.standard.verb(of: forms[index]) != nil)
    }

    private func isName(_ index: Int, orAdjective: Bool) -> Bool {
        ["compound", "amod", "nmod"].contains(tokens[index].relation.universal)
            && (tokens[index].tag == .properNoun || tokens[index].tag == .noun
                || orAdjective && tokens[index].tag == .adjective)
    }

    /// "after countries around it closed their airspace": the subject of a clause, taken for a phrase of the main one.
    mutating func mendSubordinate(at verb: Int) {
        guard tokens[verb].tag == .verb, tokens[verb].relation.rawValue == "advcl", let main = head(of: verb),
            !forms[verb].hasSuffix("ing"), tokens[verb].features.verbForm != .infinitive, isTransitive(verb),
            let subject = children(of: main).last(where: { $0 < verb && tokens[$0].relation.rawValue == "obl" }),
            end(of: subject) == verb - 1,
            let marker = children(of: subject).first(where: { Self.subordinators.contains(forms[$0]) }),
            tokens[marker].relation.rawValue == "case"
        else { return }
        replace(subject, head: verb, relation: "nsubj")
        replace(marker, head: verb, relation: "mark")
    }

    /// Whether a verb has an object behind it, and neither a subject nor a conjunction of its own.
    private func isTransitive(_ verb: Int) -> Bool {
        let below = children(of: verb)
        return below.contains { $0 > verb && tokens[$0].relation.rawValue == "obj" }
            && !below.contains { ["aux", "mark", "nsubj"].contains(tokens[$0].relation.universal) }
    }

    /// "called on them to send aid, and also to help": a second infinitive that goes on with the first.
    mutating func mendSecondInfinitive(at index: Int) {
        guard tokens[index].tag == .verb, tokens[index].relation.rawValue == "conj", hasTo(index),
            let main = head(of: index), main < index, !hasTo(main),
            let first = children(of: main).last(where: {
                $0 < index && ["xcomp", "advcl"].contains(tokens[$0].relation.universal) && hasTo($0)
            })
        else { return }
        replace(index, head: first)
    }

    private func hasTo(_ verb: Int) -> Bool {
        children(of: verb).contains { tokens[$0].relation.rawValue == "mark" && forms[$0] == "to" }
    }

    /// "left, accusing the government": a participle with its object, taken for a preposition.
    mutating func mendGerund(at index: Int) {
        guard forms[index].hasSuffix("ing"), tokens[index].relation.rawValue == "case",
            tokens[index].tag == .verb, !Self.prepositions.contains(forms[index]), let noun = head(of: index),
            noun > index, let above = head(of: noun), above < index
        else { return }
        replace(index, head: above, relation: "advcl")
        replace(noun, head: index, relation: "obj")
    }

    private static let prepositions: Set<String> = [
        "according", "barring", "concerning", "considering", "depending", "during", "excluding", "following",
        "including", "involving", "notwithstanding", "owing", "pending", "regarding", "surrounding",
    ]

    /// "A senator Saturday warned them", "Congress last month approved it": when somebody does it, taken for who does.
    mutating func mendDay(at index: Int) {
        guard tokens[index].relation.rawValue == "nsubj", Self.days.contains(forms[index]) || isThen(index),
            let verb = head(of: index),
            children(of: verb).contains(where: { $0 != index && tokens[$0].relation.rawValue == "nsubj" })
        else { return }
        replace(index, relation: "obl:unmarked")
    }

    /// "last month", "this week": a time without a preposition.
    private func isThen(_ unit: Int) -> Bool {
        ["week", "month", "year", "weekend"].contains(forms[unit]) && unit > 0
            && ["last", "next", "this"].contains(forms[unit - 1])
    }

    /// "according to the minister the bridge was hit": a source, taken for who does it.
    mutating func mendSource(at index: Int) {
        guard tokens[index].relation.universal == "nsubj",
            children(of: index).contains(where: { forms[$0] == "according" && tokens[$0].relation.rawValue == "case" })
        else { return }
        replace(index, relation: "obl")
    }

    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    ]
    private static let subordinators: Set<String> = ["after", "as", "before", "since", "until"]
}
