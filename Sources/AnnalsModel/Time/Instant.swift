/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; leap seconds are not counted.
    public let seconds: Int64

    /// The first moment of the first day that can be written.
    public static let distantPast = Instant(day: .first)
    /// The last moment of the last day that can be written.
    public static let distantFuture = Instant(endOf: .last)

    /// The moment that many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A wall-clock time of a day; `offset` is what the zone is ahead of UTC, in seconds.
    public init(day: Day, secondOfDay: Int = 0, offset: Int = 0) {
        seconds = Int64(day.number) * 86_400 + Int64(secondOfDay - offset)
    }

    /// The last second of a day in UTC.
    public init(endOf day: Day) {
        self.init(day: day, secondOfDay: 86_399)
    }

    /// The day it is in a zone that is `offset` seconds ahead of UTC.
    public func day(offset: Int = 0) -> Day {
        let local = seconds + Int64(offset)
        return Day(number: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// The second of the day in a zone that is `offset` seconds ahead of UTC, 0 to 86,399.
    public func secondOfDay(offset: Int = 0) -> Int {
        let local = seconds + Int64(offset)
        return Int(((local % 86_400) + 86_400) % 86_400)
    }

    /// Orders by time, name or bytes.
    public static func < (one: Instant, other: Instant) -> Bool {
        one.seconds < other.seconds
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC, such as `2022-02-23T02:10:00Z`.
    public var description: String {
        let second = secondOfDay()
        return "\(day())T\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2)):\(pad(second % 60, 2))Z"
    }
}

extension Instant {
    /// Reads RFC 3339 with a zone: `2022-02-23T02:10:00Z`, `2022-02-23T07:40+05:30`, also with a space for the T.
    ///
    /// Fractions of a second are dropped. Nil where the text is no such time.
    public init?(_ text: String) {
        guard let (day, second, rest) = Self.wallClock(text), let offset = Self.offset(rest) else { return nil }
        self.init(day: day, secondOfDay: second, offset: offset)
    }

    /// A date and time of day without its zone, and the text that follows it.
    public static func wallClock(_ text: String) -> (day: Day, second: Int, rest: Substring)? {
        guard text.utf8.count <= 64, let split = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
            let day = Day(text[..<split])
        else { return nil }
        let time = text[text.index(after: split)...]
        let clock = time.prefix { ("0"..."9").contains($0) || $0 == ":" || $0 == "." }
        let fields = clock.prefix { $0 != "." }.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), fields.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(fields[0]), hour < 24, let minute = Int(fields[1]), minute < 60,
            let second = fields.count == 3 ? Int(fields[2]) : 0, second <= 60
        else { return nil }
        return (day, hour * 3600 + minute * 60 + min(second, 59), time[clock.endIndex...])
    }

    /// Seconds ahead of UTC of `Z`, `+05:30`, `+0530` or `+05`.
    public static func offset(_ text: some StringProtocol) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = String(text.dropFirst().filter { $0 != ":" })
        guard digits.utf8.count == 4 || digits.utf8.count == 2, let number = Int(digits), number >= 0 else {
            return nil
        }
        let (hours, minutes) = digits.utf8.count == 4 ? (number / 100, number % 100) : (number, 0)
        guard hours <= 14, minutes < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
