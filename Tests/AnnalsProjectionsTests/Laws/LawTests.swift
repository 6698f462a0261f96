import AnnalsLog
import AnnalsModel
import AnnalsProjections
import TestRandom
import Testing

/// The laws over random logs; the seed of each is the argument of its test.
@Suite struct LawTests {
    static let seeds: [UInt64] = Array(1...6)

    @Test("1 Order does not matter", arguments: seeds)
    func orderDoesNotMatter(seed: UInt64) async throws {
        let story = Story(seed: seed)
        var random = SplitMix(seed: seed &* 31)
        let straight = try await Archive(try await story.log())
        let shuffled = try await Archive(
            try await story.log(order: Array(story.articles.indices).shuffled(using: &random))
        )
        let vantages = Story.vantages(seed: seed, 6)
        for vantage in vantages {
            #expect(straight.states(at: vantage) == shuffled.states(at: vantage))
        }
        for (from, to) in zip(vantages, vantages.dropFirst()) {
            let lines = [straight, shuffled].map { $0.diff(from: from, to: to).changes.map(Self.line) }
            #expect(lines[0] == lines[1])
        }
    }

    @Test("1 Whether two reports tell of one happening does not hang on which comes first", arguments: seeds)
    func samenessIsSymmetric(seed: UInt64) {
        let kinds = ["MeetingHeld", "ForcesCounted", "RelationsSevered", "AgreementSigned", "TroopsDeployed"]
        let events = Story(seed: seed, articles: 40, kinds: kinds).articles.flatMap(\.self)
        for one in events {
            for other in events { #expect(Sameness.same(one, other) == Sameness.same(other, one)) }
        }
    }

    private static func line(_ change: Change) -> String {
        "\(change.projection) \(change.cause) \(change.headline)"
    }

    @Test("2 The past stays", arguments: seeds)
    func thePastStays(seed: UInt64) async throws {
        let story = Story(seed: seed)
        let log = try await story.log()
        let whole = try await Archive(log)
        var random = SplitMix(seed: seed &* 37)
        for vantage in Story.vantages(seed: seed, 5) {
            let head = random.number(1..<whole.head + 1)
            let past = try await Archive(try await log.excerpt(Array(1...head)))
            let pinned = Vantage(at: vantage.at, asOf: vantage.asOf, recorded: head)
            #expect(past.states(at: pinned) == whole.states(at: pinned))
            let listings = [
                try await past.happenings(at: pinned, in: log), try await whole.happenings(at: pinned, in: log),
            ]
            #expect(listings[0] == listings[1])
        }
    }

    @Test("3 An archive that grew equals one made at once", arguments: seeds)
    func growthEqualsReplay(seed: UInt64) async throws {
        let story = Story(seed: seed)
        let log = try await story.log()
        let whole = try await Archive(log)
        let growing = MemoryLog()
        var archive = Archive()
        for entry in try await log.entries(at: 1...whole.head) {
            let batch = Batch(id: Digest(of: "\(entry.position)".utf8), contents: [entry.content])
            _ = try await growing.append(batch, recorded: entry.recorded)
            if entry.position % 7 == 0 || entry.position == whole.head { try await archive.update(from: growing) }
        }
        for vantage in Story.vantages(seed: seed, 5) {
            #expect(archive.states(at: vantage) == whole.states(at: vantage))
        }
    }

    @Test("3 A checkpoint and the tail equal the whole", arguments: seeds)
    func checkpointEqualsReplay(seed: UInt64) async throws {
        let story = Story(seed: seed)
        let log = try await story.log()
        let whole = try await Archive(log)
        var random = SplitMix(seed: seed &* 53)
        let head = random.number(1..<whole.head + 1)
        try await log.save(try #require(try await Archive(try await log.excerpt(Array(1...head))).checkpoint))
        let resumed = try await Archive(resuming: log)
        #expect(resumed.head == whole.head)
        let vantages = Story.vantages(seed: seed, 4)
        for vantage in vantages {
            #expect(resumed.states(at: vantage) == whole.states(at: vantage))
            let listings = [
                try await resumed.happenings(at: vantage, in: log), try await whole.happenings(at: vantage, in: log),
            ]
            #expect(listings[0] == listings[1])
        }
        #expect(resumed.diff(from: vantages[0], to: vantages[1]) == whole.diff(from: vantages[0], to: vantages[1]))
    }

    @Test("3 A damaged checkpoint is thrown away", arguments: [0, 7, 8, 500])
    func damageIsFound(offset: Int) async throws {
        let checkpoint = try #require(try await Archive(try await Story(seed: 1).log()).checkpoint)
        #expect(Archive(checkpoint) != nil)
        var state = checkpoint.state
        state[offset] ^= 1
        #expect(Archive(checkpoint.holding(state)) == nil)
    }

    @Test("3 A forged checkpoint, its checksum made to fit, does no harm", arguments: seeds)
    func forgeryDoesNoHarm(seed: UInt64) async throws {
        let checkpoint = try #require(try await Archive(try await Story(seed: 1, articles: 6).log()).checkpoint)
        var random = SplitMix(seed: seed &* 59)
        for _ in 0..<200 {
            var body = checkpoint.state.dropFirst(8)
            for _ in 0..<random.number(1..<4) {
                body[random.number(body.startIndex..<body.endIndex)] = UInt8(truncatingIfNeeded: random.next())
            }
            if random.chance(10) { body = body.prefix(random.number(0..<body.count)) }
            let sum = Checksum.of(body, seed: UInt64(checkpoint.position))
            let state = withUnsafeBytes(of: sum.littleEndian) { Array($0) } + body
            guard let archive = Archive(checkpoint.holding(state)) else { continue }
            _ = archive.states(at: Vantage())
        }
    }

    @Test("4 Diff adds up", arguments: seeds)
    func diffAddsUp(seed: UInt64) async throws {
        let archive = try await Archive(try await Story(seed: seed).log())
        var random = SplitMix(seed: seed &* 41)
        var vantages = Story.vantages(seed: seed, 6)
        for index in vantages.indices where random.chance(50) {
            vantages[index].recorded = random.number(1..<archive.head + 1)
        }
        for (from, to) in zip(vantages, vantages.dropFirst()) {
            let diff = archive.diff(from: from, to: to)
            for (before, after) in zip(archive.states(at: from), archive.states(at: to)) {
                #expect(diff.applied(to: before) == after)
            }
            #expect(archive.diff(from: from, to: from).isEmpty)
            Self.expectChains(diff, archive)
        }
    }

    /// The changes of one key follow on each other, from the value at one end to the value at the other.
    private static func expectChains(_ diff: Diff, _ archive: Archive) {
        for changes in Dictionary(grouping: diff.changes, by: { $0.projection + " " + $0.key }).values {
            for (one, next) in zip(changes, changes.dropFirst()) { #expect(one.after == next.before) }
            #expect(Set(changes.map(\.cause)).count == changes.count)
            #expect(changes.allSatisfy { !$0.positions.isEmpty && $0.before != $0.after })
        }
    }

    @Test("4 A change has the cause of the clock that moved", arguments: seeds)
    func causesFollowTheClocks(seed: UInt64) async throws {
        let story = Story(seed: seed)
        let archive = try await Archive(try await story.log())
        let plain = try await Archive(try await story.log(words: false))
        let days = [Story.first, Story.first.advanced(by: 20), Story.first.advanced(by: 50)]
        for (from, to) in zip(days, days.dropFirst()) {
            let world = archive.diff(from: Vantage(at: from), to: Vantage(at: to))
            #expect(world.changes.allSatisfy { $0.cause == .worldMoved })
            let (early, late) = (Vantage(asOf: Instant(endOf: from)), Vantage(asOf: Instant(endOf: to)))
            let knowledge = archive.diff(from: early, to: late)
            #expect(!knowledge.changes.contains { $0.cause == .worldMoved })
            #expect(plain.diff(from: early, to: late).changes.allSatisfy { $0.cause == .weLearned })
        }
        let words = archive.diff(from: Vantage(recorded: plain.head), to: Vantage())
        #expect(words.changes.allSatisfy { $0.cause == .weCorrected })
    }

    @Test("5 Twice is once", arguments: seeds)
    func twiceIsOnce(seed: UInt64) async throws {
        var story = Story(seed: seed)
        let before = try await Archive(try await story.log())
        let log = try await story.log()
        for (number, article) in story.articles.enumerated() {
            let batch = Batch(id: Digest(of: "batch \(number)".utf8), contents: article.map { .report($0) })
            #expect(try await log.append(batch, recorded: Instant(seconds: 2_000_000_200)).isRepeat)
        }
        #expect(try await Archive(log).head == before.head)
        story.words = []
        let single = try await Archive(try await story.log())
        for (number, article) in story.articles.enumerated() {
            story.articles.append(
                article.enumerated().map { index, event in
                    let later = Instant(seconds: event.reported.seconds + 1)
                    return event.reported(by: "Echo", article: 1000 + number, at: later, index: index)
                }
            )
        }
        let doubled = try await Archive(try await story.log())
        for at in [nil, Story.first.advanced(by: 10), Story.first.advanced(by: 30)] {
            let vantage = Vantage(at: at)
            for (one, two) in zip(single.states(at: vantage), doubled.states(at: vantage)) { #expect(one == two) }
        }
    }

    @Test("6 Every value can be explained, and by no more than made it", arguments: seeds)
    func valuesCanBeExplained(seed: UInt64) async throws {
        let log = try await Story(seed: seed).log()
        let archive = try await Archive(log)
        var random = SplitMix(seed: seed &* 43)
        for vantage in Story.vantages(seed: seed, 3) {
            for state in archive.states(at: vantage) where !state.entries.isEmpty {
                let entry = random.pick(state.entries)
                let why = try await archive.why(state.projection, key: entry.key, at: vantage, in: log)
                let positions = why.flatMap(\.reports).flatMap(\.positions)
                let again = try await Archive(try await log.excerpt(positions))
                #expect(
                    again.value(state.projection, key: entry.key, at: vantage) == entry.value,
                    "\(state.projection) \(entry.key)"
                )
                for happening in why {
                    let others = why.filter { $0.id != happening.id }.flatMap(\.reports).flatMap(\.positions)
                    let without = try await Archive(try await log.excerpt(others))
                    #expect(
                        without.value(state.projection, key: entry.key, at: vantage) != entry.value,
                        "\(state.projection) \(entry.key) without \(happening.event.kind)"
                    )
                }
            }
        }
    }
}

extension Checkpoint {
    fileprivate func holding(_ state: [UInt8]) -> Checkpoint {
        Checkpoint(projection: projection, version: version, position: position, state: state)
    }
}
