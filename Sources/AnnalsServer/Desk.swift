import Annals
import AnnalsModel

/// Keeps the folded log at hand, and takes in what has been appended before each answer.
actor Desk {
    /// The wall clock, for answers that are asked from now.
    nonisolated let now: @Sendable () -> Instant
    /// The log that is asked.
    nonisolated let store: Store
    private var inquiry: Inquiry
    private var update: Task<Inquiry, any Error>?

    init(_ store: Store, now: @escaping @Sendable () -> Instant) async throws {
        self.store = store
        self.now = now
        inquiry = try await store.inquiry()
    }

    /// The log as it stands. Requests that come while the log is being folded wait for the same fold.
    func current() async throws -> Inquiry {
        if let update { return try await update.value }
        guard try await store.head() != inquiry.head else { return inquiry }
        let known = inquiry
        let task = Task { try await known.updated() }
        update = task
        defer { update = nil }
        inquiry = try await task.value
        return inquiry
    }
}
