import AnnalsLog
import AnnalsModel
import Foundation
import LogSamples
import Testing

@testable import AnnalsSQLite

/// Logs of every released schema open, read what was written then, and go on. `ANNALS_RECORD` writes the fixture of the
/// current schema where there is none, and fails the run.
@Suite struct FixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
    /// One batch fills a segment, the others stay in the tail.
    private static let batches: [Batch] = {
        var maker = BatchMaker(seed: 20_220_224)
        return [4_100, 0, 5, 3, 1, 7].map { maker.batch(entries: $0) }
    }()

    @Test(arguments: 1...Schema.current) func everyReleasedSchemaOpens(_ version: Int) async throws {
        let fixture = Self.folder.appendingPathComponent("schema-\(version).log")
        if ProcessInfo.processInfo.environment["ANNALS_RECORD"] != nil { try await record(fixture) }
        let folder = try Folder()
        try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: folder.log))
        let log = try SQLiteLog(folder.log, for: .writing)
        let batches = Self.batches
        let expected = batches.flatMap(\.contents)
        #expect(try await log.entries(nil, where: .everything, limit: .max).map(\.content) == expected)
        #expect(try await log.remarks(from: 0, limit: .max) == batches.flatMap(\.remarks))
        #expect(try await log.verify().findings.allSatisfy { $0.check == .quotation })
        for batch in batches {
            #expect(try await log.append(batch, recorded: BatchSequence.clock).isRepeat)
            for article in batch.articles {
                #expect(try await log.articles(text: article.digest).contains(article))
            }
        }
        let more = Batch(id: Digest(ofFields: ["more"]), contents: Array(expected.prefix(1)))
        let receipt = try await log.append(more, recorded: BatchSequence.clock)
        #expect(receipt.positions.lowerBound == expected.count + 1)
        try log.close()
    }

    private func record(_ fixture: URL) async throws {
        guard !FileManager.default.fileExists(atPath: fixture.path) else { return }
        let folder = try Folder()
        let log = try SQLiteLog(folder.log, for: .writing)
        for batch in Self.batches { _ = try await log.append(batch, recorded: BatchSequence.clock) }
        try await log.seal()
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try await log.backup(to: fixture.path)
        Issue.record("The fixture \(fixture.lastPathComponent) was written; commit it and run again without recording.")
    }
}
