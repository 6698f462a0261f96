import AnnalsLog
import GRDB

/// Reads entries segment by segment, within one transaction.
struct EntryPages {
    let db: Database
    let names: Names
    let limit: Int
    private var texts: TextCache

    init(db: Database, names: Names, limit: Int) {
        self.db = db
        self.names = names
        self.limit = limit
        texts = TextCache(db)
    }

    /// The entries of the rows that are picked, from a position on.
    mutating func entries(from position: Int, _ test: RowTest, rows: (Block) -> [Int]) throws -> [Entry] {
        var entries: [Entry] = []
        var next: Int? = position
        while let position = next, entries.count < limit {
            let page = try SegmentRows(db: db, names: names).page(from: position, test, .all, limit: 1)
            for segment in page.segments where entries.count < limit {
                let room = limit - entries.count
                entries += try segment.entries(names: names, rows: { Array(rows($0).prefix(room)) }) {
                    try texts.text($0)
                }
            }
            for run in page.tail where entries.count < limit {
                let room = limit - entries.count
                entries += try run.entries(names: names, rows: { Array(rows($0).prefix(room)) }) { try texts.text($0) }
            }
            next = page.next
        }
        return entries
    }
}
