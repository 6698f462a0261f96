/// Times of day, alone or with the day that they belong to: "10:35 a.m.", "Monday morning", "noon Thursday".
extension TimeGrammar {
    /// A time of day: with its day where that follows, else a time whose day is not named.
    func timeOfDay(at start: Int) -> TimeMatch? {
        guard let end = clockEnd(at: start) else { return nil }
        guard let day = dayAfterClock(end) else { return TimeMatch(.clock, end) }
        return day
    }

    /// "10 a.m. (0800 GMT) on Friday": the day after a time of day.
    private func dayAfterClock(_ end: Int) -> TimeMatch? {
        let index = skip(skip(afterBracket(end), ","), "on", "of")
        guard index <= end + 8, let match = nested(at: index), match.meaning.isDay else { return nil }
        return match
    }

    /// A day with a time of day behind it: "Monday morning", "Feb. 24 at 5 a.m.".
    func withTimeOfDay(_ match: TimeMatch) -> TimeMatch? {
        guard match.meaning.isDay else { return nil }
        let comma = skip(match.end, ",")
        let index = skip(skip(comma, "at", "in", "around", "about", "during"), "about", "around", "the")
        if let end = partOfDayEnd(at: index) { return TimeMatch(match.meaning, end) }
        guard index > match.end, let end = clockEnd(at: index) else { return nil }
        return TimeMatch(match.meaning, end)
    }

    /// "morning", "early evening", "late-night" without an article.
    private func partOfDayEnd(at index: Int) -> Int? {
        var part = index
        if case .edge = term(part) { part = skip(part + 1, "-") }
        guard case .dayPart = term(part) else { return nil }
        return part + 1
    }

    /// The end of a time of day that starts here.
    private func clockEnd(at start: Int) -> Int? {
        if let end = partOfDayEnd(at: skip(start, "the")) { return isPartOfTitle(end) ? nil : end }
        guard words.parts.indices.contains(start), words.parts[start].sort == .number || words.number(start) != nil
        else { return nil }
        guard let hour = hourEnd(at: start) else { return nil }
        return afterZone(hour)
    }

    /// "Night of ..." and other names start with a capital after a capital: "Night Stalker".
    private func isPartOfTitle(_ end: Int) -> Bool {
        isCapitalised(end - 1) && isCapitalised(end) && end > 1
    }

    private func hourEnd(at start: Int) -> Int? {
        let isClock = text(start).contains(":") && isClockTime(text(start))
        if has(start + 1, "am", "pm"), isHour(start) { return skip(start + 2, ".") }
        if has(start + 1, "o'clock") { return start + 2 }
        if has(start + 1, "a", "p"), has(start + 2, "m"), words.isGlued(start + 2) { return skip(start + 3, ".") }
        if has(start + 1, "in", "at"), case .dayPart = term(skip(start + 2, "the")), isHour(start), has(start - 1, "at")
        {
            return skip(start + 2, "the") + 1
        }
        if isZone(start + 1), isClock || text(start).utf8.count == 4 { return start + 1 }
        return isClock && !isScore(start) ? start + 1 : nil
    }

    private func isHour(_ index: Int) -> Bool {
        if case .unit(let hour) = words.number(index) { return (1...12).contains(hour) }
        let digits = text(index).prefix { ("0"..."9").contains($0) }
        return Int(digits).map { (0...24).contains($0) } ?? false
    }

    private func isClockTime(_ text: String) -> Bool {
        let fields = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard (2...3).contains(fields.count), let hour = Int(fields[0]), let minute = Int(fields[1]) else {
            return false
        }
        return fields[1].utf8.count == 2 && (0...24).contains(hour) && (0...59).contains(minute)
    }

    /// A clock time without a preposition before it may be a result or a verse: "won 2:10".
    private func isScore(_ index: Int) -> Bool {
        !has(index - 1, "at", "by", "from", "since", "until", "till", "before", "after", "about", "around", "to", "and")
    }

    private func isZone(_ index: Int) -> Bool {
        has(index, "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "eet", "eest", "ist", "pst", "pdt", "pt")
            || has(index, "local", "msk", "z", "hours", "hrs") || has(index, "moscow") && has(index + 1, "time")
    }

    private func afterZone(_ index: Int) -> Int {
        guard isZone(index) else { return index }
        return skip(index + 1, "time")
    }

    /// The index after a short bracket: "(0735 GMT)".
    private func afterBracket(_ index: Int) -> Int {
        guard has(index, "(") else { return index }
        for end in index + 1..<index + 7 where has(end, ")") { return end + 1 }
        return index
    }
}

extension TimeMeaning {
    /// Whether it means a single day, so that a time of day can belong to it.
    var isDay: Bool {
        switch self {
        case .date(let date): date.day != nil
        case .weekday, .weekdayFrom, .holiday: true
        case .unit(let unit, _), .anaphor(let unit, _): unit == .day
        case .inside(let inner, _), .edge(_, let inner): inner.isDay
        default: false
        }
    }
}
