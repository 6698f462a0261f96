public import AnnalsModel
import Synchronization

/// A log in memory, for tests, for `extract`, and for questions that need no file. It lasts as long as the process.
public final class MemoryLog: EventLog {
    private let state = Mutex(MemoryState())

    /// Makes an empty log.
    public init() {}

    /// The position of the last entry; 0 for an empty log.
    public func head() async throws -> Int {
        state.withLock { $0.head }
    }

    /// Appends a batch, whole or not at all.
    public func append(_ batch: Batch, expected: Expected, recorded: Instant) async throws -> Receipt {
        try state.withLock { try $0.append(batch, expected: expected, recorded: recorded) }
    }

    /// Whether a batch of that id has been appended.
    public func contains(batch: Digest) async throws -> Bool {
        state.withLock { $0.receipts[batch] != nil }
    }

    /// Hands over the blocks within the positions, in order.
    public func scan(
        _ positions: ClosedRange<Int>?,
        where filter: Filter,
        reading columns: Block.Columns,
        _ body: (Block, Names) throws -> Void
    ) async throws {
        let (builders, names) = state.withLock { ($0.builders, $0.names) }
        for builder in builders where builder.block.overlaps(positions) {
            try body(builder.block, names)
        }
    }

    /// The entries that the filter lets through, in order of position, at most `limit` of them.
    public func entries(_ positions: ClosedRange<Int>?, where filter: Filter, limit: Int) async throws -> [Entry] {
        let (builders, names, texts) = state.withLock { ($0.builders, $0.names, $0.texts) }
        let test = RowTest(filter, positions: positions, names: names)
        var entries: [Entry] = []
        for builder in builders where builder.block.overlaps(positions) && entries.count < limit {
            let room = limit - entries.count
            entries += try builder.entries(
                names: names,
                rows: { Array(test.rows(in: $0).prefix(room)) },
                text: texts.text
            )
        }
        return entries
    }

    /// The articles that were published with this text, in the order in which the log took them.
    public func articles(text: Digest) async throws -> [Article] {
        state.withLock { state in state.articles.filter { $0.digest == text } }
    }

    /// The articles in the order in which the log took them, from a number on (the first is 0).
    public func articles(from number: Int, limit: Int) async throws -> [Article] {
        state.withLock { Array($0.articles.dropFirst(max(0, number)).prefix(max(0, limit))) }
    }

    /// What was remarked on, in the order recorded.
    public func remarks(from number: Int, limit: Int) async throws -> [InputRemark] {
        state.withLock { Array($0.remarks.dropFirst(max(0, number)).prefix(max(0, limit))) }
    }

    /// Keeps a named vantage.
    public func save(_ snapshot: Snapshot) async throws {
        try state.withLock { try $0.save(snapshot) }
    }

    /// The named vantages, in the order in which they were named.
    public func snapshots() async throws -> [Snapshot] {
        state.withLock { $0.snapshots }
    }

    /// Keeps a projection's checkpoint in the place of its former one.
    public func save(_ checkpoint: Checkpoint) async throws {
        state.withLock { $0.checkpoints[checkpoint.projection] = checkpoint }
    }

    /// The checkpoint of a projection; nil where none was kept by this version of its code.
    public func checkpoint(of projection: String, version: Int) async throws -> Checkpoint? {
        state.withLock { $0.checkpoints[projection] }.flatMap { $0.version == version ? $0 : nil }
    }
}

extension Block {
    func overlaps(_ wanted: ClosedRange<Int>?) -> Bool {
        guard let wanted else { return true }
        return firstPosition <= wanted.upperBound && firstPosition + count > wanted.lowerBound
    }
}
