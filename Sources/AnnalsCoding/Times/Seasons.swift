/// Seasons of the northern year: "the spring", "summer 2019", "last winter".
extension TimeGrammar {
    func season(at start: Int) -> TimeMatch? {
        let index = skip(start, "the")
        guard case .season(let season) = term(index) else { return nil }
        let next = skip(index + 1, "of")
        if let (year, end) = statedYear(at: next) {
            return TimeMatch(.inside(.season(season, nil), .date(CalendarDate(year: year))), end)
        }
        guard isSeasonName(index, start) else { return nil }
        return TimeMatch(.season(season, nil), index + 1)
    }

    /// "fall" and "spring" are also verbs: a season stands behind a preposition or beside a year.
    private func isSeasonName(_ index: Int, _ start: Int) -> Bool {
        if has(start - 1, "in", "during", "by", "since", "until", "through", "over", "throughout") {
            return index > start || has(start - 1, "in", "by", "since", "until", "during")
        }
        guard case .edge = term(index - (has(index - 1, "-") ? 2 : 1)) else { return false }
        return true
    }
}
