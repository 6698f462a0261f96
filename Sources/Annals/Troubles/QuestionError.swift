/// A question or order that cannot be carried out as it stands.
public struct QuestionError: Error, Hashable, CustomStringConvertible {
    /// What is wrong with it.
    public let message: String
    /// What to try.
    public let advice: String

    /// Makes an error of what is wrong and what to try.
    public init(_ message: String, advice: String) {
        self.message = message
        self.advice = advice
    }

    /// Message and advice.
    public var description: String { "\(message) \(advice)" }
}
