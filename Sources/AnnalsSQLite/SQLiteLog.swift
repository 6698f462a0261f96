public import AnnalsLog
public import AnnalsModel
import Foundation
import GRDB

/// A log in one SQLite file.
///
/// One process at a time has it open for writing; any number read beside it. What `append` has answered is on disk
/// (write-ahead log, `synchronous = FULL`).
public final class SQLiteLog: EventLog {
    /// What a log is opened for.
    public enum Access: Sendable {
        /// For appending and reading; the file is made where there is none.
        case writing
        /// For reading alone, beside a writer or without.
        case reading
    }

    /// The path of the file.
    public let path: String
    let file: LogFile
    private let writer: LogWriter?
    private let names = ReadNames()

    /// Opens the log at a path.
    /// - Throws: `LogError` with code `openElsewhere` where another process has it open for writing, `notFound`,
    ///   `readOnly`, `notALog`, `newer` or `damaged`.
    public init(_ path: String, for access: Access) throws {
        do {
            self.path = path
            file = access == .writing ? try .writing(path) : try .reading(path)
            writer = access == .writing ? try LogWriter(file) : nil
        } catch {
            throw SQLiteFailure.logError(error, path: path)
        }
    }

    /// Closes the file; a log that was open for writing leaves no write-ahead log behind unless somebody reads it.
    public func close() throws {
        do {
            // The pool closes its writer first; only the last connection to go folds the write-ahead log away, and one
            // that reads may not.
            file.pool.invalidateReadOnlyConnections()
            try file.pool.close()
            file.lock?.release()
        } catch {
            throw SQLiteFailure.logError(error, path: path)
        }
    }

    /// The position of the last entry; 0 for an empty log.
    public func head() async throws -> Int {
        try await read { db, names in try SegmentRows(db: db, names: names).head() }
    }

    /// Appends a batch, whole or not at all; when it returns, the batch is on disk.
    public func append(_ batch: Batch, expected: Expected, recorded: Instant) async throws -> Receipt {
        try await openWriter().append(AppendRequest(batch: batch, expected: expected, recorded: recorded))
    }

    /// Seals what is full and returns when that is on disk. Appends have it done in passing; this is for the end of a
    /// long import, or before a size is measured.
    public func seal() async throws {
        let writer = try openWriter()
        try await SQLiteFailure.naming(path) { try await writer.seal() }
    }

    /// Whether a batch of that id has been appended.
    public func contains(batch: Digest) async throws -> Bool {
        try await read { db, _ in try BatchRows(db: db).receipt(batch) != nil }
    }

    /// Hands over, in order of position, every block that can hold an entry the filter lets through.
    public func scan(
        _ positions: ClosedRange<Int>?,
        where filter: Filter,
        reading columns: Block.Columns,
        _ body: (Block, Names) throws -> Void
    ) async throws {
        let columns = columns.union(filter.columns)
        var next = positions?.lowerBound ?? 1
        while true {
            let (page, names) = try await page(from: next, positions, filter)
            for segment in page.segments { try body(try segment.block(names: names, columns: columns), names) }
            for run in page.tail { try body(run.block, names) }
            guard let position = page.next else { return }
            next = position
        }
    }

    private func page(
        from position: Int,
        _ positions: ClosedRange<Int>?,
        _ filter: Filter
    ) async throws -> (SegmentRows.Page, Names) {
        try await read { db, names in
            let test = RowTest(filter, positions: positions, names: names)
            let rows = SegmentRows(db: db, names: names)
            return (try rows.page(from: position, test, .facts, limit: 16), names)
        }
    }

    /// The entries that the filter lets through, in order of position, at most `limit` of them.
    public func entries(_ positions: ClosedRange<Int>?, where filter: Filter, limit: Int) async throws -> [Entry] {
        guard limit > 0 else { return [] }
        return try await read { db, names in
            let test = RowTest(filter, positions: positions, names: names)
            var reading = EntryPages(db: db, names: names, limit: limit)
            return try reading.entries(from: positions?.lowerBound ?? 1, test) { test.rows(in: $0) }
        }
    }

    /// The entries at positions, in ascending order; positions outside the log are left out.
    public func entries(at positions: some Sequence<Int> & Sendable) async throws -> [Entry] {
        let wanted = Set(positions)
        guard let first = wanted.min(), let last = wanted.max() else { return [] }
        return try await read { db, names in
            let test = RowTest(.everything, positions: first...last, names: names)
            var reading = EntryPages(db: db, names: names, limit: .max)
            return try reading.entries(from: first, test) { block in
                (0..<block.count).filter { wanted.contains(block.firstPosition + $0) }
            }
        }
    }

    /// The articles that were published with this text, in the order in which the log took them.
    public func articles(text: Digest) async throws -> [Article] {
        try await read { db, _ in try ArticleRows(db: db).articles(text: text) }
    }

    /// The articles in the order in which the log took them, from a number on (the first is 0).
    public func articles(from number: Int, limit: Int) async throws -> [Article] {
        try await read { db, _ in try ArticleRows(db: db).articles(from: number, limit: limit) }
    }

    /// What was remarked on, in the order recorded, from a number on (the first is 0).
    public func remarks(from number: Int, limit: Int) async throws -> [InputRemark] {
        try await read { db, _ in try RemarkRows(db: db).remarks(from: number, limit: limit) }
    }

    /// Keeps a named vantage.
    public func save(_ snapshot: Snapshot) async throws {
        try await write { db in try SnapshotRows(db: db).insert(snapshot) }
    }

    /// The named vantages, in the order in which they were named.
    public func snapshots() async throws -> [Snapshot] {
        try await read { db, _ in try SnapshotRows(db: db).snapshots() }
    }

    /// Keeps a projection's checkpoint in the place of its former one.
    public func save(_ checkpoint: Checkpoint) async throws {
        try await write { db in try CheckpointRows(db: db).replace(checkpoint) }
    }

    /// The checkpoint of a projection; nil where none was kept by this version of its code.
    public func checkpoint(of projection: String, version: Int) async throws -> Checkpoint? {
        try await read { db, _ in try CheckpointRows(db: db).checkpoint(of: projection, version: version) }
    }
}

extension SQLiteLog {
    /// How far the checkpoint of a projection goes; 0 where none was kept by this version of its code.
    public func checkpointEnd(of projection: String, version: Int) async throws -> Int {
        try await read { db, _ in try CheckpointRows(db: db).end(of: projection, version: version) }
    }

    /// Drops all checkpoints. They are no history: what is asked next folds the entries again.
    public func removeCheckpoints() async throws {
        try await write { db in try CheckpointRows(db: db).removeAll() }
    }

    /// What the log holds and where its bytes are.
    public func statistics() async throws -> Statistics {
        try await read { [path] db, names in try StatisticsRows(db: db).statistics(path: path, names: names) }
    }

    /// Reads in one transaction, with names that cover what it sees.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database, Names) throws -> Value) async throws -> Value {
        try await SQLiteFailure.naming(path) { [names] in
            try await file.pool.read { db in try body(db, names.current(in: db)) }
        }
    }

    func write(_ body: @escaping @Sendable (Database) throws -> Void) async throws {
        _ = try openWriter()
        try await SQLiteFailure.naming(path) { try await file.pool.write(body) }
    }

    private func openWriter() throws -> LogWriter {
        if let writer { return writer }
        throw LogError(
            .readOnly,
            "The log \(path) is open for reading alone.",
            advice: "Open it for writing to append to it."
        )
    }
}
