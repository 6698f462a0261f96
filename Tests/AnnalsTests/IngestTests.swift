import Annals
import AnnalsLog
import AnnalsModel
import Foundation
import Synchronization
import Testing

@Suite("Ingesting")
struct IngestTests {
    private let now: @Sendable () -> Instant = { Instant(seconds: 1_700_000_000) }

    /// Makes a file of JSON Lines articles, hands it over, and takes it away.
    private func withArticles(_ count: Int, _ body: (Inputs) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        let lines = (0..<count).map { number in
            """
            {"id":"a\(number)","published":"2022-02-21T09:30:00Z","title":"","text":"Report \(number) tells of little."}
            """
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(try Inputs([url.path]))
    }

    @Test("Law 5: what is ingested twice is ingested once")
    func twice() async throws {
        try await withArticles(20) { inputs in
            let flow = Flow(log: MemoryLog())
            let first = try await Ingest(flow, now: now).run(inputs) { _ in }
            let head = try await flow.log.head()
            let second = try await Ingest(flow, now: now).run(inputs) { _ in }
            #expect(first.articles == 20 && first.known == 0)
            #expect(second.articles == 0 && second.known == 20 && second.events == 0)
            #expect(try await flow.log.head() == head)
        }
    }

    @Test("Articles are taken in the order of the input, more of them than are coded at once")
    func order() async throws {
        try await withArticles(200) { inputs in
            var seen: [String] = []
            _ = try await Ingest(Flow(log: MemoryLog()), now: now).run(inputs) { note in
                if case .stored(let article, _, _) = note { seen.append(article.sourceID) }
            }
            #expect(seen == (0..<200).map { "a\($0)" })
        }
    }

    @Test("A stop between articles keeps what is stored, and the next run goes on from there")
    func stop() async throws {
        try await withArticles(100) { inputs in
            let flow = Flow(log: MemoryLog())
            let asked = Mutex(0)
            let stopped = Ingest(
                flow,
                now: now,
                isStopped: {
                    asked.withLock { count in
                        count += 1
                        return count > 10
                    }
                }
            )
            let first = try await stopped.run(inputs) { _ in }
            #expect(first.isInterrupted && first.articles == 10)
            let second = try await Ingest(flow, now: now).run(inputs) { _ in }
            #expect(second.known == 10 && second.articles == 90)
        }
    }

    @Test("What is thrown while articles are told of ends the ingest")
    func failure() async throws {
        struct Full: Error {}
        try await withArticles(300) { inputs in
            await #expect(throws: Full.self) {
                _ = try await Ingest(Flow(log: MemoryLog()), now: now).run(inputs) { _ in throw Full() }
            }
        }
    }

    @Test("An input that is refused is kept by the log with its reason, once")
    func refusal() async throws {
        let flow = Flow(log: MemoryLog())
        for _ in 0..<2 {
            let tally = try await Ingest(flow, now: now).run(try Inputs(["/nowhere/at/all.txt"])) { _ in }
            #expect(tally.refused == 1)
        }
        let remarks = try await flow.log.remarks(from: 0, limit: 10)
        #expect(remarks.map(\.remark.code) == ["refused-missing"])
    }
}
