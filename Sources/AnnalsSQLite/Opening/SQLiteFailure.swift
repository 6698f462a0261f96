import AnnalsLog
import GRDB

/// Says in the log's words what SQLite reports.
enum SQLiteFailure {
    /// Runs a body; an error of SQLite is thrown as the log's.
    static func naming<Value>(_ path: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            throw logError(error, path: path)
        }
    }

    static func logError(_ error: any Error, path: String) -> any Error {
        if let misread = error as? RowDecodingError {
            return LogError.damaged("The file \(path) holds a row with what cannot stand in it (\(misread))")
        }
        guard let failure = error as? DatabaseError else { return error }
        let detail = failure.message ?? failure.resultCode.description
        let (code, message, advice) = words(failure.resultCode, path: path, detail: detail)
        return LogError(code, message, advice: advice, cause: failure)
    }

    private static func words(
        _ code: ResultCode,
        path: String,
        detail: String
    ) -> (LogError.Code, String, String) {
        switch code.primaryResultCode {
        case .SQLITE_FULL:
            (
                .full, "The disk of \(path) is full; nothing of the append was stored.",
                "Free some space and give the same command again: what was stored before is kept and known."
            )
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            (.readOnly, "\(path) cannot be written (\(detail)).", "Check its permissions and those of its directory.")
        case .SQLITE_CANTOPEN:
            (.notFound, "\(path) cannot be opened (\(detail)).", "Check the path and its permissions.")
        case .SQLITE_NOTADB:
            (.notALog, "\(path) is no log.", "Give the path of a log with --log; if it was one, restore a backup.")
        case .SQLITE_CORRUPT:
            (.damaged, "The file \(path) is damaged (\(detail)).", "Restore a backup with annals restore.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            (.openElsewhere, "The log \(path) is open elsewhere (\(detail)).", "Wait until that ends.")
        default:
            (.io, "The log \(path) could not be read or written (\(detail)).", "Check the disk and try again.")
        }
    }
}
