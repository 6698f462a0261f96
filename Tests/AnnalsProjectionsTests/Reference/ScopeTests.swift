import AnnalsLog
import AnnalsModel
import AnnalsProjections
import TestRandom
import Testing

/// An archive of one projection reads past most entries, and answers as the archive of all does.
@Suite struct ScopeTests {
    static let seeds: [UInt64] = Array(1...6)

    @Test("One projection alone answers as among all", arguments: seeds)
    func scopeDoesNotMatter(seed: UInt64) async throws {
        var random = SplitMix(seed: seed &* 61)
        let story = Story(seed: seed, articles: 40)
        let log = try await story.log(order: Array(story.articles.indices).shuffled(using: &random))
        let whole = try await Archive(log)
        for projection in Projections.all {
            let alone = try #require(try await Archive(log, of: projection.name))
            #expect(alone.head == whole.head)
            for vantage in Self.vantages(seed, whole.head, &random) {
                let (one, other) = (
                    alone.state(projection.name, at: vantage), whole.state(projection.name, at: vantage)
                )
                #expect(one == other)
                #expect(one?.entries.map(\.relevance) == other?.entries.map(\.relevance))
                guard let key = other?.entries.first?.key else { continue }
                try await Self.expectSameReasons(alone, whole, projection.name, key, vantage, log)
            }
        }
    }

    private static func vantages(_ seed: UInt64, _ head: Int, _ random: inout SplitMix) -> [Vantage] {
        var vantages = Story.vantages(seed: seed, 4) + [Vantage()]
        for index in vantages.indices where random.chance(40) { vantages[index].recorded = random.number(1..<head + 1) }
        return vantages
    }

    private static func expectSameReasons(
        _ one: Archive,
        _ other: Archive,
        _ projection: String,
        _ key: String,
        _ vantage: Vantage,
        _ log: MemoryLog
    ) async throws {
        let reasons = [
            try await one.why(projection, key: key, at: vantage, in: log),
            try await other.why(projection, key: key, at: vantage, in: log),
        ]
        #expect(reasons[0] == reasons[1])
        for clock in Clock.allCases {
            #expect(
                one.vintages(projection, key: key, at: vantage, along: clock)
                    == other.vintages(projection, key: key, at: vantage, along: clock)
            )
        }
    }

    @Test("An archive of one projection takes in what comes, amendments of what it left out too")
    func scopeGrows() async throws {
        let story = Story(seed: 9, articles: 30)
        let log = try await story.log()
        let growing = MemoryLog()
        var alone = try #require(try await Archive(growing, of: "forces"))
        for entry in try await log.entries(at: 1...(try await log.head())) {
            let batch = Batch(id: Digest(of: "\(entry.position)".utf8), contents: [entry.content])
            _ = try await growing.append(batch, recorded: entry.recorded)
            if entry.position % 5 == 0 { try await alone.update(from: growing) }
        }
        try await alone.update(from: growing)
        let whole = try await Archive(log)
        #expect(alone.state("forces", at: Vantage()) == whole.state("forces", at: Vantage()))
    }

    @Test func anArchiveOfOneProjectionHasNothingToSayOfOthers() async throws {
        let log = try await Story(seed: 1).log()
        let alone = try #require(try await Archive(log, of: "forces"))
        #expect(alone.state("relations", at: Vantage()) == nil)
        #expect(alone.checkpoint == nil)
        #expect(try await Archive(log, of: "no such") == nil)
    }
}
