import AnnalsModel
public import AnnalsReading

/// Reads and codes articles without storing anything.
public struct Extraction: Sendable {
    private let flow: Flow

    /// Makes an extraction by the flow's coder.
    public init(_ flow: Flow) {
        self.flow = flow
    }

    /// Hands over what became of each article of the sources, in their order.
    public func run(
        _ sources: Sources,
        reader: Reader,
        each: (CodedItem) async throws -> Void
    ) async throws {
        try await CodingLine(flow).run(
            ArticleStream(sources, reader: reader),
            isKnown: { _ in false },
            each: each
        )
    }
}
