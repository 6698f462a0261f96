import AnnalsLog
import AnnalsModel
import GRDB
import LogSamples
import Testing

@testable import AnnalsSQLite

@Suite struct HistoryTests {
    private static let tables = [
        "names", "texts", "bodies", "articles", "batches", "tail", "segments", "remarks", "snapshots",
    ]

    @Test(arguments: tables) func historyIsNeitherChangedNorRemovedNorReplaced(_ table: String) async throws {
        try await withLog { log in
            var maker = BatchMaker(seed: 1)
            for count in [5_000, 1, 1] {
                _ = try await log.append(maker.batch(entries: count), recorded: BatchSequence.clock)
            }
            try await log.seal()
            try await log.save(Snapshot(name: "now", vantage: .init(), recorded: BatchSequence.clock))
            for sql in [
                "UPDATE \(table) SET rowid = rowid", "DELETE FROM \(table)",
                "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
            ] {
                let statement = sql.replacing("rowid = rowid", with: try await Self.assignment(table, log))
                await #expect(throws: DatabaseError.self, "\(statement)") {
                    try await log.file.pool.write { db in
                        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 > 0)
                        try db.execute(sql: statement)
                    }
                }
            }
            #expect(try await log.verify().findings.filter { $0.check != .quotation }.isEmpty)
        }
    }

    private static func assignment(_ table: String, _ log: SQLiteLog) async throws -> String {
        try await log.file.pool.read { db in
            let column = try db.columns(in: table)[0].name
            return "\(column) = \(column)"
        }
    }

    @Test func producersShareCommitsAndPositionsHaveNoGap() async throws {
        try await withLog { log in
            let receipts = try await withThrowingTaskGroup { group in
                for seed in 0..<16 as Range<UInt64> {
                    group.addTask { try await Self.append(seed: seed, to: log) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let positions = receipts.flatMap(\.0.positions).sorted()
            #expect(positions == Array(1...positions.count))
            for (receipt, batch) in receipts where !batch.contents.isEmpty {
                let entries = try await log.entries(
                    receipt.positions.lowerBound...receipt.positions.upperBound - 1,
                    where: .everything,
                    limit: .max
                )
                #expect(entries.map(\.content) == batch.contents)
            }
        }
    }

    private static func append(seed: UInt64, to log: SQLiteLog) async throws -> [(Receipt, Batch)] {
        var maker = BatchMaker(seed: seed)
        var receipts: [(Receipt, Batch)] = []
        for number in 0..<12 {
            let article = maker.article()
            let events = (0..<number % 4).map { _ in Entry.Content.report(maker.event(about: article)) }
            let batch = Batch(id: .init(ofFields: ["\(seed)", "\(number)"]), articles: [article], contents: events)
            receipts.append((try await log.append(batch, recorded: BatchSequence.clock), batch))
        }
        return receipts
    }

    @Test func theSameBatchFromManyIsStoredOnce() async throws {
        try await withLog { log in
            var maker = BatchMaker(seed: 4)
            let batch = maker.batch(entries: 7)
            let receipts = try await withThrowingTaskGroup { group in
                for _ in 0..<16 { group.addTask { try await log.append(batch, recorded: BatchSequence.clock) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(receipts.count { !$0.isRepeat } == 1)
            #expect(receipts.allSatisfy { $0.positions == 1..<8 })
            #expect(try await log.head() == 7)
        }
    }
}
