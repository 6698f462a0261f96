public import AnnalsModel

/// An append-only log of entries, with the articles and remarks that they came from.
///
/// Nothing in it is ever changed or removed. Positions are gapless from 1. Every store passes one contract suite.
public protocol EventLog: Sendable {
    /// The position of the last entry; 0 for an empty log.
    func head() async throws -> Int

    /// Appends a batch, whole or not at all; when it returns, the batch is as durable as the store is.
    ///
    /// A batch whose id the log already has stores nothing and gets the receipt of the first time.
    /// - Parameter recorded: the wall clock, for the recorded clock of the entries.
    /// - Throws: `LogError` with code `conflict` where the log's head is not what was expected, `badAmendment` where an
    ///   amendment speaks of a position that is not before it.
    func append(_ batch: Batch, expected: Expected, recorded: Instant) async throws -> Receipt

    /// Whether a batch of that id has been appended.
    func contains(batch: Digest) async throws -> Bool

    /// Hands over, in order of position, every block that can hold an entry the filter lets through.
    ///
    /// A block can also hold rows that it does not let through, and rows outside the positions at either end: what
    /// decides is `RowTest`. The names cover every number in the block.
    /// - Parameter columns: the columns to read, beside those that the filter takes; the others can be blank.
    func scan(
        _ positions: ClosedRange<Int>?,
        where filter: Filter,
        reading columns: Block.Columns,
        _ body: (Block, Names) throws -> Void
    ) async throws

    /// The entries that the filter lets through, in order of position, at most `limit` of them.
    ///
    /// To page, ask again from behind the last position.
    func entries(_ positions: ClosedRange<Int>?, where filter: Filter, limit: Int) async throws -> [Entry]

    /// The entries at positions, in ascending order; positions outside the log are left out.
    func entries(at positions: some Sequence<Int> & Sendable) async throws -> [Entry]

    /// The articles that were published with this text, in the order in which the log took them: usually one, more
    /// where several outlets carried the same words; empty where the log does not hold the text.
    func articles(text: Digest) async throws -> [Article]

    /// The articles in the order in which the log took them, from a number on (the first is 0).
    func articles(from number: Int, limit: Int) async throws -> [Article]

    /// What was remarked on while inputs were read and coded, in the order recorded, from a number on (the first is 0).
    func remarks(from number: Int, limit: Int) async throws -> [InputRemark]

    /// Keeps a named vantage.
    /// - Throws: `LogError` with code `nameTaken` where the name stands for another vantage.
    func save(_ snapshot: Snapshot) async throws

    /// The named vantages, in the order in which they were named.
    func snapshots() async throws -> [Snapshot]

    /// Keeps a projection's checkpoint in the place of its former one.
    func save(_ checkpoint: Checkpoint) async throws

    /// The checkpoint of a projection; nil where none was kept by this version of its code.
    func checkpoint(of projection: String, version: Int) async throws -> Checkpoint?
}

extension EventLog {
    /// Hands over whole blocks, in order of position, that can hold an entry the filter lets through.
    public func scan(
        _ positions: ClosedRange<Int>?,
        where filter: Filter,
        _ body: (Block, Names) throws -> Void
    ) async throws {
        try await scan(positions, where: filter, reading: .all, body)
    }

    /// Appends a batch wherever the head is.
    public func append(_ batch: Batch, recorded: Instant) async throws -> Receipt {
        try await append(batch, expected: .any, recorded: recorded)
    }

    /// The first article that was published with this text; nil where the log does not hold it.
    public func article(text: Digest) async throws -> Article? {
        try await articles(text: text).first
    }

    /// The entry at a position; nil where there is none.
    public func entry(at position: Int) async throws -> Entry? {
        guard position > 0 else { return nil }
        return try await entries(position...position, where: .everything, limit: 1).first
    }

    /// The entries at positions, in ascending order; positions outside the log are left out.
    public func entries(at positions: some Sequence<Int> & Sendable) async throws -> [Entry] {
        var found: [Entry] = []
        for position in Set(positions).sorted() {
            if let entry = try await entry(at: position) { found.append(entry) }
        }
        return found
    }
}
