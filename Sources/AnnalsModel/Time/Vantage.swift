/// The point that a question is asked from, one coordinate on each of the three clocks.
public struct Vantage: Hashable, Sendable {
    /// What was the case on this day? Nil means without an end: everything that occurred.
    public var at: Day?
    /// What could be known at this moment (the reported clock)? Nil means everything reported.
    public var asOf: Instant?
    /// What did the log hold up to this position, inclusive? Nil means its head.
    public var recorded: Int?

    /// Makes a vantage; what is left out does not bound the answer.
    public init(at: Day? = nil, asOf: Instant? = nil, recorded: Int? = nil) {
        self.at = at
        self.asOf = asOf
        self.recorded = recorded
    }
}
