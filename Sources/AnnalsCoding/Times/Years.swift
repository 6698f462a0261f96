internal import AnnalsEnglish
internal import AnnalsModel

/// Years, runs of years, decades and centuries: "2014", "fiscal 1989", "2019-20", "the late 1970s", "the 19th century".
extension TimeGrammar {
    /// A year where the words around it leave no other reading.
    func year(at start: Int) -> TimeMatch? {
        let named = afterYearName(start)
        if named > start, let (year, end) = statedYear(at: named) { return TimeMatch(Self.meaning(year), end) }
        if let (year, end) = spokenYear(at: start) { return TimeMatch(Self.meaning(year), end) }
        if let match = apostropheYear(at: start) { return match }
        guard let year = words.digits(start)?.plain, text(start).utf8.count == 4, (1500...2100).contains(year),
            !isCount(at: start)
        else { return nil }
        return yearRun(from: year, at: start + 1) ?? TimeMatch(Self.meaning(year), start + 1)
    }

    static func meaning(_ year: Int) -> TimeMeaning {
        .date(CalendarDate(year: year))
    }

    /// A year after a month or another word that calls for one.
    func statedYear(at index: Int) -> (Int, Int)? {
        if let year = words.digits(index)?.plain, text(index).utf8.count == 4, (1000...2199).contains(year) {
            return (year, index + 1)
        }
        if has(index, "'"), text(index + 1).utf8.count == 2, let short = words.digits(index + 1)?.plain {
            return (short < 50 ? 2000 + short : 1900 + short, index + 2)
        }
        return spokenYear(at: index)
    }

    /// The index after "the year", "fiscal", "FY"; the index itself where there is none of them.
    private func afterYearName(_ start: Int) -> Int {
        let index = skip(start, "the")
        if has(index, "fiscal", "fy", "financial") { return skip(index + 1, "year") }
        return has(index, "year") && index > start ? index + 1 : start
    }

    /// "nineteen ninety-six", "twenty twenty-two", "two thousand and one".
    private func spokenYear(at start: Int) -> (Int, Int)? {
        if callsForYear(start - 1), case .unit(2) = words.number(start), case .scale(1000) = words.number(start + 1),
            let (value, end) = words.cardinal(at: start), (2000...2099).contains(value)
        {
            return (Int(value), end)
        }
        let century: Int
        switch words.number(start) {
        case .unit(let unit) where (15...19).contains(unit): century = unit
        case .ten(20): century = 20
        default: return nil
        }
        guard words.text(start + 1) != "-", words.parts.indices.contains(start + 1),
            words.parts[start + 1].sort == .word, let (value, end) = words.cardinal(at: start + 1),
            (10...99).contains(value)
        else { return nil }
        return (century * 100 + Int(value), end)
    }

    /// Whether a word before makes "two thousand and one" a year and no count.
    private func callsForYear(_ index: Int) -> Bool {
        switch term(index) {
        case .month, .bound, .edge, .season: true
        default: has(index, "year", "in", "of", "during", "fiscal", ",")
        }
    }

    /// "'98" after a word that calls for a year.
    private func apostropheYear(at start: Int) -> TimeMatch? {
        guard has(start, "'"), has(start - 1, "in", "of", "since", "by", "until", "from", "during"),
            !has(start + 2, "s"), let (year, end) = statedYear(at: start)
        else { return nil }
        return TimeMatch(Self.meaning(year), end)
    }

    /// "2014-2022", "2019-20", "2021/22".
    private func yearRun(from first: Int, at index: Int) -> TimeMatch? {
        guard has(index, "-", "/"), words.isGlued(index), words.isGlued(index + 1),
            let number = words.digits(index + 1)?.plain
        else { return nil }
        let last = text(index + 1).utf8.count == 2 ? first / 100 * 100 + number : number
        guard last > first, last - first < 200, last <= 2100, !words.isHyphen(index + 2) else { return nil }
        return TimeMatch(.range(Self.meaning(first), Self.meaning(last)), index + 2)
    }

    // MARK: Numbers that are no years

    /// Whether a number of four digits counts things instead of naming a year.
    private func isCount(at index: Int) -> Bool {
        if words.isGlued(index), has(index - 1, "$", "£", "€", "#", ".", ":", "/", "-", "+"), !isAfterWord(index - 1) {
            return true
        }
        if words.isGlued(index + 1), !isMarkAfterYear(index + 1) { return true }
        if has(index + 1, "%", "percent", "per", "°", "gmt", "hours", "local", "hrs") { return true }
        if words.isLabelled(index) { return true }
        if case .scale = words.number(index + 1) { return true }
        if NumberUnit.after.match(words, at: index + 1) != nil, !has(index + 1, "real", "won") { return true }
        return isCountedNoun(index)
    }

    /// Whether a hyphen or slash joins the number to a word, as in "post-1959".
    private func isAfterWord(_ mark: Int) -> Bool {
        has(mark, "-") && words.parts.indices.contains(mark - 1) && words.parts[mark - 1].sort == .word
    }

    private func isMarkAfterYear(_ index: Int) -> Bool {
        has(index, ",", ".", ";", ":", ")", "]", "'s", "'", "\"", "”", "?", "!", "-", "/", "…", "...")
    }

    /// A plural noun after the number is counted by it, unless "the" or a preposition makes the number a year.
    private func isCountedNoun(_ index: Int) -> Bool {
        let next = index + 1
        let isPlural =
            isTagged(next, .noun)
            ? token(next)?.features.number == .plural
            : !isCapitalised(next) && (has(next, "people", "men", "women", "troops", "children") || endsInS(next))
        guard isPlural else { return false }
        if case .bound = term(index - 1) { return false }
        return !has(index - 1, "the", "in", "'s", "its", "their", "during", "until", "between", "mid", "early", "late")
    }

    private func endsInS(_ index: Int) -> Bool {
        let word = text(index)
        return word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
    }

    // MARK: Decades and centuries

    /// "1990s", "the '90s", "the nineties", "the 21st century".
    func decade(at start: Int) -> TimeMatch? {
        let index = skip(start, "the")
        if case .decade(let decade) = term(index), index > start || isDecadeBefore(index - 1) {
            return TimeMatch(.decade(decade), index + 1)
        }
        return digitDecade(at: index) ?? century(at: index)
    }

    private func isDecadeBefore(_ index: Int) -> Bool {
        if case .edge = term(index) { return true }
        return has(index, "-")
    }

    private func digitDecade(at start: Int) -> TimeMatch? {
        let index = skip(start, "'")
        guard let number = words.digits(index)?.plain, number % 10 == 0 else { return nil }
        let end = skip(index + 1, "'")
        guard has(end, "s", "'s"), words.isGlued(end) else { return nil }
        if (1500...2090).contains(number) {
            let span = number % 100 == 0 && number < 2000 ? 100 : 10
            return TimeMatch(.days(.years(span, from: number, precision: span == 10 ? .decade : .range)), end + 1)
        }
        guard index > start, (10...90).contains(number) else { return nil }
        return TimeMatch(.decade(number), end + 1)
    }

    private func century(at start: Int) -> TimeMatch? {
        guard let (number, end) = words.ordinal(at: start), (1...21).contains(number) else { return nil }
        let unit = skip(end, "-")
        guard has(unit, "century"), !has(unit + 1, "-") else { return nil }
        return TimeMatch(.days(.years(100, from: number * 100 - 99, precision: .range)), unit + 1)
    }
}
