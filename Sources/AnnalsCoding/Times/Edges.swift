/// Parts of a stretch: "early 2022", "mid-March", "the end of the year", "later this week", "late on Monday".
extension TimeGrammar {
    func edge(at start: Int) -> TimeMatch? {
        let index = skip(start, "the", "a")
        guard case .edge(let edge) = term(index) else { return nil }
        let next = skip(index + 1, "-")
        if has(next, "of"), [.start, .middle, .end].contains(edge) || has(index, "late") {
            return wrap(edge, ofStretch(at: next + 1))
        }
        switch edge {
        case .early, .middle, .late: return wrap(edge, nested(at: skip(next, "on", "in")))
        case .earlier, .later: return wrap(edge, ofStretch(at: skip(next, "on", "in")))
        case .start, .end: return nil
        }
    }

    private func wrap(_ edge: TimeTerm.Edge, _ match: TimeMatch?) -> TimeMatch? {
        guard let match, match.meaning.isAnchor else { return nil }
        return TimeMatch(.edge(edge, match.meaning), match.end)
    }

    /// A stretch as "the year" or as an expression of its own.
    private func ofStretch(at index: Int) -> TimeMatch? {
        if has(index, "the"), case .unit(let unit, isPlural: false) = term(index + 1), !unit.isWithinDay {
            let isOwn = unit == .day || unit == .century || unit == .decade
            return TimeMatch(isOwn ? .anaphor(unit, 0) : .unit(unit, 0), index + 2)
        }
        return nested(at: index)
    }

    /// An expression with the stretch that it lies in: "June last year", "the first half of 2019", "this year's third quarter".
    func withinOuter(_ match: TimeMatch) -> TimeMatch? {
        if has(match.end, "'s"), match.meaning.isStretch, let inner = period(at: match.end + 1), inner.meaning.isPart {
            return TimeMatch(.inside(inner.meaning, match.meaning), inner.end)
        }
        guard match.meaning.isPart else { return nil }
        let index = skip(skip(match.end, ","), "of", "in")
        guard let outer = index > match.end && has(index - 1, "of") ? ofStretch(at: index) : nested(at: index),
            outer.meaning.isStretch
        else { return nil }
        return TimeMatch(.inside(match.meaning, outer.meaning), outer.end)
    }
}

extension TimeMeaning {
    /// Whether it needs a longer stretch to be placed in.
    var isPart: Bool {
        switch self {
        case .date(let date): date.year == nil
        case .season(_, nil), .holiday(_, nil), .weekday(_, nil), .part, .lastPart: true
        case .edge(_, let inner): inner.isPart
        default: false
        }
    }

    /// Whether it is long enough for a part to lie in it.
    var isStretch: Bool {
        switch self {
        case .unit(let unit, _), .anaphor(let unit, _), .latest(let unit):
            unit == .year || unit == .month || unit == .week
        case .date(let date): date.year != nil && date.day == nil || date.month != nil && date.day == nil
        case .days, .decade: true
        case .month: true
        default: false
        }
    }
}
