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
        var configuration = configuration()
        configuration.readonly = true
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.read { db in try Schema.check(db, path: path) }
        return LogFile(path: path, pool: pool, lock: nil)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "annals"
        return configuration
    }
}
