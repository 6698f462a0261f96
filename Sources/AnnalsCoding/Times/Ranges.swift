internal import AnnalsModel

/// Stretches between two times and the prepositions that open or close one: "from Monday to Thursday", "since 2014".
extension TimeGrammar {
    /// "from X to Y", "between X and Y", "X to Y", "X-Y", where `own` is the X that starts here.
    func range(at start: Int, from own: TimeMatch?) -> TimeMatch? {
        let isOpened = has(start, "from", "between")
        guard let first = isOpened ? plain(at: start + 1) : own, first.meaning.canBound, !isPossessive(first.end) else {
            return nil
        }
        let isJoin =
            has(start, "between")
            ? has(first.end, "and")
            : has(first.end, "to", "through", "until", "till") || words.isHyphen(first.end)
        guard isJoin, let second = plain(at: skip(first.end + 1, "the", "about")) ?? plain(at: first.end + 1),
            second.meaning.canBound, first.meaning.isLike(second.meaning), !isPossessive(second.end)
        else { return nil }
        return TimeMatch(.range(first.meaning, second.meaning), second.end)
    }

    /// "since 2014", "by the end of the year", "until Friday".
    func bounded(at start: Int) -> TimeMatch? {
        guard let bound = bound(at: start), !isNested(start) else { return nil }
        let index = skip(skip(start + 1, "as", "about", "around", "-"), "on", "at", "-")
        guard var match = plain(at: index), match.meaning.canBound, !isPossessive(match.end) else {
            return boundByWar(at: start, bound)
        }
        match.bound = bound
        return match
    }

    /// What a preposition, or the prefix of "post-1959", makes of the days after it.
    private func bound(at index: Int) -> TimeExpression.Bound? {
        if has(index, "post", "pre"), words.isHyphen(index + 1) { return has(index, "post") ? .after : .before }
        guard case .bound(let bound) = term(index) else { return nil }
        return bound
    }

    /// "day before X" and "weeks after X" are distances, not bounds.
    private func isNested(_ index: Int) -> Bool {
        if case .unit = term(index - 1) { return has(index, "before", "after") }
        return false
    }

    private func isPossessive(_ index: Int) -> Bool {
        has(index, "'s", "'")
    }
}

extension TimeMeaning {
    /// Whether it can be the end of a stretch.
    var canBound: Bool {
        switch self {
        case .duration, .recurrence, .vague, .window, .range: false
        default: true
        }
    }

    /// Whether two meanings are of one sort, so that they can be the ends of one stretch.
    func isLike(_ other: TimeMeaning) -> Bool {
        switch (self, other) {
        case (.date(let one), .date(let two)):
            one.day != nil && two.day != nil || one.day == nil && two.day == nil
        case (.weekday, .weekday), (.month, .month), (.season, .season), (.clock, .clock), (.holiday, .holiday): true
        case (.edge(_, let one), _): one.isLike(other)
        case (_, .edge(_, let two)): isLike(two)
        case (.date, .unit), (.date, .weekday), (.weekday, .unit), (.unit, .unit), (.weekday, .date): true
        case (.inside(let one, _), _): one.isLike(other)
        case (_, .inside(let two, _)): isLike(two)
        case (.days, .days), (.decade, .decade), (.date, .vague), (.holiday, .date), (.date, .holiday): true
        default: false
        }
    }
}
