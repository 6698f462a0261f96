public import AnnalsModel

/// A number with its bounds and what it counts, as read from a sentence.
public struct Quantity: Hashable, Sendable {
    /// What sort of number it is.
    public enum Sort: String, CaseIterable, Sendable { case count, money, percent, measure, ordinal }

    /// The tokens of the sentence that express it, counted noun excluded.
    public let tokens: Range<Int>
    /// Where it stands, in Unicode scalars of the article's text.
    public let span: Range<Int>
    /// The words as written.
    public let text: String
    /// What sort of number it is.
    public let sort: Sort
    /// The number to show: for a range its middle.
    public let value: Double
    /// The least it can be; nil where that is open.
    public let low: Double?
    /// The most it can be; nil where that is open.
    public let high: Double?
    /// What the words say of its exactness.
    public let qualifier: Magnitude.Qualifier
    /// The token of the noun that is counted; nil where it is left out, as in "deployed nearly 1,90,000".
    public let counted: Int?
    /// What is counted: the noun's lemma, a currency code in lower case such as `usd`, `percent`, or a unit such as
    /// `kilometre`; nil where it is left out.
    public let unit: String?

    /// Makes a quantity of its parts.
    public init(
        tokens: Range<Int>,
        span: Range<Int>,
        text: String,
        sort: Sort,
        value: Double,
        low: Double?,
        high: Double?,
        qualifier: Magnitude.Qualifier,
        counted: Int?,
        unit: String?
    ) {
        self.tokens = tokens
        self.span = span
        self.text = text
        self.sort = sort
        self.value = value
        self.low = low
        self.high = high
        self.qualifier = qualifier
        self.counted = counted
        self.unit = unit
    }
}
