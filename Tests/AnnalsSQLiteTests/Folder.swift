import AnnalsSQLite
import Foundation

/// A folder for the files of one test, removed when the test lets go of it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a log in the folder.
    var log: String { path + "/annals.db" }
}

/// Runs a body on an empty log in a folder of its own.
func withLog<Value>(_ body: (SQLiteLog) async throws -> Value) async throws -> Value {
    let folder = try Folder()
    let log = try SQLiteLog(folder.log, for: .writing)
    let value = try await body(log)
    try log.close()
    return value
}
