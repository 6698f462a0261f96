public import AnnalsLog
public import Testing

/// One thing that every log must do.
public struct LogCheck: Sendable, CustomTestStringConvertible {
    /// What it is, in words.
    public let testDescription: String
    private let body: @Sendable (any EventLog) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (any EventLog) async throws -> Void) {
        testDescription = description
        self.body = body
    }

    /// Checks an empty log.
    public func check(_ log: any EventLog) async throws {
        try await body(log)
    }
}
