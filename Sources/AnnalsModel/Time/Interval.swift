/// A stretch of days, open where an end is not known, with the precision that it was given in.
public struct Interval: Hashable, Sendable {
    /// How finely a time was given.
    public enum Precision: String, CaseIterable, Sendable {
        case day, range, week, month, season, year, decade, open, none
    }

    /// The first day that it can have been; nil where that is open.
    public let earliest: Day?
    /// The last day that it can have been; nil where that is open.
    public let latest: Day?
    /// How finely it was given.
    public let precision: Precision

    /// Nothing is known of the time.
    public static let unknown = Interval(openFrom: nil, to: nil)

    /// The days from `earliest` to `latest`; the precision of one day is always `day`. Nil where they are reversed.
    public init?(_ earliest: Day, _ latest: Day, precision: Precision = .range) {
        guard earliest <= latest else { return nil }
        self.earliest = earliest
        self.latest = latest
        self.precision = earliest == latest ? .day : precision
    }

    /// One day.
    public init(_ day: Day) {
        earliest = day
        latest = day
        precision = .day
    }

    /// A stretch of which one end, or neither, is known.
    public init(openFrom earliest: Day?, to latest: Day?) {
        if let earliest, let latest {
            self.earliest = min(earliest, latest)
            self.latest = max(earliest, latest)
            precision = earliest == latest ? .day : .range
        } else {
            self.earliest = earliest
            self.latest = latest
            precision = earliest == nil && latest == nil ? .none : .open
        }
    }

    /// A month of a year.
    public init?(year: Int, month: Int) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.init(first, first.advanced(by: Day.length(ofMonth: month, year: year) - 1), precision: .month)
    }

    /// A whole year.
    public init?(year: Int) {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
        else { return nil }
        self.init(first, last, precision: .year)
    }

    /// The week of Monday to Sunday that a day lies in (ISO 8601).
    public init(weekOf day: Day) {
        let monday = day.advanced(by: 1 - day.weekday)
        earliest = monday
        latest = monday.advanced(by: 6)
        precision = .week
    }

    /// Whether a day can lie in it.
    public func contains(_ day: Day) -> Bool {
        (earliest.map { $0 <= day } ?? true) && (latest.map { day <= $0 } ?? true)
    }

    /// Whether some day can lie in both.
    public func overlaps(_ other: Interval) -> Bool {
        (earliest ?? .first) <= (other.latest ?? .last) && (other.earliest ?? .first) <= (latest ?? .last)
    }

    /// The days that can lie in both; nil where there are none.
    public func intersection(_ other: Interval) -> Interval? {
        guard overlaps(other) else { return nil }
        let low = [earliest, other.earliest].compactMap(\.self).max()
        let high = [latest, other.latest].compactMap(\.self).min()
        if low == earliest, high == latest { return self }
        if low == other.earliest, high == other.latest { return other }
        return Interval(openFrom: low, to: high)
    }
}

extension Interval {
    /// Extended Date/Time Format (ISO 8601-2:2019, level 1), such as `2022-02-22`, `2022-02`, `2022-02-14/2022-02-20`,
    /// `../2022-02-19`; the empty string where nothing is known.
    public var edtf: String {
        switch (earliest, latest) {
        case (nil, nil): ""
        case (let day?, nil): "\(day)/.."
        case (nil, let day?): "../\(day)"
        case (let first?, let last?): Self.edtf(first, last)
        }
    }

    private static func edtf(_ first: Day, _ last: Day) -> String {
        if first == last { return "\(first)" }
        let parts = first.parts
        if let year = Interval(year: parts.year), year.earliest == first, year.latest == last {
            return pad(parts.year, 4)
        }
        if let month = Interval(year: parts.year, month: parts.month), month.earliest == first, month.latest == last {
            return pad(parts.year, 4) + "-" + pad(parts.month, 2)
        }
        return "\(first)/\(last)"
    }

    /// Reads the forms that `edtf` writes; nil where the text is none of them.
    public init?(edtf text: String) {
        if text.isEmpty {
            self = .unknown
            return
        }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2 {
            let bounds = ends.map { $0 == ".." ? .unknown : Interval(single: $0) }
            guard let low = bounds[0], let high = bounds[1] else { return nil }
            if let first = low.earliest, let last = high.latest, first > last { return nil }
            self.init(openFrom: low.earliest, to: high.latest)
        } else {
            self.init(single: text)
        }
    }

    private init?(single text: some StringProtocol) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == fields.count, fields.first?.utf8.count == 4 else { return nil }
        switch numbers.count {
        case 1: self.init(year: numbers[0])
        case 2: self.init(year: numbers[0], month: numbers[1])
        default:
            guard let day = Day(text) else { return nil }
            self.init(day)
        }
    }
}
