import AnnalsLog
import AnnalsModel
import Testing

@testable import AnnalsProjections

/// Small logs of one projection each.
@Suite struct FoldTests {
    private func archive(_ events: [Event]) async throws -> (Archive, MemoryLog) {
        let log = MemoryLog()
        for (number, event) in events.enumerated() {
            let published = Instant(day: try #require(Day("2022-03-01")), secondOfDay: number)
            let outlet = ["Herald", "Courier", "Gazette"][number % 3]
            let report = event.reported(by: outlet, article: number, at: published, index: 0)
            let batch = Batch(id: Digest(of: "\(number)".utf8), contents: [.report(report)])
            _ = try await log.append(batch, recorded: published)
        }
        return (try await Archive(log), log)
    }

    private func event(_ kind: String, _ by: [String], _ to: [String], on day: String, place: String? = nil) throws
        -> Event
    {
        var event = Event(
            kind: try #require(Kind(rawValue: kind)),
            initiators: by.map { Actor(id: $0, name: $0) },
            targets: to.map { Actor(id: $0, name: $0) },
            occurred: Occurrence(Interval(try #require(Day(day))), basis: .given),
            evidence: .blank,
            method: "test"
        )
        event.place = place.map { Place(id: $0, name: $0, latitude: nil, longitude: nil, precision: .region) }
        return event
    }

    private func counted(_ value: Double, by claimant: String, on day: String) throws -> Event {
        var event = try event("ForcesCounted", ["aaa"], [], on: day, place: "bbb/border")
        event.saidBy = Actor(id: claimant, name: claimant)
        event.magnitude = Magnitude(
            value: value,
            low: value,
            high: value,
            unit: "troops",
            qualifier: .exact,
            measure: .stock
        )
        return event
    }

    @Test("7 Contradictions stay, each with its claimant")
    func contradictionsStay() async throws {
        let (archive, log) = try await archive([
            try counted(100_000, by: "bbb", on: "2022-02-01"), try counted(150_000, by: "ccc", on: "2022-02-10"),
            try counted(120_000, by: "bbb", on: "2022-02-12"),
        ])
        let value = try #require(archive.value("forces", key: "aaa:bbb/border", at: Vantage()))
        #expect(value["preferred"] == .number(120_000))
        #expect(value["low"] == .number(120_000) && value["high"] == .number(150_000))
        let why = try await archive.why("forces", key: "aaa:bbb/border", at: Vantage(), in: log)
        #expect(why.map { $0.event.saidBy?.id } == ["ccc", "bbb"])
        let earlier = archive.value("forces", key: "aaa:bbb/border", at: Vantage(at: Day("2022-02-11")))
        #expect(earlier?["low"] == .number(100_000) && earlier?["preferred"] == .number(150_000))
    }

    @Test func aDeploymentWithoutAStartIsAStock() async throws {
        var massed = try event("TroopsDeployed", ["aaa"], ["bbb"], on: "2022-02-01", place: "bbb/border")
        massed.occurred = Occurrence(Interval(openFrom: nil, to: Day("2022-02-01")), basis: .given)
        massed.magnitude = Magnitude(
            value: 9_000,
            low: nil,
            high: 9_000,
            unit: "troops",
            qualifier: .nearly,
            measure: .flow
        )
        var again = massed
        again.occurred = Occurrence(Interval(openFrom: nil, to: Day("2022-02-20")), basis: .given)
        let (archive, _) = try await archive([massed, again])
        let value = try #require(archive.value("forces", key: "aaa:bbb/border", at: Vantage()))
        #expect(value["preferred"] == .number(9_000) && value["arrived"] == .absent)
    }

    @Test func sanctionsHoldUntilLifted() async throws {
        let (archive, _) = try await archive([
            try event("SanctionsImposed", ["aaa"], ["bbb"], on: "2022-01-05"),
            try event("SanctionsLifted", ["aaa"], ["bbb"], on: "2022-01-20"),
            try event("AssetsFrozen", ["aaa"], ["bbb"], on: "2022-02-03"),
        ])
        let days = ["2022-01-04", "2022-01-05", "2022-01-20", "2022-02-03"]
        let force = days.map { day in
            archive.value("sanctions", key: "aaa:bbb", at: Vantage(at: Day(day)))?["in_force"]
        }
        #expect(force == [nil, .flag(true), .flag(false), .flag(true)])
        #expect(archive.vintages("sanctions", key: "aaa:bbb").count == 3)
    }

    @Test func aBreachEndsTheLastAgreement() async throws {
        let (archive, _) = try await archive([
            try event("AgreementSigned", ["aaa"], ["bbb"], on: "2021-05-01"),
            try event("AgreementSigned", ["aaa"], ["bbb"], on: "2021-06-01"),
            try event("AgreementBroken", ["bbb"], ["aaa"], on: "2022-02-01"),
        ])
        let value = try #require(archive.value("agreements", key: "aaa:bbb", at: Vantage()))
        guard case .list(let inForce)? = value["in_force"], case .record(let first)? = inForce.first else {
            Issue.record("no agreement in force")
            return
        }
        #expect(inForce.count == 1 && first["since"] == .text("2021-05-01"))
    }

    @Test func aidPledgedIsSetAgainstAidDelivered() async throws {
        var pledge = try event("AidPledged", ["aaa"], ["bbb"], on: "2022-02-01")
        pledge.magnitude = Magnitude(value: 5e6, low: 5e6, high: 5e6, unit: "usd", qualifier: .exact, measure: .flow)
        let (archive, _) = try await archive([
            pledge, try event("ArmsSupplied", ["aaa"], ["bbb"], on: "2022-02-10"),
            try event("AidSuspended", ["aaa"], ["bbb"], on: "2022-02-20"),
        ])
        let value = try #require(archive.value("aid", key: "aaa:bbb", at: Vantage()))
        #expect(value["pledged"] == .list([.record(Value(["value": .number(5e6), "unit": .text("usd")]))]))
        #expect(value["delivered"] == .list([]) && value["deliveries"] == .number(1))
        #expect(value["suspended"] == .text("2022-02-20"))
    }

    @Test func anOfficialIsInOfficeUntilRemoved() async throws {
        let (archive, _) = try await archive([
            try event("OfficialAppointed", ["aaa/president"], ["aaa/general"], on: "2022-01-05"),
            try event("OfficialRemoved", ["aaa/president"], ["aaa/general"], on: "2022-02-05"),
        ])
        let before = archive.value("offices", key: "aaa/general", at: Vantage(at: Day("2022-02-01")))
        #expect(before?["status"] == .text("appointed"))
        #expect(archive.value("offices", key: "aaa/general", at: Vantage())?["status"] == .text("removed"))
    }

    @Test func aWeekOfFightingRaisesTheLevel() async throws {
        let fights = try ["2022-02-01", "2022-02-09", "2022-02-10", "2022-02-11"].map {
            try event("ShellingCarriedOut", ["aaa"], ["bbb"], on: $0)
        }
        let (archive, _) = try await archive(fights)
        let value = try #require(archive.value("escalation", key: "aaa:bbb", at: Vantage()))
        #expect(value["acts"] == .number(4) && value["direction"] == .text("rising"))
        #expect(value["last_week"] == .number(30) && value["week_before"] == .number(10))
    }

    @Test func whoeverCondemnsTogetherDoesNothingToEachOther() async throws {
        let (archive, _) = try await archive([
            try event("CriticismExpressed", ["aaa", "bbb"], [], on: "2022-02-01"),
            try event("MeetingHeld", ["aaa", "ccc"], [], on: "2022-02-01"),
        ])
        #expect(archive.value("escalation", key: "aaa:bbb", at: Vantage()) == nil)
        #expect(archive.value("relations", key: "aaa:bbb", at: Vantage()) == nil)
        #expect(archive.value("relations", key: "aaa:ccc", at: Vantage()) != nil)
    }

    @Test func lossesKeepTotalsApartFromIncidents() async throws {
        var total = try event("CasualtiesReported", ["bbb"], ["aaa"], on: "2022-02-20")
        total.magnitude = Magnitude(
            value: 900,
            low: 900,
            high: 900,
            unit: "killed",
            qualifier: .exact,
            measure: .stock
        )
        var strike = try event("AirstrikeCarriedOut", ["bbb"], ["aaa"], on: "2022-02-21")
        strike.magnitude = Magnitude(value: 12, low: 12, high: 12, unit: "killed", qualifier: .exact, measure: .count)
        let (archive, _) = try await archive([total, strike])
        let value = try #require(archive.value("losses", key: "aaa:killed", at: Vantage()))
        #expect(value["preferred"] == .number(900) && value["in_incidents"] == .number(12))
    }
}

/// What the projections are made of.
@Suite struct TableTests {
    @Test func everyKindThatIsNamedIsInTheOntology() {
        let unknown = [
            Relations.roles.unknown, Relations.mutual.unknown, Relations.domestic.unknown, Regions.roles.unknown,
            Forces.roles.unknown,
            Losses.roles.unknown, Sanctions.roles.unknown, Meetings.roles.unknown, Agreements.roles.unknown,
            Prisoners.roles.unknown, Aid.roles.unknown, Offices.roles.unknown,
        ]
        #expect(unknown.joined().isEmpty)
    }

    @Test func everyProjectionSaysWhatItFoldsAndHow() {
        #expect(Set(Projections.all.map(\.name)).count == Projections.all.count)
        for projection in Projections.all {
            #expect(projection.summary.hasSuffix("."), "\(projection.name)")
            #expect(projection.policy.contains(": "), "\(projection.name)")
        }
    }

    @Test func everyLineOfThePartiesCounts() {
        let parties = Parties.standard
        for id in parties.ids { #expect(parties.party(of: id) == id) }
        for word in parties.words { #expect(parties.party(of: "aaa/northern-\(word)") == "aaa/northern-\(word)") }
        let lines = Asset.text("parties.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.count == parties.ids.count + parties.words.count)
        #expect(lines == lines.sorted())
        #expect(parties.party(of: "usa/antony-blinken") == "usa")
    }

    @Test func everyLineOfTheImposersCounts() {
        let imposers = Imposers.standard
        for body in imposers.bodies { #expect(imposers.canImpose(body)) }
        for word in imposers.bystanders { #expect(!imposers.canImpose("aaa/northern-\(word)")) }
        let lines = Asset.text("imposers.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.count == imposers.bodies.count + imposers.bystanders.count)
        #expect(lines == lines.sorted())
        #expect(imposers.canImpose("usa") && imposers.canImpose("usa/treasury") && imposers.canImpose("eu/council"))
        #expect(!imposers.canImpose("larry-kudlow") && !imposers.canImpose("committee"))
    }

    @Test func numbersAreGroupedForReading() {
        #expect(Field.number(190_000).description == "190,000")
        #expect(Field.number(-1234.5).description == "-1,234.5")
        #expect(Field.number(0.07).description == "0.07")
    }
}
