import AnnalsLog
import AnnalsModel
import LogSamples
import Testing

/// What every log must do, as checks that each store's tests run on an empty log of its own.
public enum LogContract {
    /// All checks: a store's tests run the list, so that none is left out.
    public static let checks =
        [1, 2, 20_220_224].map { seed in
            LogCheck("what is appended reads back, seed \(seed)") { try await readsBack($0, seed: seed) }
        }
        + [1, 2, 3].map { seed in
            LogCheck("a filter gives what it means, seed \(seed)") { try await filters($0, seed: seed) }
        } + [
            LogCheck("a log of several blocks reads back, seed 23") { try await longLogs($0, seed: 23) },
            LogCheck("pages are all entries", pages),
            LogCheck("twice is once", twiceIsOnce),
            LogCheck("another head is a conflict", conflictsAreRefused),
            LogCheck("amendments look back", amendmentsLookBack),
            LogCheck("articles are kept whole", articlesAreKept),
            LogCheck("articles are listed in order", articlesAreListed),
            LogCheck("columns that are asked for are read", columnsAreRead),
            LogCheck("blocks agree with entries", blocksAgreeWithEntries),
            LogCheck("snapshots stay", snapshotsStay),
            LogCheck("checkpoints are replaced", checkpointsAreReplaced),
        ]

    private static let clock = Instant(seconds: 1_645_600_000)

    /// What is appended reads back, whatever the fields hold, by entries and by position.
    static func readsBack(_ log: any EventLog, seed: UInt64) async throws {
        var maker = BatchMaker(seed: seed)
        var expected: [Entry] = []
        for turn in 0..<60 {
            let batch = maker.batch(entries: turn % 13)
            let recorded = Instant(seconds: clock.seconds + Int64(turn))
            let receipt = try await log.append(batch, expected: .exactly(expected.count), recorded: recorded)
            #expect(receipt.positions == expected.count + 1..<expected.count + 1 + batch.contents.count)
            #expect(!receipt.isRepeat)
            for content in batch.contents {
                expected.append(Entry(position: expected.count + 1, recorded: recorded, content: content))
            }
        }
        #expect(try await log.head() == expected.count)
        #expect(try await log.entries(nil, where: .everything, limit: .max) == expected)
        let some = [7, 1, 300, 7, expected.count, expected.count + 1, -2]
        #expect(try await log.entries(at: some) == [1, 7, 300, expected.count].map { expected[$0 - 1] })
    }

    /// A log of several blocks reads back, from any position and across any boundary.
    static func longLogs(_ log: any EventLog, seed: UInt64) async throws {
        var maker = BatchMaker(seed: seed)
        var expected: [Entry.Content] = []
        for count in [1, 700, 3_395, 1, 4_500, 3, 9_000, 40] {
            let batch = maker.batch(entries: count)
            expected += batch.contents
            _ = try await log.append(batch, recorded: clock)
        }
        #expect(try await log.entries(nil, where: .everything, limit: .max).map(\.content) == expected)
        for position in [1, 4_096, 4_097, 8_598, 17_640] {
            #expect(try await log.entry(at: position)?.content == expected[position - 1])
        }
        var next = 1
        try await log.scan(nil, where: .everything) { block, _ in
            #expect(block.firstPosition == next)
            next += block.count
        }
        #expect(next == expected.count + 1)
    }

    /// Pages of entries put together are all entries.
    static func pages(_ log: any EventLog) async throws {
        try await fill(log, seed: 3, batches: 40)
        let whole = try await log.entries(nil, where: .everything, limit: .max)
        var paged: [Entry] = []
        while true {
            let next = (paged.last?.position ?? 0) + 1
            let page = try await log.entries(next...Int.max, where: .everything, limit: 7)
            #expect(page.count <= 7)
            if page.isEmpty { break }
            paged += page
        }
        #expect(paged == whole)
        #expect(try await log.entries(5...9, where: .everything, limit: .max).map(\.position) == Array(5...9))
    }

    /// The same batch again gives the same receipt and stores nothing, also where the head has moved on.
    static func twiceIsOnce(_ log: any EventLog) async throws {
        var maker = BatchMaker(seed: 5)
        let (first, empty, second) = (maker.batch(entries: 5), maker.batch(entries: 0), maker.batch(entries: 3))
        for batch in [first, empty, second] { _ = try await log.append(batch, recorded: clock) }
        let before = try await log.entries(nil, where: .everything, limit: .max)
        let again = try await log.append(first, expected: .exactly(0), recorded: Instant(seconds: 1))
        #expect(again == Receipt(positions: 1..<6, isRepeat: true))
        #expect(try await log.append(empty, recorded: clock) == Receipt(positions: 6..<6, isRepeat: true))
        #expect(try await log.entries(nil, where: .everything, limit: .max) == before)
        #expect(try await log.remarks(from: 0, limit: 100).count == 3)
        #expect(try await log.contains(batch: empty.id))
        #expect(try await !log.contains(batch: Digest(ofFields: ["none such"])))
    }

    /// An append that expects another head is refused with what to try, and changes nothing.
    static func conflictsAreRefused(_ log: any EventLog) async throws {
        var maker = BatchMaker(seed: 7)
        _ = try await log.append(maker.batch(entries: 4), expected: .exactly(0), recorded: clock)
        let late = maker.batch(entries: 2)
        let error = await #expect(throws: LogError.self) {
            try await log.append(late, expected: .exactly(3), recorded: clock)
        }
        #expect(error?.code == .conflict)
        #expect(try await log.head() == 4)
        #expect(try await !log.contains(batch: late.id))
        #expect(try await log.append(late, expected: .exactly(4), recorded: clock).positions == 5..<7)
    }

    /// An amendment of what does not stand before it is refused, with everything else in its batch.
    static func amendmentsLookBack(_ log: any EventLog) async throws {
        var maker = BatchMaker(seed: 11)
        let article = maker.article()
        let report = Entry.Content.report(maker.event(about: article))
        for target in [0, -1, 2, 3, .max] {
            let batch = Batch(
                id: Digest(ofFields: ["amend", "\(target)"]),
                articles: [article],
                contents: [report, .amendment(retraction(of: target))]
            )
            let error = await #expect(throws: LogError.self) { try await log.append(batch, recorded: clock) }
            #expect(error?.code == .badAmendment)
        }
        #expect(try await log.head() == 0)
        #expect(try await log.articles(text: article.digest).isEmpty)
    }

    /// Articles come back whole; the same words from two outlets are two articles with one text.
    static func articlesAreKept(_ log: any EventLog) async throws {
        var maker = BatchMaker(seed: 13)
        let article = maker.article()
        let wire = Article(
            sourceID: "wire",
            outlet: "Wire",
            url: nil,
            title: article.title,
            published: Publication(Instant(seconds: 5)),
            text: article.text.string,
            passages: article.passages
        )
        for one in [article, wire, article] {
            let id = Digest(ofFields: [one.sourceID, "\(try await log.remarks(from: 0, limit: 9).count)"])
            let remark = InputRemark(sourceID: one.sourceID, article: nil, remark: Remark("seen", "Seen."))
            _ = try await log.append(Batch(id: id, articles: [one], remarks: [remark]), recorded: clock)
        }
        #expect(try await log.articles(text: article.digest) == [article, wire])
        #expect(try await log.article(text: Digest(ofFields: [])) == nil)
        #expect(try await log.articles(from: 0, limit: 9) == [article, wire])
        #expect(try await log.articles(from: 1, limit: 1) == [wire])
        #expect(try await log.articles(from: 2, limit: 9).isEmpty)
        #expect(try await log.remarks(from: 1, limit: 1).map(\.sourceID) == ["wire"])
    }

    /// Articles are listed in the order in which the log took them, those without entries among them.
    static func articlesAreListed(_ log: any EventLog) async throws {
        var maker = BatchMaker(seed: 19)
        let batches = [2, 0, 3, 1].map { maker.batch(entries: $0) }
        for batch in batches + batches { _ = try await log.append(batch, recorded: clock) }
        let expected = batches.flatMap(\.articles)
        #expect(try await log.articles(from: 0, limit: .max) == expected)
        #expect(try await log.articles(from: 1, limit: 2) == Array(expected.dropFirst().prefix(2)))
        #expect(try await log.articles(from: expected.count, limit: 9).isEmpty)
    }

    /// A filter gives what the plain reading of its meaning gives, over blocks and over entries alike.
    static func filters(_ log: any EventLog, seed: UInt64) async throws {
        try await fill(log, seed: seed, batches: 80)
        let whole = try await log.entries(nil, where: .everything, limit: .max)
        for filter in FilterMaker.filters(seed: seed) {
            let expected = whole.filter { FilterMaker.passes($0, filter) }
            #expect(try await log.entries(nil, where: filter, limit: .max) == expected)
            var positions: [Int] = []
            try await log.scan(10...200, where: filter) { block, names in
                let test = RowTest(filter, positions: 10...200, names: names)
                positions += test.rows(in: block).map { block.firstPosition + $0 }
            }
            #expect(positions == expected.map(\.position).filter { (10...200).contains($0) })
        }
    }

    /// A scan that is asked for some columns reads those that it is asked for, and those that its filter takes.
    static func columnsAreRead(_ log: any EventLog) async throws {
        try await fill(log, seed: 19, batches: 30)
        let filter = Filter(actors: ["rus"], places: ["ukr"])
        for columns in [Block.Columns.all, .parties, .magnitude, [.occurred, .evidence], []] {
            try await log.scan(nil, where: filter, reading: columns) { block, names in
                let test = RowTest(filter, names: names)
                #expect(block.saidBy.count == block.count)
                for row in test.rows(in: block) where columns.contains(.magnitude) && block.amends[row] == 0 {
                    #expect(block.magnitude.unit[row] <= names.units.count)
                }
            }
        }
        var all: [[Int]] = []
        for columns in [Block.Columns.all, []] {
            var rows: [Int] = []
            try await log.scan(nil, where: filter, reading: columns) { block, names in
                rows += RowTest(filter, names: names).rows(in: block).map { block.firstPosition + $0 }
            }
            all.append(rows)
        }
        #expect(all[0] == all[1])
    }

    /// Blocks and names say what the entries say.
    static func blocksAgreeWithEntries(_ log: any EventLog) async throws {
        try await fill(log, seed: 17, batches: 30)
        var seen = 0
        for entry in try await log.entries(nil, where: .everything, limit: .max) {
            try await log.scan(entry.position...entry.position, where: .everything) { block, names in
                seen += block.positions.contains(entry.position) ? 1 : 0
                BlockCheck.expect(block, row: entry.position - block.firstPosition, of: names, says: entry)
            }
        }
        #expect(try await log.head() == seen)
    }

    /// A snapshot keeps its name and vantage; its name is not given twice.
    static func snapshotsStay(_ log: any EventLog) async throws {
        let whole = Snapshot(name: "whole", vantage: Vantage(), recorded: clock)
        let eve = Snapshot(
            name: "eve",
            vantage: Vantage(at: Day("2022-02-23"), asOf: Instant(seconds: 1_645_650_000), recorded: 12),
            recorded: clock
        )
        for snapshot in [whole, eve, whole] { try await log.save(snapshot) }
        #expect(try await log.snapshots() == [whole, eve])
        let error = await #expect(throws: LogError.self) {
            try await log.save(Snapshot(name: "eve", vantage: Vantage(recorded: 13), recorded: clock))
        }
        #expect(error?.code == .nameTaken)
        #expect(try await log.snapshots() == [whole, eve])
    }

    /// The last checkpoint of a projection counts, and only for its own version.
    static func checkpointsAreReplaced(_ log: any EventLog) async throws {
        for position in [4, 9] {
            let state = [UInt8](repeating: 7, count: position)
            try await log.save(Checkpoint(projection: "relations", version: 2, position: position, state: state))
        }
        #expect(try await log.checkpoint(of: "relations", version: 2)?.position == 9)
        #expect(try await log.checkpoint(of: "relations", version: 2)?.state.count == 9)
        #expect(try await log.checkpoint(of: "relations", version: 3) == nil)
        #expect(try await log.checkpoint(of: "regions", version: 2) == nil)
    }

    private static func fill(_ log: any EventLog, seed: UInt64, batches: Int) async throws {
        var maker = BatchMaker(seed: seed)
        for turn in 0..<batches {
            _ = try await log.append(maker.batch(entries: turn % 9), recorded: clock)
        }
    }

    private static func retraction(of target: Int) -> Amendment {
        Amendment(target: target, replacement: nil, origin: .source, reported: clock, author: "desk", reason: "Wrong.")
    }
}
