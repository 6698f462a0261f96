/// When an article was published, as far as it says so: an instant, or a stretch where the time or zone is not known.
public struct Publication: Hashable, Sendable {
    /// The first moment that it can have been.
    public let earliest: Instant
    /// The last moment that it can have been: from here on its content counts as known.
    public let latest: Instant
    /// What its zone is ahead of UTC, in seconds: days such as "Tuesday" are counted in this zone.
    public let offset: Int

    /// A known instant.
    public init(_ instant: Instant, offset: Int = 0) {
        earliest = instant
        latest = instant
        self.offset = offset
    }

    /// A stretch of time. Ends in the wrong order are exchanged.
    public init(from earliest: Instant, to latest: Instant, offset: Int = 0) {
        self.earliest = min(earliest, latest)
        self.latest = max(earliest, latest)
        self.offset = offset
    }

    /// Some time of a day, in a zone that is `offset` seconds ahead of UTC.
    public init(_ day: Day, offset: Int = 0) {
        self.init(
            from: Instant(day: day, offset: offset),
            to: Instant(day: day, secondOfDay: 86_399, offset: offset),
            offset: offset
        )
    }

    /// The day that readers saw on the page.
    public var day: Day {
        latest.day(offset: offset)
    }
}
