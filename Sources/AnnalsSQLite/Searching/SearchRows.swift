import AnnalsLog
import AnnalsModel
import GRDB

/// The search index of a log: the words of each entry under its position, in FTS5 (SQLite's full-text search).
struct SearchRows {
    let db: Database

    /// Whether there is one: a file of the first schema that is open for reading alone has none.
    func exists() throws -> Bool {
        try db.tableExists("search")
    }

    /// Makes one where there is no file, such as for the entries that another index does not reach.
    func make() throws {
        try db.execute(sql: Asset.text("migrations/002-search.sql"))
    }

    /// The position of the last entry in it; 0 for none.
    func end() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(id) FROM search_docsize") ?? 0
    }

    /// Takes the words of an entry in.
    func insert(_ entry: Entry, titles: String) throws {
        let event = entry.content.event
        try db.cachedStatement(sql: "INSERT INTO search (rowid, quote, names, title) VALUES (?, ?, ?, ?)")
            .execute(arguments: [entry.position, event?.evidence.quote ?? "", Self.names(event), titles])
    }

    private static func names(_ event: Event?) -> String {
        guard let event else { return "" }
        let actors = event.initiators + event.targets + event.participants + [event.saidBy].compactMap(\.self)
        let places = [event.place].compactMap(\.self)
        let names =
            actors.flatMap { [$0.name, $0.asWritten ?? ""] } + places.flatMap { [$0.name, $0.asWritten ?? ""] }
        return Set(names).sorted().joined(separator: "\n")
    }

    /// The positions of the entries that a query finds.
    func positions(_ query: SearchQuery) throws -> [Int] {
        do {
            return try Int.fetchAll(
                db,
                sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid",
                arguments: [query.expression]
            )
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            throw query.error(error.message)
        }
    }
}
