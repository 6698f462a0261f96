internal import AnnalsModel

/// A unit that stretches of time are counted in.
enum TimeUnit: String, CaseIterable, Hashable, Sendable {
    case second, minute, hour, day, week, fortnight, weekend, month, quarter, season, year, decade, century

    /// Whether it is shorter than a day.
    var isWithinDay: Bool { self == .second || self == .minute || self == .hour }

    /// The calendar stretch of this unit that a day lies in. Weeks run from Monday to Sunday (ISO 8601).
    func stretch(around day: Day) -> Interval {
        let (year, month, _) = day.parts
        switch self {
        case .second, .minute, .hour, .day: return Interval(day)
        case .week, .fortnight: return Interval(weekOf: day)
        case .weekend:
            return Interval(openFrom: day.advanced(by: 6 - day.weekday), to: day.advanced(by: 7 - day.weekday))
        case .month: return Interval(year: year, month: month) ?? Interval(day)
        case .quarter: return .months(3, from: (month - 1) / 3 * 3 + 1, of: year)
        case .season: return .months(3, from: month / 3 * 3, of: year)
        case .year: return Interval(year: year) ?? Interval(day)
        case .decade: return .years(10, from: year / 10 * 10, precision: .decade)
        case .century: return .years(100, from: (year - 1) / 100 * 100 + 1, precision: .range)
        }
    }

    /// The day that many units later; parts of a day count as none.
    func advance(_ day: Day, by count: Int) -> Day {
        let count = min(max(count, -100_000), 100_000)
        switch self {
        case .second, .minute, .hour: return day
        case .day: return day.advanced(by: count)
        case .week, .weekend: return day.advanced(by: 7 * count)
        case .fortnight: return day.advanced(by: 14 * count)
        case .month: return day.advanced(byMonths: count)
        case .quarter, .season: return day.advanced(byMonths: 3 * count)
        case .year: return day.advanced(byMonths: 12 * count)
        case .decade: return day.advanced(byMonths: 120 * count)
        case .century: return day.advanced(byMonths: 1200 * count)
        }
    }

    /// Its length in days, about.
    var days: Int {
        switch self {
        case .second, .minute, .hour: 0
        case .day: 1
        case .week, .weekend: 7
        case .fortnight: 14
        case .month: 30
        case .quarter, .season: 91
        case .year: 365
        case .decade: 3652
        case .century: 36_524
        }
    }
}

extension Interval {
    /// Whole months from the first of a month, which may lie outside 1 to 12.
    static func months(_ count: Int, from month: Int, of year: Int) -> Interval {
        guard let january = Day(year: year, month: 1, day: 1) else { return .unknown }
        let first = january.advanced(byMonths: month - 1)
        let last = first.advanced(byMonths: count).advanced(by: -1)
        return Interval(first, max(first, last), precision: count == 1 ? .month : .season) ?? Interval(first)
    }

    /// Whole years.
    static func years(_ count: Int, from year: Int, precision: Precision) -> Interval {
        guard let first = Day(year: year, month: 1, day: 1) else { return .unknown }
        let last = first.advanced(byMonths: 12 * count).advanced(by: -1)
        return Interval(first, max(first, last), precision: precision) ?? Interval(first)
    }
}
