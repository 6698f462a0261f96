import AnnalsLog
import Foundation
import GRDB

extension SQLiteLog {
    /// Copies the log, as it is at one moment, to a new file; appends go on meanwhile.
    ///
    /// The copy appears under its name only when it is whole and on disk.
    /// - Throws: `LogError` with code `conflict` where there is a file of that name already.
    public func backup(to target: String) async throws {
        try await SQLiteFailure.naming(target) {
            try Self.refuseExisting(target)
            let part = target + ".part"
            try? FileManager.default.removeItem(atPath: part)
            do {
                try copy(to: part)
                try Self.synchronise(part)
                try FileManager.default.moveItem(atPath: part, toPath: target)
            } catch {
                try? FileManager.default.removeItem(atPath: part)
                throw error
            }
        }
    }

    private func copy(to path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try file.pool.backup(to: queue)
        // The copy is one file: without this a reader of a folder that it may not write could not open it.
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
        try queue.close()
    }

    /// Makes a log of a backup, once everything in it is checked.
    /// - Throws: `LogError` with code `conflict` where there is a log at the path already, `damaged` where the backup is
    ///   not sound.
    @discardableResult
    public static func restore(_ backup: String, to path: String) async throws -> Verification {
        try refuseExisting(path)
        let source = try SQLiteLog(backup, for: .reading)
        let verification = try await source.verify()
        if let finding = verification.findings.first {
            throw LogError(
                .damaged,
                "The backup \(backup) is not sound: \(finding.message)",
                advice: "Restore another backup; `annals verify --log \(backup)` lists what is damaged."
            )
        }
        try await source.backup(to: path)
        try source.close()
        return verification
    }

    private static func refuseExisting(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        throw LogError(
            .conflict,
            "There is a file \(path) already.",
            advice: "Give another path, or move that file away first."
        )
    }

    /// Waits until a file's bytes are on disk.
    private static func synchronise(_ path: String) throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.synchronize()
        try handle.close()
    }
}
