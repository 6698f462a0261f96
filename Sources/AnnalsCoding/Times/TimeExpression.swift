public import AnnalsModel

/// An expression of time in a sentence, resolved against the article's publication.
public struct TimeExpression: Hashable, Sendable {
    /// What kind of time an expression gives.
    public enum Sort: String, CaseIterable, Sendable {
        /// A date or a stretch of dates on the calendar: it can date an event.
        case date
        /// A length of time, such as "for three days": it dates nothing by itself.
        case duration
        /// A recurrence, such as "every Monday": it dates nothing by itself.
        case recurrence
        /// Counted from another event, such as "a day after": the coder resolves it once that event is dated.
        case offset
    }

    /// How an event that hangs on the expression lies to its days.
    public enum Bound: String, CaseIterable, Sendable {
        /// Some time in them, or all through them.
        case within
        /// From their first day on.
        case since
        /// Up to their last day, or through it.
        case until
        /// On their last day or before it.
        case by
        /// Before their first day.
        case before
        /// After their first day.
        case after
    }

    /// The tokens of the sentence that express it.
    public let tokens: Range<Int>
    /// Where it stands, in Unicode scalars of the article's text.
    public let span: Range<Int>
    /// The words as written.
    public let text: String
    /// What kind of time it gives.
    public let sort: Sort
    /// The days it means; unknown for durations, recurrences and unresolved offsets.
    public let interval: Interval
    /// How the days were come by.
    public let basis: Occurrence.Basis
    /// For an offset: how many days to add to the other event's, negative for "before"; nil otherwise.
    public let offsetDays: ClosedRange<Int>?
    /// What a preposition such as "since" or "by" makes of the days.
    public let bound: Bound

    /// Makes an expression of its parts.
    public init(
        tokens: Range<Int>,
        span: Range<Int>,
        text: String,
        sort: Sort,
        interval: Interval,
        basis: Occurrence.Basis,
        offsetDays: ClosedRange<Int>? = nil,
        bound: Bound = .within
    ) {
        self.tokens = tokens
        self.span = span
        self.text = text
        self.sort = sort
        self.interval = interval
        self.basis = basis
        self.offsetDays = offsetDays
        self.bound = bound
    }

    /// The same days under another bound.
    func bounded(_ bound: Bound) -> TimeExpression {
        TimeExpression(
            tokens: tokens,
            span: span,
            text: text,
            sort: sort,
            interval: interval,
            basis: basis,
            offsetDays: offsetDays,
            bound: bound
        )
    }

    /// The days that an event which hangs on the expression can lie in: `interval` opened or cut as `bound` says.
    public var reach: Interval {
        switch bound {
        case .within: interval
        case .since, .after: interval.earliest.map { Interval(openFrom: $0, to: nil) } ?? .unknown
        case .until, .by: interval.latest.map { Interval(openFrom: nil, to: $0) } ?? .unknown
        case .before: interval.earliest.map { Interval(openFrom: nil, to: $0.advanced(by: -1)) } ?? .unknown
        }
    }
}
