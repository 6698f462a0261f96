internal import AnnalsEnglish
internal import AnnalsModel

/// The grammar of numbers with their hedges, currencies and units over the parts of a sentence.
struct QuantityGrammar: Sendable {
    let words: NumberParts
    let sentence: Sentence
    /// Whether the sentence tells of a vote.
    let tellsOfVote: Bool

    init(words: NumberParts, sentence: Sentence) {
        self.words = words
        self.sentence = sentence
        tellsOfVote = words.parts.contains { $0.text.hasPrefix("vote") || $0.text == "voting" }
    }

    /// A number and the parts that it covers, hedges and units included.
    struct Match: Hashable, Sendable {
        var bounds: NumberBounds
        var start: Int
        var end: Int
        var unit: NumberUnit?
        var isOrdinal = false
    }

    /// The text of a part; empty outside the sentence.
    func text(_ index: Int) -> String {
        words.text(index)
    }

    /// Whether a part has one of these texts.
    func has(_ index: Int, _ texts: String...) -> Bool {
        texts.contains(text(index))
    }

    /// The quantity that starts at a part.
    func quantity(at start: Int) -> Match? {
        if let match = label(at: start) ?? age(at: start) { return match }
        let (hedge, opener) = hedge(at: start)
        guard var match = amount(at: opener), !isCode(opener, match.end) else { return nil }
        match.start = start
        if let hedge { match.bounds = match.bounds.hedged(hedge) }
        if let (after, end) = Hedge.after.match(words, at: words.isHyphen(match.end) ? match.end + 1 : match.end),
            text(match.end) != "plus" || words.isGlued(match.end)
        {
            match.bounds = match.bounds.hedged(after)
            match.end = end
        }
        return match
    }

    /// The hedge before a number, and the index after it. "Between" leads to a range, which needs none.
    private func hedge(at start: Int) -> (Magnitude.Qualifier?, Int) {
        guard let (first, end) = Hedge.before.match(words, at: start) else { return (nil, start) }
        let after = has(end, "a", "an", "the") && has(end + 1, "total", "further", "combined") ? end + 2 : end
        guard let (second, secondEnd) = Hedge.before.match(words, at: after) else { return (first, after) }
        return (first == .about ? second : first, secondEnd)
    }

    /// A currency, a number or range, and the unit behind it.
    private func amount(at start: Int) -> Match? {
        let (currency, opener) = leadingUnit(at: start)
        guard let match = range(at: opener, currency: currency) ?? single(at: opener, currency: currency) else {
            return ordinal(at: start)
        }
        return match
    }

    /// One number with its unit.
    func single(at start: Int, currency: NumberUnit?) -> Match? {
        guard let (bounds, end) = number(at: start) else { return nil }
        let match = Match(bounds: bounds, start: start, end: end, unit: currency)
        if isShare(at: start, end: end) { return share(match) }
        if let length = metres(match) { return length }
        return vote(match) ?? withUnit(match)
    }

    /// A number without unit: vague, fractional or a cardinal.
    func number(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        if let found = fraction(at: start) ?? vague(at: start) { return found }
        guard let (value, end) = words.cardinal(at: start) else { return nil }
        guard !(words.parts[start].sort == .number && hasLeadingZero(text(start))) else { return nil }
        return (NumberBounds(value), end)
    }

    private func hasLeadingZero(_ text: String) -> Bool {
        text.utf8.count > 1 && text.hasPrefix("0") && !text.hasPrefix("0.")
    }

    /// Whether white space parts the letters of a currency from its sign: "a $700m deal" is in dollars, "A$700m" in
    /// Australian ones.
    private func isApartFromSign(_ start: Int, _ end: Int) -> Bool {
        end - start > 1 && !words.isGlued(end - 1) && ["$", "£"].contains(text(end - 1))
    }

    private func leadingUnit(at start: Int) -> (NumberUnit?, Int) {
        guard let (unit, end) = NumberUnit.before.match(words, at: start), !isApartFromSign(start, end) else {
            return (nil, start)
        }
        let next = has(end, ".") ? end + 1 : end
        return words.parts.indices.contains(next) && words.parts[next].sort == .number ? (unit, next) : (nil, start)
    }

    /// The unit behind a number; "of" joins it to a vague number, a hyphen to an adjective.
    func withUnit(_ match: Match) -> Match {
        guard match.unit == nil else { return match }
        var index = words.isHyphen(match.end) ? match.end + 1 : match.end
        if has(index, "of"), match.bounds.qualifier == .atLeast { index += 1 }
        guard let (unit, end) = NumberUnit.after.match(words, at: index), !isBetterNoun(unit, at: index) else {
            return match
        }
        var match = match
        match.unit = unit
        if unit.sort == .percent || index == match.end || words.isHyphen(match.end) { match.end = end }
        if index > match.end { match.end = end }
        return match
    }

    /// "won" and "real" are mostly other words than currencies; "second" mostly an ordinal.
    private func isBetterNoun(_ unit: NumberUnit, at index: Int) -> Bool {
        guard has(index, "won", "real", "rand", "second", "pc", "try", "nok") else { return false }
        return has(index, "try", "nok", "won", "real") ? !isAfterScale(index) : has(index, "second")
    }

    private func isAfterScale(_ index: Int) -> Bool {
        if case .scale = words.number(index - 1) { return true }
        return false
    }

    private func ordinal(at start: Int) -> Match? {
        guard let (value, end) = words.ordinal(at: start) else { return nil }
        return Match(bounds: NumberBounds(Double(value)), start: start, end: end, isOrdinal: true)
    }
}
