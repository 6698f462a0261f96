import AnnalsLog
import AnnalsModel
import TestRandom
import Testing

@testable import AnnalsProjections

/// What the archive compares as numbers, held against the same comparison of the events themselves.
@Suite struct ToldTests {
    static let seeds: [UInt64] = Array(1...6)

    @Test("Rows tell of one happening where their events do", arguments: seeds)
    func rowsAreComparedAsEvents(seed: UInt64) async throws {
        let kinds = ["TroopsDeployed", "ForcesCounted", "MeetingHeld", "StateRecognised", "AttackCarriedOut"]
        let log = try await Story(seed: seed, articles: 30, kinds: kinds).log()
        let archive = try await Archive(log)
        let rows = archive.rows
        let entries = try await log.entries(at: rows.list.map { Int($0.position) })
        let events = Dictionary(uniqueKeysWithValues: entries.map { (Int32($0.position), $0.content.anyEvent) })
        var found = 0
        for one in rows.list {
            for other in rows.list {
                let event = try #require(events[one.position] ?? nil)
                let told = try #require(events[other.position] ?? nil)
                let areSame = Sameness.same(event, told)
                #expect(Sameness.same(rows.told(one), rows.told(other)) == areSame)
                if areSame { found += 1 }
            }
        }
        #expect(found > rows.list.count)
    }
}

extension Entry.Content {
    /// The event that the entry puts down, as a report or in the place of another.
    fileprivate var anyEvent: Event? {
        switch self {
        case .report(let report): report.event
        case .amendment(let amendment): amendment.replacement
        }
    }
}
