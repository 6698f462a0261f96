import Annals
import AnnalsModel
import NIOCore

/// Keeps the folded log at hand, and takes in what has been appended before each answer.
actor Desk {
    /// The wall clock, for answers that are asked from now.
    nonisolated let now: @Sendable () -> Instant
    /// The log that is asked.
    nonisolated let store: Store
    private var inquiry: Inquiry
    private var update: Task<Inquiry, any Error>?
    private var answers = AnswerCache()

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

    /// The answer to a question from the log as it stands, and the position of the log.
    /// - Parameter question: all that the answer follows from besides the log.
    func answer(
        _ question: String,
        _ make: @escaping @concurrent @Sendable (Inquiry) async throws -> String
    ) async throws -> (rendered: Rendered, head: Int) {
        let inquiry = try await current()
        answers.move(to: inquiry.head)
        if let task = answers[question] { return (try await task.value, inquiry.head) }
        let task = Task { @concurrent in Rendered(try await make(inquiry)) }
        answers.begin(question, task)
        let result = await task.result
        let size = (try? result.get()).map { $0.body.readableBytes + question.utf8.count }
        answers.end(question, from: inquiry.head, bytes: size)
        return (try result.get(), inquiry.head)
    }
}
