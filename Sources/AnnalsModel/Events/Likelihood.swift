import Foundation

/// How likely something is so, as the logarithm of its odds in thousandths: whole numbers are the same on every machine.
public struct Likelihood: Hashable, Comparable, Sendable {
    /// 0 where it is as likely as not.
    public let odds: Int

    /// Of odds, as thousandths of their natural logarithm.
    package init(odds: Int) {
        self.odds = odds
    }

    /// Of a probability above 0 and below 1; nil for any other.
    public init?(_ probability: Double) {
        guard probability > 0, probability < 1 else { return nil }
        odds = Int((1000 * log(probability / (1 - probability))).rounded())
    }

    /// From 0 to 1.
    public var probability: Double { 1 / (1 + exp(-Double(odds) / 1000)) }

    /// Whether it is less likely.
    public static func < (one: Likelihood, other: Likelihood) -> Bool { one.odds < other.odds }
}
