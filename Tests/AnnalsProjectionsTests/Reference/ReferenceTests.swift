import AnnalsLog
import AnnalsModel
import AnnalsProjections
import TestRandom
import Testing

/// The archive against the naive model, over random logs; the seed is the argument of the test. No two articles are of one
/// second: which of those leads is told by a digest that the model has not.
@Suite struct ReferenceTests {
    static let seeds: [UInt64] = Array(101...106)

    private func vantages(_ seed: UInt64, head: Int) -> [Vantage] {
        var random = SplitMix(seed: seed &* 47)
        return Story.vantages(seed: seed, 8).map { vantage in
            var vantage = vantage
            if random.chance(50) { vantage.recorded = random.number(1..<head + 1) }
            return vantage
        }
    }

    @Test("The same happenings with the same reports", arguments: seeds)
    func happeningsAgree(seed: UInt64) async throws {
        let log = try await Story(seed: seed, perSecond: 1).log()
        let archive = try await Archive(log)
        let reference = Reference(entries: try await log.entries(at: 1...archive.head))
        for vantage in vantages(seed, head: archive.head) {
            let found = try await archive.happenings(at: vantage, in: log)
            let expected = reference.happenings(vantage)
            #expect(Set(found.map { $0.reports.map(\.position) }) == Set(expected.map { $0.map(\.position) }))
            let events = Dictionary(uniqueKeysWithValues: expected.map { ($0[0].position, $0.map(\.event)) })
            for happening in found { #expect(happening.reports.map(\.event) == events[happening.position]) }
        }
    }

    @Test("Ranked from rows as from the events themselves", arguments: seeds)
    func rankingAgrees(seed: UInt64) async throws {
        let log = try await Story(seed: seed, perSecond: 1).log()
        let archive = try await Archive(log)
        for vantage in vantages(seed, head: archive.head) {
            let listed = try await archive.happenings(at: vantage, in: log)
            let order = listed.indices.sorted { (listed[$1].relevance, $0) < (listed[$0].relevance, $1) }
            let first = try await archive.ranked(at: vantage, limit: 3, in: log)
            #expect(first.happenings == order.prefix(3).map { listed[$0] } && first.total == listed.count)
            let filtered = try await archive.ranked(at: vantage, limit: .max, in: log) { _ in true }
            #expect(filtered.happenings == order.map { listed[$0] } && filtered.total == listed.count)
        }
    }

    @Test("The same counts between parties", arguments: seeds)
    func relationsAgree(seed: UInt64) async throws {
        try await forPairs(of: Story(seed: seed, perSecond: 1), seed) { archive, reference, one, other, vantage in
            let value = archive.value("relations", key: "\(one):\(other)", at: vantage)
            #expect(Self.quads(value) == reference.quads(one, other, vantage), "\(one):\(other)")
        }
    }

    @Test("The same sanctions in force", arguments: seeds)
    func sanctionsAgree(seed: UInt64) async throws {
        let kinds = ["SanctionsImposed", "SanctionsLifted", "AssetsFrozen", "TradeRestricted", "SanctionsThreatened"]
        let story = Story(seed: seed, kinds: kinds, perSecond: 1)
        try await forPairs(of: story, seed) { archive, reference, one, other, vantage in
            let value = archive.value("sanctions", key: "\(one):\(other)", at: vantage)
            #expect(Self.standing(value) == reference.sanctions(one, other, vantage), "\(one):\(other)")
        }
    }

    /// Compares an archive with the reference for every two parties, at every vantage.
    private func forPairs(
        of story: Story,
        _ seed: UInt64,
        _ compare: (Archive, Reference, String, String, Vantage) -> Void
    ) async throws {
        let log = try await story.log()
        let archive = try await Archive(log)
        let reference = Reference(entries: try await log.entries(at: 1...archive.head))
        let parties = ["aaa", "bbb", "ccc", "eu", "aaa/north-separatists"]
        for vantage in vantages(seed, head: archive.head) {
            for one in parties {
                for other in parties { compare(archive, reference, one, other, vantage) }
            }
        }
    }

    private static func standing(_ value: Value?) -> Reference.Standing? {
        guard let value, case .list(let measures)? = value["measures"], case .number(let tranches)? = value["tranches"]
        else { return nil }
        var standing = Reference.Standing(measures: measures.count, tranches: Int(tranches))
        if case .text(let since)? = value["since"] { standing.since = since }
        standing.isLifted = value["lifted"] != .absent
        return standing
    }

    private static func quads(_ value: Value?) -> [String: Int] {
        let names = [
            ("verbal_cooperation", "V-COOP"), ("material_cooperation", "M-COOP"), ("verbal_conflict", "V-CONF"),
            ("material_conflict", "M-CONF"),
        ]
        var quads: [String: Int] = [:]
        for (name, quad) in names {
            if case .number(let count)? = value?[name], count > 0 { quads[quad] = Int(count) }
        }
        return quads
    }
}
