import AnnalsLog
import Foundation
import GRDB
import LogSamples
import Testing

@testable import AnnalsSQLite

@Suite struct OpeningTests {
    @Test func theWriterWaitsForTheDisk() async throws {
        try await withLog { log in
            let (synchronous, journal) = try await log.file.pool.writeWithoutTransaction { db in
                (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
            }
            #expect(synchronous == 2)
            #expect(journal == "wal")
        }
    }

    @Test func aSecondWriterIsRefusedWhileReadersAreNot() async throws {
        let folder = try Folder()
        let writer = try SQLiteLog(folder.log, for: .writing)
        let error = #expect(throws: LogError.self) { try SQLiteLog(folder.log, for: .writing) }
        #expect(error?.code == .openElsewhere)
        #expect(error?.message.contains("open elsewhere (process \(getpid()))") == true)

        let reader = try SQLiteLog(folder.log, for: .reading)
        var maker = BatchMaker(seed: 1)
        _ = try await writer.append(maker.batch(entries: 3), recorded: BatchSequence.clock)
        #expect(try await reader.head() == 3)
        let refusal = await #expect(throws: LogError.self) {
            try await reader.append(maker.batch(entries: 1), recorded: BatchSequence.clock)
        }
        #expect(refusal?.code == .readOnly)
        try reader.close()
        try writer.close()
    }

    @Test func whatWasAppendedIsThereAgain() async throws {
        let folder = try Folder()
        var sequence = BatchSequence(seed: 3)
        var expected: [Entry.Content] = []
        for _ in 0..<3 {
            let log = try SQLiteLog(folder.log, for: .writing)
            for _ in 0..<45 {
                let batch = sequence.next()
                expected += batch.contents
                _ = try await log.append(batch, recorded: BatchSequence.clock)
            }
            #expect(try await log.entries(nil, where: .everything, limit: .max).map(\.content) == expected)
            try log.close()
        }
    }

    @Test func aClosedLogIsOneFile() async throws {
        let folder = try Folder()
        let log = try SQLiteLog(folder.log, for: .writing)
        var maker = BatchMaker(seed: 1)
        _ = try await log.append(maker.batch(entries: 3), recorded: BatchSequence.clock)
        _ = try await log.head()
        try log.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ["annals.db", "annals.db-lock"])
    }

    @Test func aShutLogReadsWithoutAFileBesideIt() async throws {
        let folder = try Folder()
        let path = folder.path + "/a log with 100 % odd? name#.db"
        let log = try SQLiteLog(path, for: .writing)
        var maker = BatchMaker(seed: 1)
        _ = try await log.append(maker.batch(entries: 3), recorded: BatchSequence.clock)
        try log.close()
        var configuration = Configuration()
        configuration.readonly = true
        let pool = try DatabasePool(path: LogFile.immutable(path), configuration: configuration)
        #expect(try await pool.read { db in try SegmentRows(db: db, names: Names()).head() } == 3)
        try pool.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }

    @Test func whatIsNoLogIsSaidSo() throws {
        let folder = try Folder()
        let missing = #expect(throws: LogError.self) { try SQLiteLog(folder.log, for: .reading) }
        #expect(missing?.code == .notFound)
        let nowhere = #expect(throws: LogError.self) { try SQLiteLog(folder.path + "/no/log.db", for: .writing) }
        #expect(nowhere?.code == .notFound)

        let text = folder.path + "/text.db"
        try String(repeating: "This is a text. ", count: 100).write(toFile: text, atomically: true, encoding: .utf8)
        let other = folder.path + "/other.db"
        try DatabaseQueue(path: other).write { db in try db.execute(sql: "CREATE TABLE a (b)") }
        for path in [text, other] {
            for access in [SQLiteLog.Access.writing, .reading] {
                let error = #expect(throws: LogError.self) { try SQLiteLog(path, for: access) }
                #expect(error?.code == .notALog)
            }
        }
    }

    @Test func aNewerLogIsRefusedInASentence() throws {
        let folder = try Folder()
        try SQLiteLog(folder.log, for: .writing).close()
        try DatabaseQueue(path: folder.log).write { db in try db.execute(sql: "PRAGMA user_version = 99") }
        for access in [SQLiteLog.Access.writing, .reading] {
            let error = #expect(throws: LogError.self) { try SQLiteLog(folder.log, for: access) }
            #expect(error?.code == .newer)
            #expect(error?.message.contains("newer version (schema 99") == true)
        }
    }

    @Test func everyMigrationIsCompiledIn() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appendingPathComponent("Migrations")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
        #expect(files.sorted().map { "migrations/\($0)" } == Schema.steps)
    }
}
