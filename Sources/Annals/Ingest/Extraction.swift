import AnnalsLog

/// Reads and codes articles without storing anything.
public struct Extraction: Sendable {
    private let flow = Flow(log: MemoryLog())

    /// Makes an extraction.
    public init() {}

    /// Hands over what became of each article of the inputs, in their order.
    public func run(_ inputs: Inputs, each: (CodedItem) async throws -> Void) async throws {
        try await CodingLine(flow).run(ArticleStream(inputs), isKnown: { _ in false }, each: each)
    }
}
