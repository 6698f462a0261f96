/// Times that point back to one spoken of before: "that day", "the same year", "the following month", "the next morning".
extension TimeGrammar {
    func anaphor(at start: Int) -> TimeMatch? {
        if has(start, "that"), let unit = unit(at: start + 1) { return TimeMatch(.anaphor(unit, 0), start + 2) }
        let index = skip(start, "the", "that")
        if index > start, has(index, "same"), let unit = unit(at: index + 1) {
            return TimeMatch(.anaphor(unit, 0), index + 2)
        }
        guard case .side(let side) = term(index), case .dayPart = term(index + 1) else { return nil }
        switch side {
        case .next, .following: return TimeMatch(.anaphor(.day, 1), index + 2)
        case .previous: return TimeMatch(.anaphor(.day, -1), index + 2)
        default: return nil
        }
    }

    /// A unit of a day or longer at a part; a time of day stands for its day.
    private func unit(at index: Int) -> TimeUnit? {
        switch term(index) {
        case .unit(let unit, isPlural: false) where !unit.isWithinDay: unit
        case .dayPart: .day
        default: nil
        }
    }
}
