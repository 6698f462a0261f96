public import AnnalsLog
import AnnalsModel
import GRDB

/// A search index made for one search, of the entries that a log's own index does not reach, or of a log that keeps none.
/// What does not fit into SQLite's cache goes to a file without a name, which ends with it.
public struct PassingIndex {
    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue(path: "")
        try queue.write { try SearchRows(db: $0).make() }
    }

    func insert(_ entries: [(entry: Entry, titles: String)]) throws {
        try queue.write { db in
            let rows = SearchRows(db: db)
            for (entry, titles) in entries { try rows.insert(entry, titles: titles) }
        }
    }

    func positions(_ query: SearchQuery) throws -> [Int] {
        try queue.read { try SearchRows(db: $0).positions(query) }
    }

    /// The positions of the entries of any log whose quotation, names or titles a query finds.
    ///
    /// - Throws: `LogError` with code `badSearch` where the query cannot be read.
    public static func search(_ written: String, in log: any EventLog) async throws -> Set<Int> {
        let (query, index) = (try SearchQuery(written), try PassingIndex())
        var next = 1
        while case let page = try await log.entries(next...Int.max, where: .everything, limit: 4096),
            let last = page.last
        {
            var titled: [(entry: Entry, titles: String)] = []
            for entry in page { titled.append((entry, try await titles(of: entry, in: log))) }
            try index.insert(titled)
            next = last.position + 1
        }
        return Set(try index.positions(query))
    }

    private static func titles(of entry: Entry, in log: any EventLog) async throws -> String {
        guard let text = entry.content.evidence?.article else { return "" }
        return try await log.articles(text: text).map(\.title).joined(separator: "\n")
    }
}
