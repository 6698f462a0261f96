internal import AnnalsModel

/// A holiday whose date follows by rule.
struct Holiday: Hashable, Sendable {
    /// How its date follows.
    enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// Days from Easter Sunday of the Western churches.
        case easter(Int)
        /// The nth weekday of a month, -1 for the last, and days after it.
        case nth(month: Int, weekday: Int, number: Int, after: Int)
    }

    let rule: Rule

    /// The day that it falls on; nil where the year has none.
    func day(in year: Int) -> Day? {
        switch rule {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .easter(let days): return Self.easter(year)?.advanced(by: days)
        case .nth(let month, let weekday, let number, let after):
            return Self.nth(weekday, number, month: month, year: year)?.advanced(by: after)
        }
    }

    /// Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher.
    private static func easter(_ year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let number = h + l - 7 * m + 114
        return Day(year: year, month: number / 31, day: number % 31 + 1)
    }

    private static func nth(_ weekday: Int, _ number: Int, month: Int, year: Int) -> Day? {
        if number < 0 {
            guard let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) else {
                return nil
            }
            return last.advanced(by: -((last.weekday - weekday + 7) % 7))
        }
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        return first.advanced(by: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
    }
}

extension Holiday {
    /// The holidays of `holidays.tsv` by their names.
    static let all = PhraseTable(
        Table(Asset.text("holidays.tsv")).rows.compactMap { row in
            Holiday(rule: row["rule"]).map { (row["name"], $0) }
        }
    )

    /// Reads a rule of `holidays.tsv`; nil where it is none.
    init?(rule text: String) {
        let fields = text.split(separator: " ")
        let numbers = fields.dropFirst().compactMap { Int($0) }
        switch (fields.first, numbers.count) {
        case ("fixed", 2): rule = .fixed(month: numbers[0], day: numbers[1])
        case ("easter", 1): rule = .easter(numbers[0])
        case ("nth", 3): rule = .nth(month: numbers[0], weekday: numbers[1], number: numbers[2], after: 0)
        case ("after", 4): rule = .nth(month: numbers[0], weekday: numbers[1], number: numbers[2], after: numbers[3])
        default: return nil
        }
    }

    /// The longest holiday's name that starts at a part, and the index after it.
    static func match(_ grammar: TimeGrammar, at start: Int) -> (Holiday, Int)? {
        guard grammar.isCapitalised(start), let (holiday, end) = all.match(grammar.words, at: start) else { return nil }
        return (holiday, end)
    }
}

extension TimeGrammar {
    /// "Christmas Eve", "Easter week", "Thanksgiving 2019".
    func holiday(at start: Int) -> TimeMatch? {
        guard let (holiday, end) = Holiday.match(self, at: start) else { return nil }
        let day = TimeMeaning.holiday(holiday, nil)
        if case .unit(let unit, isPlural: false) = term(end), unit == .week || unit == .weekend {
            return TimeMatch(.around(day, unit), end + 1)
        }
        guard let (year, yearEnd) = statedYear(at: skip(end, ",", "of")) else { return TimeMatch(day, end) }
        return TimeMatch(.inside(day, .date(CalendarDate(year: year))), yearEnd)
    }
}
