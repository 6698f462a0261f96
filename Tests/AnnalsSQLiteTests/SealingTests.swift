import AnnalsLog
import GRDB
import LogSamples
import Testing

@testable import AnnalsSQLite

@Suite struct SealingTests {
    /// Fewer entries than a segment takes, as many, and more than two segments take.
    private static let sizes = [4_095, 1, 4_096, 9_000, 1, 2_000, 2_000, 100]

    @Test func whatIsSealedBesideAppendsIsSealedOnceAndInOrder() async throws {
        try await withLog { log in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    var maker = BatchMaker(seed: 3)
                    for size in Self.sizes {
                        _ = try await log.append(maker.batch(entries: size), recorded: BatchSequence.clock)
                    }
                }
                for _ in 0..<4 { group.addTask { for _ in Self.sizes { try await log.seal() } } }
                try await group.waitForAll()
            }
            try await log.seal()
            let (sealed, tail) = try await Self.counts(log)
            #expect(sealed.reduce(0, +) + tail == Self.sizes.reduce(0, +))
            #expect(sealed.allSatisfy { $0 >= Block.capacity })
            #expect(tail < Block.capacity)
            #expect(try await log.verify().findings.filter { $0.check != .quotation }.isEmpty)
        }
    }

    /// How many entries each segment has, and how many are in no segment.
    private static func counts(_ log: SQLiteLog) async throws -> ([Int], Int) {
        try await log.file.pool.read { db in
            (
                try Int.fetchAll(db, sql: "SELECT count FROM segments ORDER BY first"),
                try Int.fetchOne(db, sql: "SELECT coalesce(sum(count), 0) FROM tail") ?? 0
            )
        }
    }
}
