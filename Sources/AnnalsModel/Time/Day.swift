/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
///
/// Conversions follow the civil-calendar arithmetic of Hinnant, "chrono-compatible low-level date algorithms".
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// The years that a day can lie in: those that ISO 8601 writes with four digits.
    public static let years = 1...9999
    /// The first day that can be written.
    public static let first = Day(unchecked: -719_162)
    /// The last day that can be written.
    public static let last = Day(unchecked: 2_932_896)

    private init(unchecked number: Int32) {
        self.number = number
    }

    /// The day that many days after 1970-01-01, held within years 1 to 9999.
    public init(number: Int) {
        self.number = Int32(clamping: min(max(number, Int(Self.first.number)), Int(Self.last.number)))
    }

    /// The day of a year, month (1 to 12) and day of month; nil where there is none such.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `2022-02-24`; nil where the text is no such date.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month (1 to 12) and day of month.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// ISO 8601 weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        ((Int(number) + 3) % 7 + 7) % 7 + 1
    }

    /// The day that many days later, or earlier where negative.
    public func advanced(by days: Int) -> Day {
        Day(number: Int(number) + days)
    }

    /// The same day of the month that many months later, held to the month's length.
    public func advanced(byMonths months: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + months
        let target = (year: total / 12, month: total % 12 + 1)
        let held = min(day, Self.length(ofMonth: target.month, year: target.year))
        return Day(year: target.year, month: target.month, day: held) ?? (months < 0 ? .first : .last)
    }

    /// Orders by time, name or bytes.
    public static func < (one: Day, other: Day) -> Bool {
        one.number < other.number
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601, such as `2022-02-24`.
    public var description: String {
        let (year, month, day) = parts
        let number = year * 10_000 + month * 100 + day
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = number
            for index in [9, 8, 6, 5, 3, 2, 1, 0] {
                buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            buffer[4] = UInt8(ascii: "-")
            buffer[7] = UInt8(ascii: "-")
            return 10
        }
    }
}

func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
