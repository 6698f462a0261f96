import AnnalsLog
import Foundation
import GRDB

/// An open log file: its connections, and the right to write if it was asked for.
struct LogFile: Sendable {
    let path: String
    /// The connections: one for writing and some for reading, or some for reading alone.
    let pool: DatabasePool
    /// Held as long as the log is open for writing; nil where it is open for reading.
    let lock: FileLock?

    /// Opens a log for writing, making it where there is none.
    static func writing(_ path: String) throws -> LogFile {
        let lock = try FileLock(path: path)
        let pool = try DatabasePool(path: path, configuration: configuration())
        try pool.writeWithoutTransaction { db in
            // The pool has set NORMAL, with which a power cut loses what was acknowledged.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // What a statement would put back if it failed is no file beside the log: a failure there is none of ours.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try Schema.upgrade(db, path: path)
        }
        return LogFile(path: path, pool: pool, lock: lock)
    }

    /// Opens a log for reading, beside a writer or without.
    static func reading(_ path: String) throws -> LogFile {
        guard FileManager.default.fileExists(atPath: path) else {
            throw LogError(
                .notFound,
                "There is no log at \(path).",
                advice: "Ingest an article first (annals ingest), or give the path of a log with --log."
            )
        }
        do {
            return try reading(path, at: path)
        } catch let error as DatabaseError where isShut(path, error) {
            return try reading(path, at: immutable(path))
        }
    }

    private static func reading(_ path: String, at location: String) throws -> LogFile {
        var configuration = configuration()
        configuration.readonly = true
        let pool = try DatabasePool(path: location, configuration: configuration)
        try pool.read { db in try Schema.check(db, path: path) }
        return LogFile(path: path, pool: pool, lock: nil)
    }

    /// Whether SQLite wants to write beside a log that nobody has open, in a folder where we may not.
    private static func isShut(_ path: String, _ error: DatabaseError) -> Bool {
        let codes: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY]
        return codes.contains(error.resultCode.primaryResultCode)
            && !FileManager.default.fileExists(atPath: path + "-wal")
    }

    /// The location of a file that is read as it is: nobody writes to it, and there is no write-ahead log.
    static func immutable(_ path: String) -> String {
        URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "annals"
        return configuration
    }
}
