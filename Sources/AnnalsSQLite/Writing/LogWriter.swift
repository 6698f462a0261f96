import AnnalsLog
import GRDB
import Synchronization

/// The one who writes to a log. All who append at the same time share a transaction, and so a wait for the disk (group
/// commit, DeWitt et al. 1984).
actor LogWriter {
    private struct Waiting {
        let request: AppendRequest
        let continuation: CheckedContinuation<Receipt, any Error>
    }

    /// So many appends share a transaction at most, so that the first does not wait for long.
    private static let mostTogether = 256

    private let pool: DatabasePool
    private let path: String
    private let state: WriterStore
    private var waiting: [Waiting] = []
    private var isCommitting = false

    init(_ file: LogFile) throws {
        pool = file.pool
        path = file.path
        state = WriterStore(try file.pool.read { db in try WriterState(db) })
    }

    /// Appends; returns when the batch is on disk.
    func append(_ request: AppendRequest) async throws -> Receipt {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(request: request, continuation: continuation))
            guard !isCommitting else { return }
            isCommitting = true
            Task { await commitAll() }
        }
    }

    private func commitAll() async {
        while !waiting.isEmpty {
            let together = Array(waiting.prefix(Self.mostTogether))
            waiting.removeFirst(together.count)
            let results = await commit(together.map(\.request))
            for (one, result) in zip(together, results) { one.continuation.resume(with: result) }
            // Who was answered appends again at once: let them queue up and share the next transaction.
            await Task.yield()
        }
        isCommitting = false
    }

    private func commit(_ requests: [AppendRequest]) async -> [Result<Receipt, any Error>] {
        do {
            return try await state.commit(requests, to: pool)
        } catch {
            let error = SQLiteFailure.logError(error, path: path)
            return requests.map { _ in .failure(error) }
        }
    }
}

/// The writer's state, moved on only when a transaction is on disk.
private final class WriterStore: Sendable {
    private let state: Mutex<WriterState>

    init(_ state: WriterState) {
        self.state = Mutex(state)
    }

    func commit(
        _ requests: [AppendRequest],
        to pool: DatabasePool
    ) async throws -> [Result<Receipt, any Error>] {
        let mark = state.withLock { $0.names.mark }
        do {
            let (results, progress, runs) = try await pool.write { db in
                try state.withLock { state in
                    var commit = Commit(db, from: state.progress)
                    try commit.seal(state.tail.full, names: state.names)
                    let results = try commit.append(requests, to: &state)
                    return (results, commit.progress, commit.runs)
                }
            }
            state.withLock { $0.accept(progress, runs) }
            return results
        } catch {
            state.withLock { $0.rewind(to: mark) }
            throw error
        }
    }
}

extension WriterState {
    fileprivate mutating func accept(_ progress: Progress, _ runs: [BlockBuilder]) {
        self.progress = progress
        tail.removeFull()
        for run in runs { tail.append(run) }
    }

    fileprivate mutating func rewind(to mark: Names.Mark) {
        names.rewind(to: mark)
        recentTexts.removeAll()
    }
}
