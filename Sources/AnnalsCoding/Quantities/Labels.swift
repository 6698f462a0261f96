internal import AnnalsModel

/// Numbers that count nothing: names such as "Article 5" and "T-72", ages, scores, telephone numbers.
extension NumberParts {
    private static let labels = Set(Table(Asset.text("number-labels.tsv")).rows.map { $0["word"] })

    /// Whether the word before makes the number at a part a name, as in "Article 5" and "No. 10".
    func isLabelled(_ index: Int) -> Bool {
        let label = text(index - 1) == "." && isGlued(index - 1) ? index - 2 : index - 1
        return Self.labels.contains(text(label)) && (parts[label].isCapitalised || text(label) == "no")
    }
}

extension QuantityGrammar {
    /// "Article 5": the number gives a place in an order.
    func label(at start: Int) -> Match? {
        guard words.isLabelled(start), let value = words.digits(start)?.plain
        else { return nil }
        return Match(bounds: NumberBounds(Double(value)), start: start, end: start + 1, isOrdinal: true)
    }

    /// "aged 25", "25 years old", "25-year-old", and the "52" of "Slepian, 52, was".
    func age(at start: Int) -> Match? {
        let index = has(start, "aged") ? start + 1 : start
        guard let (value, end) = words.cardinal(at: index), value < 130 else { return nil }
        let year = words.isHyphen(end) ? end + 1 : end
        let old = words.isHyphen(year + 1) ? year + 2 : year + 1
        let isAge =
            index > start
            || has(year, "year", "years") && (has(old, "old", "olds") || has(old, "of") && has(old + 1, "age"))
        guard isAge || isApposed(index, end) else { return nil }
        let isLong = isAge && index == start
        return Match(
            bounds: NumberBounds(value),
            start: start,
            end: isLong ? old + 1 : end,
            unit: NumberUnit(sort: .measure, name: "year of age")
        )
    }

    /// A bare number of two digits between commas after a name.
    private func isApposed(_ index: Int, _ end: Int) -> Bool {
        index >= 2 && end == index + 1 && has(index - 1, ",") && has(end, ",") && text(index).utf8.count == 2
            && words.parts[index].sort == .number && words.parts[index - 2].isCapitalised
            && words.parts[index - 2].sort == .word
    }

    /// Whether digits are part of a name, a score, a telephone number or a fraction.
    func isCode(_ start: Int, _ end: Int) -> Bool {
        guard words.parts.indices.contains(start), words.parts[start].sort == .number else { return false }
        if words.isGlued(start), isJoined(start - 1), !isVote(start, end) { return true }
        if words.isGlued(end), has(end, "/", ":") { return true }
        if words.isGlued(end), end < words.parts.count, words.parts[end].sort == .word, !has(end, "'s") {
            return end == start + 1
        }
        if words.digits(end) != nil && end == start + 1 { return true }
        if words.isHyphen(start + 1), text(start).utf8.count == 3, text(start + 2).utf8.count == 4 { return true }
        return words.isHyphen(end) && words.digits(end + 1) != nil && words.parts[end - 1].sort == .number
            && !isVote(start, end)
    }

    private func isVote(_ start: Int, _ end: Int) -> Bool {
        guard let value = words.digits(start)?.value else { return false }
        return vote(Match(bounds: NumberBounds(value), start: start, end: end)) != nil
    }

    /// "230 to 197" and "52-48", the greater number first, where the sentence tells of a vote.
    func vote(_ match: Match) -> Match? {
        guard match.unit == nil, tellsOfVote, isVoteSide(match) else {
            return nil
        }
        var match = match
        match.unit = NumberUnit(sort: .count, name: "vote")
        return match
    }

    private func isVoteSide(_ match: Match) -> Bool {
        if has(match.end, "to", "-"), let other = words.digits(match.end + 1)?.value {
            return other < match.bounds.value
        }
        if has(match.start - 1, "to", "-"), let other = words.digits(match.start - 2)?.value {
            return other > match.bounds.value
        }
        return false
    }

    /// "200m away": metres, where the words behind tell of a length; else "m" is a million.
    func metres(_ match: Match) -> Match? {
        guard match.unit == nil, has(match.end - 1, "m"), words.isGlued(match.end - 1),
            let value = words.digits(match.start)?.value,
            has(
                match.end,
                "away",
                "from",
                "deep",
                "high",
                "long",
                "wide",
                "tall",
                "north",
                "south",
                "east",
                "west",
                "above",
                "below"
            )
        else { return nil }
        var match = match
        match.bounds = NumberBounds(value)
        match.unit = NumberUnit(sort: .measure, name: "metre")
        return match
    }

    /// Whether the part before, without white space between, makes digits a name: "T-72", "MH17", "+44".
    private func isJoined(_ index: Int) -> Bool {
        if has(index, "/", ":", "#", "+", "@", "_") { return true }
        if words.parts.indices.contains(index), words.parts[index].sort == .word {
            return NumberUnit.before.match(words, at: index) == nil
        }
        return has(index, "-") && words.isGlued(index)
    }
}
