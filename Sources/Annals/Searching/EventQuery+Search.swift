import AnnalsLog
import AnnalsSQLite

extension EventQuery {
    /// The positions of the entries whose words the search finds; nil where nothing is searched for.
    ///
    /// - Throws: `LogError` with code `badSearch` where the search cannot be read.
    func found(in log: any EventLog) async throws -> Set<Int>? {
        guard let search else { return nil }
        if let file = log as? SQLiteLog { return try await file.search(search) }
        return try await PassingIndex.search(search, in: log)
    }
}
