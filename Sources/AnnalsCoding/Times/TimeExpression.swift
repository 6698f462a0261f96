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

    /// Makes an expression of its parts.
    public init(
        tokens: Range<Int>,
        span: Range<Int>,
        text: String,
        sort: Sort,
        interval: Interval,
        basis: Occurrence.Basis,
        offsetDays: ClosedRange<Int>? = nil
    ) {
        self.tokens = tokens
        self.span = span
        self.text = text
        self.sort = sort
        self.interval = interval
        self.basis = basis
        self.offsetDays = offsetDays
    }
}
