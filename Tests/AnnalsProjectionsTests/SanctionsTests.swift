import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Testing

/// What a lifting ends, and since when sanctions are in force.
@Suite struct SanctionsTests {
    private func archive(_ events: [Event]) async throws -> Archive {
        let log = MemoryLog()
        for (number, event) in events.enumerated() {
            let published = Instant(day: try #require(Day("2022-03-01")), secondOfDay: number)
            let report = event.reported(by: "Herald", article: number, at: published, index: 0)
            let batch = Batch(id: Digest(of: "\(number)".utf8), contents: [.report(report)])
            _ = try await log.append(batch, recorded: published)
        }
        return try await Archive(log)
    }

    private func event(
        _ kind: String,
        _ to: String,
        _ interval: Interval?,
        by: String = "aaa",
        saidBy: String? = nil
    ) throws -> Event {
        var event = Event(
            kind: try #require(Kind(rawValue: kind)),
            initiators: [Actor(id: by, name: by)],
            targets: [Actor(id: to, name: to)],
            occurred: Occurrence(try #require(interval), basis: .stated),
            evidence: .blank,
            method: "test"
        )
        event.saidBy = saidBy.map { Actor(id: $0, name: $0) }
        return event
    }

    private func on(_ day: String) -> Interval? { Day(day).map { Interval($0) } }

    private func value(_ events: [Event], _ key: String = "aaa:bbb") async throws -> Value? {
        try await archive(events).value("sanctions", key: key, at: Vantage())
    }

    @Test func aLaterMeasureAddsToTheEarlierOnes() async throws {
        let year = Interval(openFrom: Day("2014-01-01"), to: Day("2014-12-31"))
        let month = Interval(openFrom: Day("2022-02-01"), to: Day("2022-02-28"))
        let found = try await value([
            try event("SanctionsImposed", "bbb", year), try event("SanctionsImposed", "bbb/bank", on("2012-05-01")),
            try event("SanctionsImposed", "bbb", on("2022-02-22")), try event("AssetsFrozen", "bbb", on("2022-02-24")),
            try event("TradeRestricted", "bbb", month),
        ])
        let value = try #require(found)
        #expect(value["since"] == .text("2014") && value["latest"] == .text("2022-02-24"))
        #expect(value["tranches"] == .number(4) && value["in_force"] == .flag(true))
    }

    @Test func aLiftingEndsWhatItNames() async throws {
        let bank = try event("SanctionsImposed", "bbb/bank", on("2022-01-05"))
        let all = try event("SanctionsImposed", "bbb", on("2022-01-10"))
        let ofBank = try await value([bank, all, try event("SanctionsLifted", "bbb/bank", on("2022-02-01"))])
        #expect(ofBank?["since"] == .text("2022-01-10") && ofBank?["lifted"] == .text("2022-02-01"))
        let ofAll = try await value([bank, all, try event("SanctionsLifted", "bbb", on("2022-02-01"))])
        #expect(ofAll?["in_force"] == .flag(false))
        let ofOther = try await value([bank, all, try event("SanctionsLifted", "bbb/port", on("2022-02-01"))])
        #expect(ofOther?["since"] == .text("2022-01-10") && ofOther?["tranches"] == .number(2))
        #expect(ofOther?["lifted"] == .absent && ofOther?["eased"] == .list([.text("2022-02-01")]))
    }

    @Test(arguments: ["ccc", "aaa/senator", "ccc/minister"])
    func nothingEndsOnTheWordOfOthers(_ other: String) async throws {
        let imposed = try event("SanctionsImposed", "bbb", on("2022-01-05"))
        let lifted = try event("SanctionsLifted", "bbb", on("2022-02-01"), by: "aaa/president", saidBy: other)
        #expect(try await value([imposed, lifted])?["in_force"] == .flag(true))
        let own = try event("SanctionsLifted", "bbb", on("2022-02-01"), by: "aaa/president", saidBy: "aaa/president")
        #expect(try await value([imposed, own])?["in_force"] == .flag(false))
    }

    @Test func aLiftingWithoutADateEndsOnlyWhatHasNone() async throws {
        let lifted = try event("SanctionsLifted", "bbb", Interval(openFrom: nil, to: Day("2022-02-20")))
        let dated = try event("SanctionsImposed", "bbb", on("2022-01-05"))
        let undated = try event("SanctionsImposed", "bbb", Interval(openFrom: nil, to: Day("2022-01-01")))
        #expect(try await value([dated, undated, lifted])?["since"] == .text("2022-01-05"))
        #expect(try await value([undated, lifted])?["in_force"] == .flag(false))
    }

    @Test func aLiftingOfNothingLeavesNoState() async throws {
        #expect(try await value([try event("SanctionsLifted", "bbb", on("2022-02-01"))]) == nil)
        let later = try event("SanctionsImposed", "bbb", on("2022-02-03"))
        let value = try await value([try event("SanctionsLifted", "bbb", on("2022-02-01")), later])
        #expect(value?["since"] == .text("2022-02-03") && value?["lifted"] == .absent)
    }

    @Test(arguments: ["aaa/senator", "larry", "aaa/daily-news", "aaa/north-separatists"])
    func whoCannotImposeImposesNothing(_ by: String) async throws {
        let archive = try await archive([try event("SanctionsImposed", "bbb", on("2022-02-01"), by: by)])
        #expect(try #require(archive.states(at: Vantage()).first { $0.projection == "sanctions" }).entries.isEmpty)
    }
}
