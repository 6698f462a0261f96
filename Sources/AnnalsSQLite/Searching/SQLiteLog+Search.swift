import AnnalsLog
import AnnalsModel
import GRDB

extension SQLiteLog {
    /// So many entries are taken into the index in one transaction, so that appends do not wait for long.
    private static let indexedTogether = 4096

    /// The positions of the entries whose quotation, names or titles a query finds.
    ///
    /// - Throws: `LogError` with code `badSearch` where the query cannot be read.
    public func search(_ written: String) async throws -> Set<Int> {
        let query = try SearchQuery(written)
        return try await read { db, names in
            let kept = SearchRows(db: db)
            let isKept = try kept.exists()
            let found = isKept ? try kept.positions(query) : []
            let rest = try Self.rest(behind: isKept ? kept.end() : 0, db, names)
            return try Set(found).union(rest.positions(query))
        }
    }

    /// An index of the entries that the file's does not reach.
    private static func rest(behind end: Int, _ db: Database, _ names: Names) throws -> PassingIndex {
        let index = try PassingIndex()
        var titles = TitleCache(db)
        var end = end
        while case let entries = try entries(behind: end, db, names), let last = entries.last {
            try index.insert(entries.map { ($0, try titles.titles(of: $0)) })
            end = last.position
        }
        return index
    }

    /// How many entries the search index lags behind.
    public func unindexed() async throws -> Int {
        try await read { db, names in
            try SegmentRows(db: db, names: names).head() - SearchRows(db: db).end()
        }
    }

    /// Brings the search index up to the last entry.
    public func index() async throws {
        while try await unindexed() > 0 {
            let names = try await read { _, names in names }
            try await write { db in
                let rows = SearchRows(db: db)
                var titles = TitleCache(db)
                for entry in try Self.entries(behind: rows.end(), db, names) {
                    try rows.insert(entry, titles: titles.titles(of: entry))
                }
            }
        }
    }

    private static func entries(behind position: Int, _ db: Database, _ names: Names) throws -> [Entry] {
        let test = RowTest(.everything, positions: (position + 1)...Int.max, names: names)
        var pages = EntryPages(db: db, names: names, limit: indexedTogether)
        return try pages.entries(from: position + 1, test) { test.rows(in: $0) }
    }
}

/// The titles of the texts that were asked for last.
private struct TitleCache {
    private let db: Database
    private var titles: [Digest: String] = [:]

    init(_ db: Database) {
        self.db = db
    }

    /// The titles that the text of an entry was published under, one a line.
    mutating func titles(of entry: Entry) throws -> String {
        guard let text = entry.content.evidence?.article else { return "" }
        if let known = titles[text] { return known }
        if titles.count > 1024 { titles.removeAll(keepingCapacity: true) }
        let found = try ArticleRows(db: db).titles(text: text).joined(separator: "\n")
        titles[text] = found
        return found
    }
}
