/// Days counted from the publication: "today", "yesterday", "overnight", "last night", "this morning", "now".
extension TimeGrammar {
    func deictic(at start: Int) -> TimeMatch? {
        if case .deictic(let days) = term(start) {
            // "World News Tonight", "USA Today": a name.
            if isCapitalised(start), isCapitalised(start - 1) { return nil }
            return TimeMatch(.unit(.day, days), start + 1)
        }
        if has(start, "overnight") { return TimeMatch(.range(.unit(.day, -1), .unit(.day, 0)), start + 1) }
        if case .vague(let vague) = term(start) { return vagueTime(vague, at: start) }
        guard case .side(let side) = term(start) else { return nil }
        var index = start + 1
        if case .edge = term(index) { index = skip(index + 1, "-") }
        guard case .dayPart = term(index) else { return nil }
        switch side {
        case .this: return TimeMatch(.unit(.day, 0), index + 1)
        case .last: return TimeMatch(.unit(.day, -1), index + 1)
        default: return nil
        }
    }

    /// "now" and its like, unless the word joins clauses or narrows them: "now that", "only now", "as soon as".
    private func vagueTime(_ vague: TimeTerm.Vague, at index: Int) -> TimeMatch? {
        if has(index + 1, "that", "as", "after", "before") || has(index - 1, "as", "for", "even", "right") {
            return nil
        }
        return TimeMatch(.vague(vague), index + 1)
    }
}
