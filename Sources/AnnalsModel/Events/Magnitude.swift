/// How much or how many, with the bounds that the words give.
public struct Magnitude: Hashable, Sendable {
    /// What the words say of a number's exactness.
    public enum Qualifier: String, CaseIterable, Sendable {
        case exact, about, nearly, range
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    /// What a number measures.
    public enum Measure: String, CaseIterable, Sendable {
        /// How many there are.
        case stock
        /// How many came or went.
        case flow
        /// How many times, or a number of some other sort.
        case count
    }

    /// The number to show: for a range its middle.
    public let value: Double
    /// The least it can be; nil where that is open.
    public let low: Double?
    /// The most it can be; nil where that is open.
    public let high: Double?
    /// What is counted, such as `troops`, `killed`, `usd`, `percent`.
    public let unit: String
    /// What the words say of its exactness.
    public let qualifier: Qualifier
    /// What it measures.
    public let measure: Measure

    /// Makes a magnitude of its parts.
    public init(value: Double, low: Double?, high: Double?, unit: String, qualifier: Qualifier, measure: Measure) {
        self.value = value
        self.low = low
        self.high = high
        self.unit = unit
        self.qualifier = qualifier
        self.measure = measure
    }
}
