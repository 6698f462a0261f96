/// Distances in time: "two weeks ago", "three days later", "a day after", "the day before", "in two weeks' time".
extension TimeGrammar {
    func distance(at start: Int) -> TimeMatch? {
        longer(longer(counted(at: start), inTime(at: start)), articleUnit(at: start))
    }

    /// An amount of units and the word that counts it from somewhere.
    private func counted(at start: Int) -> TimeMatch? {
        guard let (amount, unitIndex) = amount(at: start) ?? plural(at: start),
            case .unit(let unit, _) = term(unitIndex)
        else { return nil }
        var end = skip(unitIndex + 1, "'", "'s")
        var spread = amount
        if has(end, "or"), has(end + 1, "so", "two") {
            spread = TimeAmount(max(0, amount.low - 1), amount.high + 1)
            end += 2
        }
        return closed(spread, unit, at: end)
    }

    /// A bare plural: "weeks ago", "days after".
    private func plural(at start: Int) -> (TimeAmount, Int)? {
        guard case .unit(_, isPlural: true) = term(start) else { return nil }
        return (TimeAmount(2, 9), start)
    }

    private func closed(_ amount: TimeAmount, _ unit: TimeUnit, at index: Int) -> TimeMatch? {
        if case .distance(let distance) = term(index) {
            return TimeMatch(.distance(amount, unit, isPast: distance == .ago), index + 1)
        }
        if has(index, "from"), has(index + 1, "now", "today") {
            return TimeMatch(.distance(amount, unit, isPast: false), index + 2)
        }
        return offset(amount, unit, at: index)
    }

    /// "later", "earlier", "before the vote", "after Feb. 24".
    private func offset(_ amount: TimeAmount, _ unit: TimeUnit, at index: Int) -> TimeMatch? {
        let isPast: Bool
        var end = index + 1
        switch text(index) {
        case "later", "afterwards", "afterward": return TimeMatch(.shift(amount, unit, isPast: false), end)
        case "earlier", "previously": return TimeMatch(.shift(amount, unit, isPast: true), end)
        case "before": isPast = true
        case "after", "following": isPast = false
        case "prior": (isPast, end) = (true, skip(end, "to"))
        default: return nil
        }
        if isClauseEnd(end) { return TimeMatch(.shift(amount, unit, isPast: isPast), end) }
        guard let anchor = nested(at: end), anchor.meaning.isAnchor else {
            return TimeMatch(.offset(amount, unit, isPast: isPast, from: nil), end)
        }
        return TimeMatch(.offset(amount, unit, isPast: isPast, from: anchor.meaning), anchor.end)
    }

    /// "in two weeks' time", "within three days".
    private func inTime(at start: Int) -> TimeMatch? {
        guard has(start, "in", "within"), let (amount, unitIndex) = amount(at: start + 1),
            case .unit(let unit, _) = term(unitIndex)
        else { return nil }
        let end = skip(unitIndex + 1, "'", "'s")
        return has(end, "time") ? TimeMatch(.distance(amount, unit, isPast: false), end + 1) : nil
    }

    /// "the day before", "the week after the vote", "the day after tomorrow".
    private func articleUnit(at start: Int) -> TimeMatch? {
        let index = skip(start, "the")
        guard case .unit(let unit, isPlural: false) = term(index), has(index + 1, "before", "after") else {
            return nil
        }
        return offset(TimeAmount(1, 1), unit, at: index + 1)
    }

    private func isClauseEnd(_ index: Int) -> Bool {
        guard words.parts.indices.contains(index) else { return true }
        return words.parts[index].sort == .mark
    }
}

extension TimeMeaning {
    /// Whether other times can be counted from it.
    var isAnchor: Bool {
        switch self {
        case .clock, .vague, .duration, .recurrence, .window: false
        default: true
        }
    }
}
