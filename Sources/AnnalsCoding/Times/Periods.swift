/// Quarters, halves and other equal parts: "the third quarter of 1984", "Q1", "the first nine months", "third-quarter".
extension TimeGrammar {
    func period(at start: Int) -> TimeMatch? {
        let opener = skip(start, "the", "its", "their")
        let isFiscal = has(opener, "fiscal", "financial")
        let index = isFiscal ? skip(opener + 1, "-", "year") : opener
        return longest([
            lettered(at: start), numbered(at: index), yearsOwn(at: index), endOfUnit(at: index), wholeUnit(at: start),
            yearAgo(at: index),
        ])
    }

    /// "Q3", "H1 2019".
    private func lettered(at start: Int) -> TimeMatch? {
        guard has(start, "q", "h"), isCapitalised(start), words.isGlued(start + 1),
            let number = words.digits(start + 1)?.plain
        else { return nil }
        let parts = has(start, "q") ? 4 : 2
        guard (1...parts).contains(number) else { return nil }
        return withYear(TimeMatch(.part(number...number, of: parts), start + 2))
    }

    /// "third quarter", "first two quarters", "last half", "first nine months".
    private func numbered(at start: Int) -> TimeMatch? {
        guard let (first, count, unitIndex) = ordinalParts(at: start) else { return nil }
        let parts: Int
        switch text(unitIndex) {
        case "quarter", "quarters": parts = 4
        case "half", "halves": parts = 2
        case "months" where count > 1: parts = 12
        default: return nil
        }
        guard count <= parts, first.map({ $0 + count - 1 <= parts }) ?? true else { return nil }
        let meaning = first.map { TimeMeaning.part($0...($0 + count - 1), of: parts) } ?? .lastPart(count, of: parts)
        let match = withYear(TimeMatch(meaning, unitIndex + 1))
        if parts == 2, withinOuter(match) == nil, match.end == unitIndex + 1 { return nil }
        return match
    }

    /// The first part (nil counts from the end), how many, and the index of the unit.
    private func ordinalParts(at start: Int) -> (Int?, Int, Int)? {
        let first: Int?
        var index = start
        if has(start, "last", "final"), has(start + 1, "half", "two", "three", "quarter") {
            first = nil
            index += 1
        } else if let (ordinal, end) = words.ordinal(at: start) {
            first = ordinal
            index = skip(end, "-", "fiscal")
        } else {
            return nil
        }
        guard let (count, end) = words.cardinal(at: index), (1...12).contains(count) else { return (first, 1, index) }
        return (first, Int(count), end)
    }

    private func withYear(_ match: TimeMatch) -> TimeMatch {
        guard let (year, end) = statedYear(at: match.end) else { return match }
        return TimeMatch(.inside(match.meaning, .date(CalendarDate(year: year))), end)
    }

    /// "1988 third quarter", "1988 period", "2021 season".
    private func yearsOwn(at start: Int) -> TimeMatch? {
        guard let (year, end) = statedYear(at: start), words.parts[start].sort == .number else { return nil }
        let whole = TimeMeaning.date(CalendarDate(year: year))
        if has(end, "period", "quarter"), start > 0 { return TimeMatch(.inside(.latest(.quarter), whole), end + 1) }
        guard let part = numbered(at: end) ?? lettered(at: end) else { return nil }
        return TimeMatch(.inside(part.meaning, whole), part.end)
    }

    /// "year-end", "year's end", "month end".
    private func endOfUnit(at start: Int) -> TimeMatch? {
        guard case .unit(let unit, isPlural: false) = term(start), unit == .year || unit == .month || unit == .week,
            has(skip(start + 1, "-", "'s"), "end")
        else { return nil }
        return TimeMatch(.edge(.end, .unit(unit, 0)), skip(start + 1, "-", "'s") + 1)
    }

    /// "the quarter", "the latest period", "the full year", after a preposition.
    private func wholeUnit(at start: Int) -> TimeMatch? {
        guard has(start, "the", "its") else { return nil }
        let isLatest = has(start + 1, "latest", "recent")
        let index = skip(start + 1, "latest", "full", "fiscal", "recent")
        let end = has(start + 1, "latest") ? skip(index, "fiscal") : index
        if isLatest, has(end, "period") { return TimeMatch(.latest(.quarter), end + 1) }
        guard case .unit(let unit, isPlural: false) = term(end), isPeriodUnit(unit), isTemporal(start) else {
            return nil
        }
        if unit == .quarter { return TimeMatch(.latest(unit), end + 1) }
        if isLatest { return TimeMatch(.latest(unit), end + 1) }
        return TimeMatch(unit == .year || unit == .month ? .unit(unit, 0) : .anaphor(unit, 0), end + 1)
    }

    private func isPeriodUnit(_ unit: TimeUnit) -> Bool {
        [.day, .week, .month, .quarter, .year].contains(unit)
    }

    /// Whether the words before make a bare unit a time: "in the quarter", "later in the day", "by the end of the month".
    private func isTemporal(_ index: Int) -> Bool {
        has(index - 1, "in", "for", "during", "of", "by", "over", "within", "throughout")
            && !has(index - 2, "out", "most", "times", "time")
    }

    /// "the year-ago quarter", "the year-earlier period".
    private func yearAgo(at start: Int) -> TimeMatch? {
        let index = skip(start, "comparable", "corresponding", "same")
        guard has(index, "year"), has(index + 1, "-"), has(index + 2, "ago", "earlier", "before") else { return nil }
        guard has(index + 3, "quarter", "period", "half") else { return nil }
        return TimeMatch(.offset(TimeAmount(1, 1), .year, isPast: true, from: .latest(.quarter)), index + 4)
    }
}
