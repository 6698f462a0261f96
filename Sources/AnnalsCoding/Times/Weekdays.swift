/// Days of the week: "Friday", "last Monday", "this coming Sunday", "the previous Friday", "Monday's".
extension TimeGrammar {
    func weekday(at start: Int) -> TimeMatch? {
        let index = skip(start, "the")
        if case .weekday(let day, let isShort) = term(index), isWeekdayName(index, isShort: isShort) {
            return TimeMatch(.weekday(day, nil), isShort ? skip(index + 1, ".") : index + 1)
        }
        guard case .side(let first) = term(index), !isFollowing(index) else { return nil }
        var (side, end) = (first, index + 1)
        if side == .this, case .side(let second) = term(end) { (side, end) = (second, end + 1) }
        guard case .weekday(let day, false) = term(end) else { return nil }
        switch side {
        case .previous, .following: return TimeMatch(.weekdayFrom(day, isPast: side == .previous), end + 1)
        default: return TimeMatch(.weekday(day, side), end + 1)
        }
    }

    /// "following Thursday's vote": after it, and not on "the following Thursday".
    private func isFollowing(_ index: Int) -> Bool {
        has(index, "following") && !has(index - 1, "that", "the")
    }

    /// Short names are also words and names ("sun", "Sat"): they need a full stop, a preposition or a date beside them.
    private func isWeekdayName(_ index: Int, isShort: Bool) -> Bool {
        guard isCapitalised(index) else { return false }
        guard isShort else { return true }
        if has(index + 1, ".") || has(index, "tue", "tues", "thu", "thur", "thurs") { return true }
        return has(index - 1, "on", "until", "by", "from", "till")
    }
}
