public import AnnalsCoding
import AnnalsLog

/// Reads and codes articles without storing anything.
public struct Extraction: Sendable {
    private let flow: Flow

    /// Makes an extraction.
    /// - Parameter coder: what turns articles into events; by default one that knows the compiled words alone.
    public init(coder: Coder = Coder()) {
        flow = Flow(coder: coder, log: MemoryLog())
    }

    /// Hands over what became of each article of the inputs, in their order.
    public func run(_ inputs: Inputs, each: (CodedItem) async throws -> Void) async throws {
        try await CodingLine(flow).run(ArticleStream(inputs), isKnown: { _ in false }, each: each)
    }
}
