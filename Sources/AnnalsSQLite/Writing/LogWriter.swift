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
    private let store: WriterStore
    private var waiting: [Waiting] = []
    private var isCommitting = false

    init(_ file: LogFile) throws {
        pool = file.pool
        path = file.path
        store = WriterStore(try file.pool.read { db in try WriterState(db) })
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

    /// Seals all that is full; returns when that is on disk.
    func seal() async throws {
        while await store.finishSealing() {
            guard !isCommitting else {
                await Task.yield()
                continue
            }
            isCommitting = true
            let outcome = await Result { try await store.commit([], to: pool) }
            await commitAll()
            _ = try outcome.get()
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
            return try await store.commit(requests, to: pool)
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
            let outcome = try await pool.write { db in
                try state.withLock { state in
                    var commit = Commit(db, from: state.progress)
                    try commit.replace(with: state.sealed)
                    let results = try commit.append(requests, to: &state)
                    return (results: results, commit: (commit.progress, commit.runs, sealed: state.sealed.count))
                }
            }
            state.withLock { $0.accept(outcome.commit) }
            sealNext()
            return outcome.results
        } catch {
            state.withLock { $0.rewind(to: mark) }
            throw error
        }
    }

    /// Seals the next run that is full, beside the commits: compressing it thoroughly takes as long as appending does.
    private func sealNext() {
        state.withLock { state in
            guard state.sealing == nil, let run = state.tail.full(state.sealed.count) else { return }
            state.sealing = Task.detached { [names = state.names] in
                let sealed = SealedRun(run, names: names)
                self.state.withLock { state in
                    state.sealed.append(sealed)
                    state.sealing = nil
                }
                self.sealNext()
            }
        }
    }

    /// Waits until all that is full is sealed; whether there is something to commit then.
    func finishSealing() async -> Bool {
        sealNext()
        while let sealing = state.withLock({ $0.sealing }) { await sealing.value }
        return state.withLock { !$0.sealed.isEmpty }
    }
}

extension WriterState {
    fileprivate mutating func accept(_ commit: (progress: Progress, runs: [BlockBuilder], sealed: Int)) {
        progress = commit.progress
        tail.removeFirst(commit.sealed)
        sealed.removeFirst(commit.sealed)
        for run in commit.runs { tail.append(run) }
    }

    fileprivate mutating func rewind(to mark: Names.Mark) {
        names.rewind(to: mark)
        recentTexts.removeAll()
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
