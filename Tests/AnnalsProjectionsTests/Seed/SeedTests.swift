import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Testing

@Suite(.enabled(if: SeedLog.isPresent, "the shared seed is not beside the repository"))
struct SeedTests {
    private let known = SeedLog.published

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func vantage(_ text: String) throws -> Vantage { Vantage(at: try day(text), asOf: known) }

    @Test func nothingIsKnownASecondBeforePublication() async throws {
        let (archive, log) = try await SeedLog.archive()
        let before = Vantage(asOf: Instant(seconds: known.seconds - 1))
        #expect(archive.states(at: before).flatMap(\.entries).isEmpty)
        #expect(try await archive.happenings(at: before, in: log).isEmpty)
        #expect(try await archive.happenings(at: Vantage(asOf: known), in: log).count == 23)
    }

    @Test func theMeetingIsProposedScheduledAndCancelled() async throws {
        let (archive, log) = try await SeedLog.archive()
        let key = "rus:usa:2022-02-24"
        let now = try #require(archive.value("meetings", key: key, at: Vantage(asOf: known)))
        #expect(now["status"] == .text("cancelled"))
        #expect(now["place"] == .text("che/geneva"))
        #expect(Self.statuses(now) == ["proposed", "scheduled", "scheduled", "cancelled"])
        for (day, status) in [
            ("2022-02-20", "scheduled"), ("2022-02-21", "scheduled"), ("2022-02-22", "cancelled"),
            ("2022-02-24", "cancelled"),
        ] {
            let value = archive.value("meetings", key: key, at: try vantage(day))
            #expect(value?["status"] == .text(status), "\(day)")
        }
        #expect(try await archive.why("meetings", key: key, at: Vantage(asOf: known), in: log).count == 4)
    }

    private static func statuses(_ value: Value) -> [String] {
        guard case .list(let steps)? = value["steps"] else { return [] }
        return steps.compactMap { step in
            guard case .record(let step) = step, case .text(let status)? = step["status"] else { return nil }
            return status
        }
    }

    @Test(arguments: ["ukr/donetsk", "ukr/luhansk"])
    func theRegionsAreRecognisedFromThe21st(_ region: String) async throws {
        let (archive, _) = try await SeedLog.archive()
        let before = archive.value("regions", key: region, at: try vantage("2022-02-20"))
        #expect(before == nil)
        let value = try #require(archive.value("regions", key: region, at: try vantage("2022-02-21")))
        let recognition = Value(["actor": .text("rus"), "since": .text("2022-02-21")])
        #expect(value["recognised_by"] == .list([.record(recognition)]))
        let force = Value(["actor": .text("rus"), "count": .absent, "since": .text("2022-02-21")])
        #expect(value["foreign_forces"] == .list([.record(force)]))
    }

    @Test func theStockAtTheBorderIsNotAddedToTheUnnumberedDeployment() async throws {
        let (archive, _) = try await SeedLog.archive()
        let border = try #require(archive.value("forces", key: "rus:ukr/eastern-border", at: Vantage(asOf: known)))
        #expect(border["preferred"] == .number(190_000))
        #expect(border["qualifier"] == .text("nearly"))
        #expect(border["arrived"] == .absent)
        let region = try #require(archive.value("forces", key: "rus:ukr/donetsk+luhansk", at: Vantage(asOf: known)))
        #expect(region["preferred"] == .absent)
        #expect(region["unnumbered"] == .number(1))
    }

    @Test func sanctionsAreInForceFromThe21stOr22nd() async throws {
        let (archive, _) = try await SeedLog.archive()
        let before = archive.value("sanctions", key: "usa:rus", at: try vantage("2022-02-20"))
        #expect(before == nil)
        let possible = try #require(archive.value("sanctions", key: "usa:rus", at: try vantage("2022-02-21")))
        #expect(possible["certain"] == .flag(false))
        let certain = try #require(archive.value("sanctions", key: "usa:rus", at: try vantage("2022-02-22")))
        #expect(certain["in_force"] == .flag(true) && certain["certain"] == .flag(true))
        #expect(certain["since"] == .text("2022-02-21/2022-02-22"))
        #expect(certain["tranches"] == .number(1))
    }

    @Test(arguments: [
        ("usa:rus", "-"), ("eu:rus", "-"), ("rus:ukr", "-"), ("usa:ukr", "+"),
        ("rus:ukr/donetsk-separatists", "+"), ("rus:ukr/luhansk-separatists", "+"),
    ])
    func relationsHaveTheirSigns(_ pair: String, _ sign: String) async throws {
        let (archive, _) = try await SeedLog.archive()
        #expect(archive.value("relations", key: pair, at: Vantage(asOf: known))?["sign"] == .text(sign))
    }

    @Test func theDiffOfTwoDaysHasTheFiveChanges() async throws {
        let (archive, _) = try await SeedLog.archive()
        let diff = archive.diff(
            from: try vantage("2022-02-20"),
            to: try vantage("2022-02-22"),
            projections: ["regions", "forces", "meetings", "sanctions"]
        )
        #expect(Set(diff.changes.map(\.cause)) == [.worldMoved])
        let lines = diff.changes.map { "\($0.projection) \($0.headline)" }
        #expect(
            lines == [
                "regions + ukr/donetsk recognised by rus since 2022-02-21; foreign forces rus since 2022-02-21",
                "regions + ukr/luhansk recognised by rus since 2022-02-21; foreign forces rus since 2022-02-21",
                "forces + rus:ukr/donetsk+luhansk 1 move of unknown size",
                "sanctions + usa:rus sanctions in force since 2022-02-21/2022-02-22, tranches 1",
                "meetings ~ rus:usa:2022-02-24 status scheduled → cancelled",
            ]
        )
    }
}
