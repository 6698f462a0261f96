internal import AnnalsEnglish

/// Dates by day, month and year in every order: "February 23rd, 2022", "23 Feb", "2022-02-23", "the 24th".
extension TimeGrammar {
    /// A date with a month or a day, after its weekday if that is named: "Monday, Oct. 26".
    func calendarDate(at start: Int) -> TimeMatch? {
        let dated = afterWeekday(start)
        let match = longest([
            numericDate(at: dated), monthFirst(at: dated), dayFirst(at: dated), ordinalDay(at: dated),
            coordinatedDay(at: dated),
        ])
        guard dated > start, let match else { return match }
        guard case .date(var date) = match.meaning, date.day != nil else { return nil }
        if date.year == nil { date.weekday = weekdayNumber(before: dated) }
        return TimeMatch(.date(date), match.end)
    }

    /// The index after a weekday and its comma; the index itself where there is none.
    private func afterWeekday(_ start: Int) -> Int {
        var index = start
        while case .side = term(index), index < start + 2 { index += 1 }
        guard case .weekday = term(index) else { return start }
        index = skip(skip(index + 1, "."), ",")
        return has(index, "the") && words.ordinal(at: index + 1) != nil ? index + 1 : skip(index, "on")
    }

    private func weekdayNumber(before index: Int) -> Int? {
        for index in max(0, index - 3)..<index {
            if case .weekday(let weekday, _) = term(index) { return weekday }
        }
        return nil
    }

    // MARK: Month first

    private func monthFirst(at start: Int) -> TimeMatch? {
        guard case .month(let month, let isShort) = term(start), isCapitalised(start) else { return nil }
        let next = skip(start + 1, ".")
        if let (day, end) = dayNumber(at: skip(next, "the")), !isCounting(end, after: start) {
            return closeDay(day, end, month: month)
        }
        if let (year, end) = statedYear(at: skip(next, ",", "of")) {
            return TimeMatch(.date(CalendarDate(year: year, month: month)), end)
        }
        guard isMonthName(at: start, isShort: isShort) else { return nil }
        return TimeMatch(.date(CalendarDate(month: month)), isShort ? next : start + 1)
    }

    /// Adds a second day and a year to "March 10".
    private func closeDay(_ day: Int, _ end: Int, month: Int) -> TimeMatch {
        var end = end
        var last = day
        if let (second, secondEnd) = secondDay(at: end), second > day { (last, end) = (second, secondEnd) }
        var year: Int?
        if let (stated, yearEnd) = statedYear(at: skip(end, ",", "of")) { (year, end) = (stated, yearEnd) }
        return TimeMatch(Self.days(day, last, month, year ?? yearOfNextDay(at: end)), end)
    }

    /// The year of "March 6 and 9, 1945", for both days.
    private func yearOfNextDay(at index: Int) -> Int? {
        guard has(index, "and", "or"), let (_, end) = dayNumber(at: index + 1) else { return nil }
        return statedYear(at: skip(end, ",", "of"))?.0
    }

    private static func days(_ first: Int, _ last: Int, _ month: Int, _ year: Int?) -> TimeMeaning {
        let end = TimeMeaning.date(CalendarDate(year: year, month: month, day: last))
        guard last != first else { return end }
        return .range(.date(CalendarDate(year: year, month: month, day: first)), end)
    }

    /// The "12" of "March 10-12" or "March 10 to 12", where no month follows it.
    private func secondDay(at index: Int) -> (Int, Int)? {
        guard words.isHyphen(index) || has(index, "to", "through", "until") else { return nil }
        guard let (day, end) = dayNumber(at: index + 1), monthTerm(skip(end, "of")) == nil else { return nil }
        return (day, end)
    }

    /// Whether a month's name stands for a month: some are also verbs and names of people.
    private func isMonthName(at index: Int, isShort: Bool) -> Bool {
        if isShort { return has(index + 1, ".") || isGovernedAsTime(index) }
        guard has(index, "may", "march", "april", "june", "august") else { return true }
        if isGovernedAsTime(index) { return true }
        if has(index, "may", "march") { return has(index - 1, "the") && !isCapitalised(index + 1) }
        return !isCapitalised(index + 1) && (!isCapitalised(index - 1) || index == 1)
    }

    private func isGovernedAsTime(_ index: Int) -> Bool {
        let before = has(index - 1, "-") ? index - 2 : index - 1
        switch term(before) {
        case .bound, .edge, .side, .month: return true
        default:
            return has(
                before,
                "in",
                "of",
                "for",
                "during",
                "between",
                "to",
                "throughout",
                "around",
                "through",
                "every",
                "each"
            )
        }
    }

    // MARK: Day first

    private func dayFirst(at start: Int) -> TimeMatch? {
        guard let (day, dayEnd) = dayNumber(at: skip(start, "the")) else { return nil }
        var end = dayEnd
        var last = day
        if words.isHyphen(end) || has(end, "to", "and", "until", "through"),
            let (second, secondEnd) = dayNumber(at: skip(end + 1, "the")), second > day
        {
            (last, end) = (second, secondEnd)
        }
        guard let month = monthTerm(skip(skip(end, "-"), "of")) else { return nil }
        end = skip(skip(skip(end, "-"), "of") + 1, ".")
        var year: Int?
        if let (stated, yearEnd) = statedYear(at: skip(end, ",", "-", "of")) { (year, end) = (stated, yearEnd) }
        return TimeMatch(Self.days(day, last, month, year), end)
    }

    /// "the 24th", where a preposition shows that no noun follows.
    private func ordinalDay(at start: Int) -> TimeMatch? {
        guard has(start, "the"), let (day, end) = words.ordinal(at: start + 1), (1...31).contains(day) else {
            return nil
        }
        guard words.parts[start + 1].sort == .number, endsNounPhrase(end) else { return nil }
        switch term(start - 1) {
        case .bound, .weekday: break
        default: guard has(start - 1, "on", "of", "to", "between", "through") else { return nil }
        }
        return TimeMatch(.date(CalendarDate(day: day)), end)
    }

    /// The "25" of "April 24 and 25".
    private func coordinatedDay(at start: Int) -> TimeMatch? {
        guard has(start - 1, "and", "or"), let (day, end) = dayNumber(at: start), words.digits(start) != nil,
            dayNumber(at: start - 2) != nil, let month = monthTerm(has(start - 3, ".") ? start - 4 : start - 3)
        else { return nil }
        if let (year, yearEnd) = statedYear(at: skip(end, ",", "of")) {
            return TimeMatch(.date(CalendarDate(year: year, month: month, day: day)), yearEnd)
        }
        return TimeMatch(.date(CalendarDate(day: day)), end)
    }

    private func endsNounPhrase(_ index: Int) -> Bool {
        guard words.parts.indices.contains(index), words.parts[index].sort == .word else { return true }
        return has(
            index,
            "at",
            "in",
            "of",
            "for",
            "and",
            "to",
            "when",
            "with",
            "that",
            "but",
            "or",
            "because",
            "as",
            "by"
        )
    }

    // MARK: Numeric

    private func numericDate(at start: Int) -> TimeMatch? {
        guard words.parts.indices.contains(start), words.parts[start].sort == .number else { return nil }
        if let match = dottedDate(at: start) { return match }
        guard has(start + 1, "-", "/"), text(start + 1) == text(start + 3),
            (1...4).allSatisfy({ words.isGlued(start + $0) }),
            let first = words.digits(start)?.plain, let second = words.digits(start + 2)?.plain,
            let third = words.digits(start + 4)?.plain
        else { return nil }
        guard let date = Self.numeric(first, second, third, digits: text(start).utf8.count) else { return nil }
        return TimeMatch(.date(date), start + 5)
    }

    /// "23.02.2022": day, month, year.
    private func dottedDate(at start: Int) -> TimeMatch? {
        let fields = text(start).split(separator: ".", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard fields.count == 3, (1000...2199).contains(fields[2]), (1...12).contains(fields[1]),
            (1...31).contains(fields[0])
        else { return nil }
        return TimeMatch(.date(CalendarDate(year: fields[2], month: fields[1], day: fields[0])), start + 1)
    }

    /// Year first as ISO 8601 has it; else month first as in the United States, unless that is no month.
    private static func numeric(_ first: Int, _ second: Int, _ third: Int, digits: Int) -> CalendarDate? {
        var (year, month, day) = digits == 4 ? (first, second, third) : (third, first, second)
        if digits != 4, month > 12 { (month, day) = (day, month) }
        if year < 100, digits != 4 { year += year < 50 ? 2000 : 1900 }
        guard (1000...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    // MARK: Pieces

    /// A day of the month at a part, in digits with or without "th", or as an ordinal word.
    private func dayNumber(at index: Int) -> (Int, Int)? {
        if let (value, end) = words.ordinal(at: index), (1...31).contains(value) { return (value, end) }
        guard text(index).utf8.count <= 2, let value = words.digits(index)?.plain, (1...31).contains(value) else {
            return nil
        }
        return (value, index + 1)
    }

    /// Whether the number before `end` counts the noun after it, as in "In May 20 people", or is a time of day.
    private func isCounting(_ end: Int, after month: Int) -> Bool {
        if has(end, "%", "percent", "am", "pm") || words.isGlued(end) && has(end, "/", "'") { return true }
        guard has(month - 1, "in"), words.parts.indices.contains(end), isTagged(end, .noun) else { return false }
        return token(end)?.features.number == .plural
    }

    private func monthTerm(_ index: Int) -> Int? {
        guard case .month(let month, _) = term(index), isCapitalised(index) else { return nil }
        return month
    }
}
