import AnnalsLog
import GRDB
import Synchronization

/// The one who writes to a log. All who append at the same time share a transaction, and so a wait for the disk (group
/// commit, DeWitt et al. 1984).
///
/// The leader commits on its own thread: a producer that is alone changes none between its appends.
final class LogWriter: Sendable {
    private let pool: DatabasePool
    private let path: String
    private let line = Mutex(Line())
    /// Moved on only when a transaction is on disk.
    private let state: Mutex<WriterState>
    /// Apart from the state, which is held while a batch is laid out: who seals does not wait for that. Who needs both
    /// takes the state first.
    private let sealing = Mutex(Sealing())

    init(_ file: LogFile) throws {
        pool = file.pool
        path = file.path
        state = Mutex(try file.pool.read { db in try WriterState(db) })
    }

    /// Appends; returns when the batch is on disk.
    func append(_ request: AppendRequest) async throws -> Receipt {
        switch await turn(request) {
        case .answer(let result): try result.get()
        case .lead: try await lead(request).get()
        }
    }

    /// Seals all that is full; returns when that is on disk.
    func seal() async throws {
        while await finishSealing() {
            guard case .lead = await turn(nil) else { continue }
            defer { handOver() }
            _ = try commit([])
        }
    }

    private func turn(_ request: AppendRequest?) async -> Line.Turn {
        await withCheckedContinuation { continuation in
            let one = Line.Waiting(request: request, continuation: continuation)
            if line.withLock({ $0.enter(one) }) { continuation.resume(returning: .lead) }
        }
    }

    private func lead(_ request: AppendRequest) async -> Result<Receipt, any Error> {
        if line.withLock({ $0.mayGrow }) { await Task.yield() }
        let followers = line.withLock { $0.followers() }
        defer { handOver() }
        let requests = [request] + followers.compactMap(\.request)
        let results = answers(to: requests)
        for (follower, result) in zip(followers, results.dropFirst()) {
            follower.continuation.resume(returning: .answer(result))
        }
        return results[0]
    }

    private func handOver() {
        line.withLock { $0.next() }?.continuation.resume(returning: .lead)
    }

    private func answers(to requests: [AppendRequest]) -> [Result<Receipt, any Error>] {
        do {
            return try commit(requests)
        } catch {
            let error = SQLiteFailure.logError(error, path: path)
            return requests.map { _ in .failure(error) }
        }
    }

    private func commit(_ requests: [AppendRequest]) throws -> [Result<Receipt, any Error>] {
        let mark = state.withLock { $0.names.mark }
        let sealed = sealing.withLock { $0.sealed }
        do {
            let (results, commit) = try pool.writeWithoutTransaction { db in
                try db.inPreparedTransaction {
                    try state.withLock { state in
                        var commit = Commit(db, from: state.progress)
                        try commit.replace(with: sealed)
                        let results = try commit.append(requests, to: &state)
                        return (results, (commit.progress, commit.runs, sealed: sealed.count))
                    }
                }
            }
            state.withLock { state in
                state.accept(commit)
                sealing.withLock { $0.sealed.removeFirst(commit.sealed) }
            }
            sealNext()
            return results
        } catch {
            state.withLock { $0.rewind(to: mark) }
            throw error
        }
    }

    /// Seals the runs that are full, beside the commits: compressing them thoroughly takes as long as appending does.
    private func sealNext() {
        state.withLock { state in
            sealing.withLock { sealing in
                guard sealing.task == nil else { return }
                let runs = state.tail.full(behind: sealing.sealed.count)
                guard !runs.isEmpty else { return }
                sealing.task = Task.detached { [names = state.names] in self.seal(runs, names) }
            }
        }
    }

    private func seal(_ runs: ArraySlice<[BlockBuilder]>, _ names: Names) {
        for run in runs {
            let sealed = SealedRun(run, names: names)
            sealing.withLock { $0.sealed.append(sealed) }
        }
        sealing.withLock { $0.task = nil }
        // What has become full meanwhile does not wait for the next commit: until it is sealed, the file holds its tail rows.
        sealNext()
    }

    /// Waits until all that is full is sealed; whether there is something to commit then.
    private func finishSealing() async -> Bool {
        sealNext()
        while let task = sealing.withLock({ $0.task }) { await task.value }
        return sealing.withLock { !$0.sealed.isEmpty }
    }
}

extension WriterState {
    fileprivate mutating func accept(_ commit: (progress: Progress, runs: [BlockBuilder], sealed: Int)) {
        progress = commit.progress
        tail.removeFirst(commit.sealed)
        for run in commit.runs { tail.append(run) }
    }

    fileprivate mutating func rewind(to mark: Names.Mark) {
        names.rewind(to: mark)
        recentTexts.removeAll()
    }
}
