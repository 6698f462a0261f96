import AnnalsLog
import AnnalsModel
import Foundation
import GRDB
import LogSamples
import Testing

@testable import AnnalsSQLite

@Suite struct VerifyTests {
    /// Two sealed segments and a tail, with every quotation in its text.
    private func withSoundLog(_ body: (SQLiteLog) async throws -> Void) async throws {
        try await withLog { log in
            for count in [5_000, 4_200, 3] { _ = try await log.append(batch(count), recorded: BatchSequence.clock) }
            _ = try await log.append(batch(4), recorded: BatchSequence.clock)
            try await log.seal()
            try await body(log)
        }
    }

    private func batch(_ count: Int) -> Batch {
        let article = BatchMaker.plainArticle
        let events = (0..<count).map { number in
            var event = BatchMaker.plainEvent(of: article)
            event.gist = [UInt16(number)]
            return event
        }
        return Batch(
            id: Digest(ofFields: ["\(count)"]),
            articles: [article],
            contents: events.map { .report($0) },
            remarks: [InputRemark(sourceID: "a", article: nil, remark: Remark("seen", "Seen."))]
        )
    }

    @Test func aSoundLogHasNoFindings() async throws {
        try await withSoundLog { log in
            let verification = try await log.verify()
            #expect(verification.isSound, "\(verification.findings)")
            #expect(verification.entries == 9_207)
            #expect(verification.texts == 1)
            let statistics = try await log.statistics()
            #expect(verification.link == statistics.link)
            #expect(statistics.segments == 2)
            #expect(statistics.tail == 111)
        }
    }

    @Test func theLinkDoesNotDependOnHowEntriesWereWritten() async throws {
        let events = batch(5_000).contents
        var links: Set<String> = []
        for size in [5_000, 1_250, 500] {
            try await withLog { log in
                for start in stride(from: 0, to: events.count, by: size) {
                    let part = Array(events[start..<start + size])
                    let one = Batch(id: Digest(ofFields: ["\(start)"]), contents: part)
                    _ = try await log.append(one, recorded: BatchSequence.clock)
                }
                links.insert(try await log.statistics().link)
            }
        }
        #expect(links.count == 1)
    }

    @Test(arguments: [
        (
            "facts",
            "UPDATE segments SET facts = CAST(substr(facts, 1, 40) || x'00' || substr(facts, 42) AS BLOB) WHERE first > 1",
            4_097
        ),
        ("details", "UPDATE segments SET details = substr(details, 1, 30) WHERE first = 1", 1),
        ("zone", "UPDATE segments SET zone = (SELECT zone FROM segments WHERE first = 1) WHERE first > 1", 4_097),
        ("links", "UPDATE segments SET link = zeroblob(32) WHERE first = 1", 1),
        ("tail", "UPDATE tail SET facts = zeroblob(60) WHERE first = 9201", 9_201),
        ("gap", "DELETE FROM tail WHERE first = 9201", 9_201),
        ("actor", "UPDATE names SET term = 'ukr' WHERE sort = 2", 1),
        ("method", "UPDATE names SET term = 'hand' WHERE sort = 6", 1),
        ("text", "UPDATE texts SET digest = zeroblob(32)", 1),
    ])
    func tamperingShowsWithItsPosition(_ part: String, _ sql: String, _ position: Int) async throws {
        try await withSoundLog { log in
            try await log.file.pool.write { db in
                for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                    try db.execute(sql: "DROP TRIGGER \(trigger)")
                }
                try db.execute(sql: sql)
            }
            let reader = try SQLiteLog(log.path, for: .reading)
            let verification = try await reader.verify()
            #expect(!verification.isSound)
            #expect(verification.firstBadPosition == position, "\(verification.findings)")
            try reader.close()
        }
    }

    @Test func anEntryThatWasForgedWholeBreaksTheChain() async throws {
        try await withSoundLog { log in
            let forged = try await log.file.pool.read { db in
                var names = Names()
                try NameRows.refresh(&names, from: db)
                var builder = BlockBuilder(firstPosition: 9_201)
                for number in 0..<3 {
                    var event = BatchMaker.plainEvent(of: BatchMaker.plainArticle)
                    event.gist = [UInt16(number + 9)]
                    builder.append(
                        .report(event),
                        recorded: BatchSequence.clock,
                        text: .init(1, text: BatchMaker.plainArticle.text, quotedBy: event.evidence),
                        names: &names
                    )
                }
                return builder.segment(names: names, effort: .quick)
            }
            try await log.file.pool.write { db in
                try db.execute(sql: "DROP TRIGGER tail_stays")
                try db.execute(
                    sql: "UPDATE tail SET facts = ?, details = ? WHERE first = 9201",
                    arguments: [Data(forged.facts), Data(forged.details)]
                )
            }
            let verification = try await log.verify()
            #expect(verification.findings.map(\.check) == [.chain])
            #expect(verification.firstBadPosition == 9_201)
        }
    }

    @Test func aQuotationThatIsNotInItsTextIsFound() async throws {
        try await withLog { log in
            let article = BatchMaker.plainArticle
            var event = BatchMaker.plainEvent(of: article)
            let evidence = event.evidence
            event.evidence = Evidence(
                article: evidence.article,
                sourceID: evidence.sourceID,
                outlet: evidence.outlet,
                url: nil,
                published: evidence.published,
                quote: "The president tore a decree up.",
                span: evidence.span
            )
            _ = try await log.append(Batch(article: article, events: [event]), recorded: BatchSequence.clock)
            let findings = try await log.verify().findings
            #expect(findings.map(\.check) == [.quotation])
            #expect(findings.first?.position == 1)
        }
    }

    @Test func aBackupMadeWhileWritingIsSoundAndRestores() async throws {
        try await withLog { log in
            let folder = try Folder()
            let (backup, restored) = (folder.path + "/backup.db", folder.path + "/restored.db")
            async let writing: Void = {
                var sequence = BatchSequence(seed: 8)
                for _ in 0..<60 { _ = try await log.append(sequence.next(), recorded: BatchSequence.clock) }
            }()
            try await log.backup(to: backup)
            try await writing
            let again = await #expect(throws: LogError.self) { try await log.backup(to: backup) }
            #expect(again?.code == .conflict)

            let copy = try SQLiteLog(backup, for: .reading)
            let entries = try await copy.entries(nil, where: .everything, limit: .max)
            let whole = try await log.entries(nil, where: .everything, limit: .max)
            #expect(entries == Array(whole.prefix(entries.count)))
            try copy.close()

            let sound = folder.path + "/sound.db"
            let plain = try SQLiteLog(sound, for: .writing)
            _ = try await plain.append(batch(4), recorded: BatchSequence.clock)
            let link = try await plain.statistics().link
            try await SQLiteLog.restore(sound, to: restored)
            try plain.close()
            let opened = try SQLiteLog(restored, for: .writing)
            #expect(try await opened.verify().link == link)
            try opened.close()
        }
    }
}
