import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// Checks what stands beside the entries: the file's pages, texts, articles, batches, remarks and checkpoints.
struct RecordCheck {
    let db: Database
    private(set) var findings: [Verification.Finding] = []
    private(set) var texts = 0

    init(_ db: Database) {
        self.db = db
    }

    mutating func run() throws {
        try checkFile()
        try checkTexts()
        try checkArticles()
        try checkBatches()
        try checkRemarks()
        try checkCheckpoints()
    }

    private mutating func checkFile() throws {
        for message in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where message != "ok" {
            findings.append(Verification.Finding(.file, at: nil, message))
        }
    }

    private mutating func checkTexts() throws {
        for number in try Int64.fetchAll(db, sql: "SELECT number FROM bodies ORDER BY number") {
            report(.text) { db in try Self.checkText(UInt32(clamping: number), TextRows(db: db)) }
            texts += 1
        }
    }

    private static func checkText(_ number: UInt32, _ rows: TextRows) throws {
        let stored = try rows.text(number)
        guard let text = stored.text, Digest(of: text.string.utf8) == stored.digest else {
            throw LogError.damaged("The text of number \(number) does not have its digest")
        }
    }

    private mutating func checkArticles() throws {
        let rows = try Row.fetchAll(db, sql: "SELECT passages, text FROM articles ORDER BY number")
        for row in rows {
            report(.record) { db in
                _ = try PassageCode.passages(row.bytes(0))
                _ = try TextRows(db: db).text(UInt32(clamping: row.decode(Int64.self, atIndex: 1)))
            }
        }
    }

    private mutating func checkBatches() throws {
        let head = try SegmentRows(db: db, names: Names()).head()
        let outside = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM batches WHERE first < 1 OR count < 0 OR first + count - 1 > ?",
            arguments: [head]
        )
        guard let outside, outside > 0 else { return }
        findings.append(
            Verification.Finding(
                .record,
                at: head + 1,
                "\(outside) batches speak of positions behind the head \(head)."
            )
        )
    }

    private mutating func checkRemarks() throws {
        for first in try Int.fetchAll(db, sql: "SELECT first FROM remarks ORDER BY first") {
            report(.record) { db in _ = try RemarkRows(db: db).remarks(from: first, limit: 1) }
        }
    }

    private mutating func checkCheckpoints() throws {
        for row in try Row.fetchAll(db, sql: "SELECT projection, version FROM checkpoints") {
            report(.checkpoint) { db in
                _ = try CheckpointRows(db: db).checkpoint(of: row.decode(atIndex: 0), version: row.decode(atIndex: 1))
            }
        }
    }

    private mutating func report(_ check: Verification.Finding.Check, _ body: (_ db: Database) throws -> Void) {
        do {
            try body(db)
        } catch {
            findings.append(Verification.Finding(check, at: nil, "\(error)"))
        }
    }
}
