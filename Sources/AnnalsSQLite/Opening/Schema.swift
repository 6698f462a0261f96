import AnnalsLog
import AnnalsModel
import GRDB

/// The log's tables, step by step from the first version on.
enum Schema {
    /// The steps, in order; the number of the last one applied is the file's `user_version`. A step that was released
    /// is never changed.
    static let steps = ["migrations/001-log.sql", "migrations/002-search.sql"]
    /// What the file's `application_id` says: "Annl".
    static let application = 0x416E_6E6C
    /// The version that this code reads and writes.
    static var current: Int { steps.count }

    /// Brings the file to the current version. A new file gets all steps, an older one those that it lacks.
    static func upgrade(_ db: Database, path: String) throws {
        let version = try version(db, path: path)
        guard version < current else { return }
        try db.inTransaction(.immediate) {
            for step in steps[version...] { try db.execute(sql: Asset.text(step)) }
            try db.execute(sql: "PRAGMA user_version = \(current)")
            return .commit
        }
    }

    /// Checks that the file can be read as it is: every version can, for what was added since is no history.
    static func check(_ db: Database, path: String) throws {
        guard try version(db, path: path) == 0 else { return }
        throw LogError(
            .notFound,
            "\(path) holds no log yet.",
            advice: "Ingest an article into it first: annals ingest."
        )
    }

    /// The version of a file; 0 for an empty one.
    private static func version(_ db: Database, path: String) throws -> Int {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0, try db.isEmpty { return 0 }
        guard application == Self.application else {
            throw LogError(
                .notALog,
                "\(path) is a database, but no log of Annals.",
                advice: "Give the path of a log with --log, or of a file that does not exist yet."
            )
        }
        guard version <= current else {
            throw LogError(
                .newer,
                "\(path) was written by a newer version (schema \(version), this one knows \(current)).",
                advice: "Install the version that wrote it, or a later one."
            )
        }
        return version
    }
}

extension Database {
    fileprivate var isEmpty: Bool {
        get throws { try Int.fetchOne(self, sql: "SELECT count(*) FROM sqlite_schema") == 0 }
    }
}
