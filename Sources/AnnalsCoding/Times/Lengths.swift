/// Lengths of time and recurrences, which date nothing: "for three days", "a two-year", "every Monday", "twice a week".
extension TimeGrammar {
    func duration(at start: Int) -> TimeMatch? {
        let index = skip(start, "for")
        guard
            let (_, unitIndex) = amount(at: index > start ? skip(index, "the") : index)
                ?? plural(after: start, at: index),
            case .unit = term(unitIndex)
        else { return nil }
        let end = unitIndex + 1
        return isAge(end) ? nil : TimeMatch(.duration, end)
    }

    /// "for years".
    private func plural(after start: Int, at index: Int) -> (TimeAmount, Int)? {
        guard has(start, "for"), index == start + 1, case .unit(_, isPlural: true) = term(index) else { return nil }
        return (TimeAmount(2, 9), index)
    }

    /// "25 years old", "25-year-old".
    private func isAge(_ end: Int) -> Bool {
        has(skip(end, "-"), "old", "olds") || has(end, "of") && has(end + 1, "age")
    }

    func recurrence(at start: Int) -> TimeMatch? {
        if case .weekdays = term(start), isCapitalised(start) { return TimeMatch(.recurrence, start + 1) }
        if case .recurrence = term(start) { return TimeMatch(.recurrence, start + 1) }
        guard has(start, "every", "each") else { return nil }
        var index = skip(start + 1, "other", "single")
        if let (_, end) = words.cardinal(at: index) { index = end }
        switch term(index) {
        case .unit, .weekday, .dayPart, .season, .month: return TimeMatch(.recurrence, index + 1)
        default: return nil
        }
    }
}
