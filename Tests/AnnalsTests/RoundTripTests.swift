import AnnalsFormats
import AnnalsLog
import AnnalsModel
import Foundation
import LogSamples
import Testing

@testable import Annals

@Suite("A log as JSON Lines")
struct RoundTripTests {
    private let now = Instant(seconds: 1_700_000_000)
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID().uuidString)")

    private func open(_ name: String) throws -> Store {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try Store.open(folder.appendingPathComponent(name).path, for: .writing)
    }

    /// A log of articles with and without events, bare events, amendments, remarks, refused inputs and a snapshot.
    private func fill(_ store: Store, seed: UInt64, turns: Int = 40) async throws {
        var maker = BatchMaker(seed: seed)
        for turn in 0..<turns {
            let recorded = Instant(seconds: now.seconds + Int64(turn / 3))
            _ = try await store.log.append(maker.batch(entries: turn * 5 % 13), recorded: recorded)
        }
        let refusal = InputRemark(sourceID: "a\nb.txt", article: nil, remark: Remark("refused-empty", "it is empty"))
        _ = try await store.log.append(Batch(id: Digest(ofFields: ["r"]), remarks: [refusal]), recorded: now)
        let vantage = Vantage(at: Day("2022-02-23"), asOf: now, recorded: 7)
        try await store.log.save(Snapshot(name: "before the war", vantage: vantage, recorded: now))
    }

    private func lines(_ store: Store, articles: Bool) async throws -> [UInt8] {
        var text = JSONText()
        try await store.lines(articles: articles) { text.line($0) }
        return text.bytes
    }

    /// Imports a file, and stops where `stops` says so between its pieces.
    private func load(_ bytes: [UInt8], into store: Store, stops: Bool = false) async throws -> ImportTally {
        let path = folder.appendingPathComponent("log.jsonl")
        try Data(bytes).write(to: path)
        var pieces = 0
        return try await store.load(
            ImportOrder(path: path.path, format: .jsonl),
            now: Instant(seconds: 1_800_000_000),
            isStopped: {
                pieces += 1
                return stops && pieces > 1
            },
            refused: { Issue.record("\($0)") },
            progress: { _ in }
        )
    }

    private func entries(_ store: Store) async throws -> [Entry] {
        try await store.log.entries(nil, where: .everything, limit: .max)
    }

    @Test("Every seed's log is read back whole: entries, clocks, articles, remarks, snapshots", arguments: [1, 2, 3])
    func whole(seed: UInt64) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, copy) = (try open("source.db"), try open("copy.db"))
        try await fill(source, seed: seed)
        let bytes = try await lines(source, articles: true)
        _ = try await load(bytes, into: copy)
        #expect(try await entries(copy) == entries(source))
        #expect(
            try await Set(copy.log.articles(from: 0, limit: .max)) == Set(source.log.articles(from: 0, limit: .max))
        )
        #expect(try await copy.log.remarks(from: 0, limit: 99) == source.log.remarks(from: 0, limit: 99))
        #expect(try await copy.log.snapshots() == source.log.snapshots())
        #expect(try await copy.contentDigest() == source.contentDigest())
        let again = try await load(bytes, into: copy)
        #expect(again.stored == 0)
        #expect(try await entries(copy).count == entries(source).count)
        #expect(try await copy.log.remarks(from: 0, limit: 99).count == source.log.remarks(from: 0, limit: 99).count)
    }

    @Test("Stopped and begun again, an import makes the same log", arguments: [true, false])
    func stopped(articles: Bool) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, copy) = (try open("source.db"), try open("copy.db"))
        try await fill(source, seed: 4, turns: 80)
        let bytes = try await lines(source, articles: articles)
        #expect(bytes.count > 1 << 18)
        #expect(try await load(bytes, into: copy, stops: true).isInterrupted)
        #expect(try await entries(copy).count < entries(source).count)
        _ = try await load(bytes, into: copy)
        #expect(try await entries(copy) == entries(source))
    }
}
