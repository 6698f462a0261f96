import GRDB

extension Database {
    /// Runs a body in a transaction whose own statements are prepared once and not each time: a single append is so
    /// short that it shows.
    func inPreparedTransaction<Value>(_ body: () throws -> Value) throws -> Value {
        try cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
        do {
            let value = try body()
            try cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return value
        } catch {
            // Where SQLite has rolled back already, there is nothing left to do.
            try? rollback()
            throw error
        }
    }
}
