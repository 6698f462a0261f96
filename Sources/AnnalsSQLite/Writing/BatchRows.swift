import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// The batches of a log in its file, which make a repeat known.
struct BatchRows {
    let db: Database

    /// The answer that a batch had; nil where the log does not have it.
    func receipt(_ id: Digest) throws -> Receipt? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT first, count FROM batches WHERE id = ?"),
            arguments: [Data(id.bytes)]
        )
        guard let row else { return nil }
        let (first, count): (Int, Int) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
        return Receipt(positions: first..<first + count, isRepeat: true)
    }

    /// Keeps the answer that a batch gets; false where the log has the batch already, which the table's own trigger
    /// tells: asking first in the same statement takes SQLite a table in between, and a third of a single append.
    func insert(_ id: Digest, _ receipt: Receipt) throws -> Bool {
        do {
            try db.cachedStatement(sql: "INSERT INTO batches (id, first, count) VALUES (?, ?, ?)")
                .execute(arguments: [Data(id.bytes), receipt.positions.lowerBound, receipt.positions.count])
            return true
        } catch let refusal as DatabaseError where refusal.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER {
            return false
        }
    }
}
