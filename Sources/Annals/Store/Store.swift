public import AnnalsLog
public import AnnalsModel
import AnnalsSQLite

/// A log in a file, opened.
public struct Store: Sendable {
    /// The log.
    public let log: any EventLog
    let file: SQLiteLog
    /// How the file stands to the cluster that it is a copy of; nil for a log of its own.
    public let standing: @Sendable () -> Standing?
    private let isShared: Bool

    /// What a log is opened for.
    public enum Access: Hashable, Sendable {
        /// Questions.
        case reading
        /// Entries; the file is made where there is none.
        case writing
        /// Entries into a log that is there.
        case existing
    }

    /// Opens the log in a file.
    ///
    /// - Throws: `LogError` where it cannot be opened.
    public static func open(_ path: String, for access: Access) throws -> Store {
        if access == .existing { try SQLiteLog(path, for: .reading).close() }
        let file = try SQLiteLog(path, for: access == .reading ? .reading : .writing)
        return Store(log: file, file: file)
    }

    init(
        log: any EventLog,
        file: SQLiteLog,
        isShared: Bool = false,
        standing: @escaping @Sendable () -> Standing? = { nil }
    ) {
        self.log = log
        self.file = file
        self.isShared = isShared
        self.standing = standing
    }

    /// The same log for somebody who closes it when done: it stays open.
    public var shared: Store {
        Store(log: log, file: file, isShared: true, standing: standing)
    }

    /// The position of the last entry; 0 for an empty log.
    public func head() async throws -> Int {
        try await log.head()
    }

    /// Folds the log, so that it can be asked.
    public func inquiry() async throws -> Inquiry {
        try await Inquiry(log)
    }

    /// Folds the log for questions to one projection, or to all where none is named.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func inquiry(of projection: String?) async throws -> Inquiry {
        if let projection { try await Inquiry(log, of: projection) } else { try await Inquiry(log) }
    }

    /// Reads, codes and stores the articles of some inputs.
    /// - Parameter vocabulary: the words to read by; by default the compiled ones alone.
    /// - Parameter now: the wall clock, for the recorded clock.
    /// - Parameter isStopped: asked between articles; when it says so the ingest ends with what is stored.
    public func ingest(
        _ inputs: Inputs,
        vocabulary: Vocabulary = Vocabulary(),
        now: @escaping @Sendable () -> Instant,
        isStopped: @escaping @Sendable () -> Bool = { false },
        each: (IngestNote) throws -> Void
    ) async throws -> IngestTally {
        let flow = Flow(coder: vocabulary.coder, log: log)
        return try await Ingest(flow, now: now, isStopped: isStopped).run(inputs, each: each)
    }

    /// Closes the file, unless it is shared.
    public func close() throws {
        if !isShared { try file.close() }
    }
}
