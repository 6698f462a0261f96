import AnnalsLog
import AnnalsModel

/// One append that waits for its block.
struct AppendRequest: Sendable {
    let record: SealedBlock.Record
    let expected: Expected
}

/// Decides, request by request, what goes into the next block.
struct Plan {
    /// What becomes of a request.
    enum Decision {
        /// It needs no block.
        case answer(Result<Receipt, any Error>)
        /// It goes into the block.
        case append
    }

    private let copy: any EventLog
    private var head: Int
    private var batches: Set<Digest> = []
    private var snapshots: [String: Snapshot] = [:]

    /// Starts behind a position, which must be the head of the copy.
    init(copy: any EventLog, head: Int) {
        self.copy = copy
        self.head = head
    }

    mutating func decide(_ request: AppendRequest) async throws -> Decision {
        do {
            switch request.record {
            case .batch(let batch, let recorded): return try await decide(batch, request.expected, recorded)
            case .snapshot(let snapshot): return try await decide(snapshot)
            }
        } catch let error as LogError where [.conflict, .badAmendment, .nameTaken].contains(error.code) {
            return .answer(.failure(error))
        }
    }

    private mutating func decide(_ batch: Batch, _ expected: Expected, _ recorded: Instant) async throws -> Decision {
        if try await copy.contains(batch: batch.id) {
            return .answer(.success(try await copy.append(batch, recorded: recorded)))
        }
        try batch.check(expected: expected, head: head)
        head += batch.contents.count
        return .append
    }

    private mutating func decide(_ snapshot: Snapshot) async throws -> Decision {
        let known = try await copy.snapshots().first { $0.name == snapshot.name } ?? snapshots[snapshot.name]
        guard let known else {
            snapshots[snapshot.name] = snapshot
            return .append
        }
        if known.vantage != snapshot.vantage { throw LogError.nameTaken(snapshot.name) }
        return .answer(.success(Receipt(positions: head + 1..<head + 1, isRepeat: true)))
    }
}
