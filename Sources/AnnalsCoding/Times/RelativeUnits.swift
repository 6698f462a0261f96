/// Units beside the publication's own: "last week", "this year", "the past three months", "in the coming days".
extension TimeGrammar {
    func relativeUnit(at start: Int) -> TimeMatch? {
        let index = skip(start, "the", "these", "those")
        guard case .side(let first) = term(index) else { return bareWeekend(start, index) }
        var (side, next) = (first, index + 1)
        if side == .this, case .side(let second) = term(next) { (side, next) = (second, next + 1) }
        next = skip(next, "fiscal", "financial", "full")
        if let match = named(side, at: next) { return match }
        guard let (amount, unitIndex) = amount(at: next), case .unit(let unit, let isPlural) = term(unitIndex) else {
            return single(side, at: next, hasArticle: index > start)
        }
        guard isPlural || amount.isExact, !unit.isWithinDay || isPlural else { return nil }
        return window(side, amount, unit, unitIndex + 1)
    }

    /// A unit without a number: "last week", but also "recent days".
    private func single(_ side: TimeTerm.Side, at index: Int, hasArticle: Bool) -> TimeMatch? {
        guard case .unit(let unit, let isPlural) = term(index) else { return nil }
        if isPlural { return window(side, Self.some, unit, index + 1) }
        let end = index + 1
        switch side {
        case .this: return TimeMatch(unit == .weekend ? .nearest(unit) : .unit(unit, 0), end)
        case .last where unit == .quarter: return TimeMatch(.latest(unit), end)
        case .last, .past:
            let isWindow = side == .past || hasArticle && unit != .weekend
            return isWindow ? window(side, TimeAmount(1, 1), unit, end) : TimeMatch(.unit(unit, -1), end)
        case .next where unit == .day: return TimeMatch(.anaphor(.day, 1), end)
        case .next, .coming:
            let isWindow = hasArticle && unit != .weekend
            return isWindow ? window(side, TimeAmount(1, 1), unit, end) : TimeMatch(.unit(unit, 1), end)
        case .previous: return TimeMatch(.anaphor(unit, -1), end)
        case .following: return TimeMatch(.anaphor(unit, 1), end)
        case .latest: return TimeMatch(.latest(unit), end)
        case .recent: return nil
        }
    }

    private func window(_ side: TimeTerm.Side, _ amount: TimeAmount, _ unit: TimeUnit, _ end: Int) -> TimeMatch? {
        switch side {
        case .last, .past, .previous, .recent, .latest:
            return TimeMatch(.window(amount, unit, isPast: true), end)
        case .next, .coming, .following:
            return TimeMatch(.window(amount, unit, isPast: false), end)
        case .this: return nil
        }
    }

    /// What a bare plural such as "recent weeks" may mean at most.
    private static let some = TimeAmount(1, 6)

    /// "last October", "this spring", "next Christmas".
    private func named(_ side: TimeTerm.Side, at index: Int) -> TimeMatch? {
        if case .month(let month, false) = term(index), isCapitalised(index), words.digits(index + 1) == nil {
            return TimeMatch(.month(month, side), index + 1)
        }
        if case .season(let season) = term(index) { return TimeMatch(.season(season, side), index + 1) }
        if let (holiday, end) = Holiday.match(self, at: index) { return TimeMatch(.holiday(holiday, side), end) }
        return nil
    }

    /// "the week of March 6".
    func weekOf(at start: Int) -> TimeMatch? {
        let index = skip(start, "the")
        guard case .unit(let unit, isPlural: false) = term(index), unit == .week || unit == .weekend,
            has(index + 1, "of"), let day = nested(at: index + 2), day.meaning.isDay
        else { return nil }
        return TimeMatch(.around(day.meaning, unit), day.end)
    }

    /// "the weekend".
    private func bareWeekend(_ start: Int, _ index: Int) -> TimeMatch? {
        guard index > start, case .unit(.weekend, false) = term(index) else { return nil }
        return TimeMatch(.nearest(.weekend), index + 1)
    }
}
