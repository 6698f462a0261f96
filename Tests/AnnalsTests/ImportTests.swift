import AnnalsFormats
import AnnalsLog
import AnnalsModel
import Testing

@testable import Annals

@Suite("Importing versions of a dataset")
struct ImportTests {
    private let now = Instant(seconds: 1_700_000_000)

    private func row(_ key: String, on day: String) throws -> DatasetReader.Outcome {
        var event = try Sample.event(on: day)
        let old = event.evidence
        event.evidence = Evidence(
            article: old.article,
            sourceID: key,
            outlet: nil,
            url: nil,
            published: old.published,
            quote: old.quote,
            span: old.span
        )
        return .success([ImportedEvent(key: key, event: event)])
    }

    private func load(
        _ rows: [DatasetReader.Outcome],
        into log: MemoryLog,
        isWhole: Bool = false
    ) async throws -> ImportTally {
        var load = try await DatasetImport(log, name: "acled", file: "a.csv", now: now)
        try await load.take(rows) { _ in }
        if isWhole { try await load.retractMissing() }
        try await load.flush()
        return load.tally
    }

    @Test("A later version corrects the rows that changed, retracts those that are gone, and leaves the rest")
    func versions() async throws {
        let log = MemoryLog()
        let first = try ["acled:1", "acled:2", "acled:3"].map { try row($0, on: "2022-02-22") }
        #expect(try await load(first, into: log).stored == 3)
        let later = [
            try row("acled:1", on: "2022-02-22"), try row("acled:2", on: "2022-02-23"),
            try row("acled:4", on: "2022-02-24"),
        ]
        let tally = try await load(later, into: log, isWhole: true)
        #expect(tally.stored == 1 && tally.corrected == 1 && tally.retracted == 1 && tally.known == 1)
        #expect(try await load(later, into: log, isWhole: true).known == 3)
        let targets = try await log.entries(nil, where: .everything, limit: 99).compactMap { entry -> Int? in
            guard case .amendment(let amendment) = entry.content else { return nil }
            return amendment.target
        }
        #expect(targets.sorted() == [2, 3])
    }

    @Test("A row that comes back after it was retracted is corrected to stand again")
    func comeback() async throws {
        let log = MemoryLog()
        let both = try ["acled:1", "acled:2"].map { try row($0, on: "2022-02-22") }
        _ = try await load(both, into: log)
        #expect(try await load([both[0]], into: log, isWhole: true).retracted == 1)
        #expect(try await load(both, into: log, isWhole: true).corrected == 1)
        #expect(try await load(both, into: log, isWhole: true).known == 2)
    }

    @Test("A refused row is told of and kept with its line")
    func quarantine() async throws {
        let log = MemoryLog()
        var load = try await DatasetImport(log, name: "acled", file: "a.csv", now: now)
        var told: [String] = []
        try await load.take([.failure(RowRefusal(line: 7, reason: "no date"))]) { told.append($0) }
        try await load.flush()
        #expect(told == ["a.csv:7: no date"])
        #expect(try await log.remarks(from: 0, limit: 9).map(\.sourceID) == ["a.csv:7"])
    }
}
