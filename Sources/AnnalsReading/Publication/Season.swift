import AnnalsModel

/// Whose rule for summer time holds, as the IANA time zone database has it since 2007; to the day.
enum Season: String, CaseIterable {
    case us, eu, il, au, nz

    /// Whether a day lies in summer time.
    func isSummer(_ day: Day) -> Bool {
        let year = day.parts.year
        switch self {
        case .us: return Self.between(day, Self.sunday(2, of: 3, year), Self.sunday(1, of: 11, year))
        case .eu: return Self.between(day, Self.lastSunday(of: 3, year), Self.lastSunday(of: 10, year))
        case .il:
            let start = Self.lastSunday(of: 3, year)?.advanced(by: -2)
            return Self.between(day, start, Self.lastSunday(of: 10, year))
        case .au: return !Self.between(day, Self.sunday(1, of: 4, year), Self.sunday(1, of: 10, year))
        case .nz: return !Self.between(day, Self.sunday(1, of: 4, year), Self.lastSunday(of: 9, year))
        }
    }

    private static func between(_ day: Day, _ first: Day?, _ end: Day?) -> Bool {
        guard let first, let end else { return false }
        return first <= day && day < end
    }

    private static func sunday(_ number: Int, of month: Int, _ year: Int) -> Day? {
        Day(year: year, month: month, day: 1).map { $0.advanced(by: 7 - $0.weekday + 7 * (number - 1)) }
    }

    private static func lastSunday(of month: Int, _ year: Int) -> Day? {
        let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
        return last.map { $0.advanced(by: -($0.weekday % 7)) }
    }
}
