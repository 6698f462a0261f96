import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// The remarks of a log in its file: a row for the remarks of a batch.
struct RemarkRows {
    let db: Database

    func insert(_ remarks: [InputRemark]) throws {
        guard !remarks.isEmpty else { return }
        let first = try count()
        let body = Frame.pack(RemarkCode.bytes(remarks), seed: first, effort: .thorough)
        try db.cachedStatement(sql: "INSERT INTO remarks (first, count, body) VALUES (?, ?, ?)")
            .execute(arguments: [first, remarks.count, Data(body)])
    }

    func count() throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT first + count FROM remarks ORDER BY first DESC LIMIT 1")
        ) ?? 0
    }

    /// The remarks from a number on.
    func remarks(from number: Int, limit: Int) throws -> [InputRemark] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT first, body FROM remarks WHERE first + count > ? ORDER BY first",
            arguments: [number]
        )
        var found: [InputRemark] = []
        while found.count < limit, let row = try rows.next() {
            let first: Int = try row.decode(atIndex: 0)
            let bytes = try Frame.unpack(row.bytes(1), seed: first, what: "The remarks from number \(first) on")
            found += try RemarkCode.remarks(bytes).dropFirst(max(0, number - first))
        }
        return Array(found.prefix(max(0, limit)))
    }
}
