import AnnalsLog

/// Reads and codes articles without storing anything.
public struct Extraction: Sendable {
    private let flow: Flow

    /// Makes an extraction.
    /// - Parameter vocabulary: the words to read by; by default the compiled ones alone.
    public init(vocabulary: Vocabulary = Vocabulary()) {
        flow = Flow(coder: vocabulary.coder, log: MemoryLog())
    }

    /// Hands over what became of each article of the inputs, in their order.
    public func run(_ inputs: Inputs, each: (CodedItem) async throws -> Void) async throws {
        try await CodingLine(flow).run(ArticleStream(inputs), isKnown: { _ in false }, each: each)
    }
}
