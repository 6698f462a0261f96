import Annals
import AnnalsFormats
import AnnalsLog
import AnnalsModel
import Testing

@Suite("Questions")
struct QuestionTests {
    private let base = Vantage(at: Day("2022-03-01"), asOf: Instant("2022-03-01T12:00:00Z"))

    private func inquiry(_ events: [Event]) async throws -> Inquiry {
        let log = MemoryLog()
        let batch = Batch(id: Digest(of: "batch".utf8), contents: events.map { .report($0) })
        _ = try await log.append(batch, recorded: Instant(seconds: 1_700_000_000))
        let vantage = Vantage(at: Day("2022-02-21"), recorded: 1)
        try await log.save(Snapshot(name: "monday", vantage: vantage, recorded: Instant(seconds: 0)))
        return try await Inquiry(log)
    }

    @Test(
        "A vantage is a date, a date and a time of knowledge, or a name",
        arguments: [
            ("2022-02-22", "2022-02-22", "2022-03-01T12:00:00Z"),
            ("2022-02-22@2022-02-23", "2022-02-22", "2022-02-23T23:59:59Z"),
            ("@2022-02-23T10:00:00Z", "2022-03-01", "2022-02-23T10:00:00Z"),
            ("2022-02-22@", "2022-02-22", "2022-03-01T12:00:00Z"),
        ]
    )
    func vantages(text: String, at: String, asOf: String) async throws {
        let vantage = try await inquiry([]).vantage(text, base: base)
        #expect(vantage == Vantage(at: Day(at), asOf: Instant(asOf)))
    }

    @Test("A bare date can be one of knowledge, a name is pinned, and nonsense is refused")
    func otherVantages() async throws {
        let inquiry = try await inquiry([try Sample.event()])
        let known = try await inquiry.vantage("2022-02-22", base: base, knowledge: true)
        #expect(known == Vantage(at: base.at, asOf: Instant("2022-02-22T23:59:59Z")))
        #expect(try await inquiry.vantage("monday", base: base) == Vantage(at: Day("2022-02-21"), recorded: 1))
        for text in ["tuesday", "2022-02-30", "a@b", ""] {
            await #expect(throws: QuestionError.self) { try await inquiry.vantage(text, base: base) }
        }
    }

    @Test("Filters select by kind, family, actor, place, days, modality and words")
    func filters() throws {
        var event = try Sample.event(by: "usa/antony-blinken", to: "rus/foreign-ministry")
        event.place = Place(id: "ukr/kyiv", name: "Kyiv", latitude: nil, longitude: nil, precision: .city)
        func matches(_ change: (inout EventQuery) -> Void) -> Bool {
            var query = EventQuery()
            change(&query)
            return query.matches(event)
        }
        #expect(matches { _ in })
        #expect(matches { $0.kinds = ["SanctionsImposed"] } && matches { $0.kinds = ["economy"] })
        #expect(!matches { $0.kinds = ["talks"] })
        #expect(matches { $0.actors = ["usa"] } && matches { $0.actors = ["rus/foreign-ministry"] })
        #expect(!matches { $0.actors = ["us"] } && !matches { $0.actors = ["ukr"] })
        #expect(matches { $0.places = ["ukr"] } && !matches { $0.places = ["ukr/ky"] })
        #expect(matches { $0.since = Day("2022-02-22") } && !matches { $0.since = Day("2022-02-23") })
        #expect(matches { $0.until = Day("2022-02-22") } && !matches { $0.until = Day("2022-02-21") })
        #expect(matches { $0.modalities = [.happened] } && !matches { $0.modalities = [.denied] })
    }

    @Test("A projection that is not there is refused, and an empty answer says so in words")
    func absences() async throws {
        let inquiry = try await inquiry([])
        #expect(throws: QuestionError.self) { try inquiry.state("nosuch", key: nil, at: base) }
        await #expect(throws: QuestionError.self) { try await inquiry.why("nosuch", key: "a", at: base) }
        let state = try inquiry.state("sanctions", key: "usa:rus", at: base)
        #expect(state.rows.isEmpty && state.absence == "Nothing is known of sanctions usa:rus from this vantage.")
        let diff = try await inquiry.diff(from: base, to: base)
        #expect(diff.absence.hasPrefix("Nothing changed between 2022-03-01"))
    }

    @Test("A value, its reason and its change name the same event")
    func reasons() async throws {
        let inquiry = try await inquiry([try Sample.event(), try Sample.event("MeetingHeld", on: "2022-01-21")])
        #expect(try inquiry.state("sanctions", key: "usa:rus", at: base).rows.count == 1)
        let why = try await inquiry.why("sanctions", key: "usa:rus", at: base)
        #expect(why.map(\.event.kind.rawValue) == ["SanctionsImposed"])
        let before = Vantage(at: Day("2022-02-21"), asOf: base.asOf)
        let diff = try await inquiry.diff(from: before, to: base, projection: "sanctions")
        #expect(diff.rows.count == 1)
        #expect(diff.rows.first?.json["because"]?.text.contains("usa SanctionsImposed rus 2022-02-22") == true)
    }

    @Test("A replay goes from the first day to the last by itself, and shows each happening once")
    func replay() async throws {
        let inquiry = try await inquiry([try Sample.event(), try Sample.event("MeetingHeld", on: "2022-01-21")])
        var course = ReplayCourse()
        course.clock = .world
        var days: [Day?] = []
        var kinds: [String] = []
        try await inquiry.replay(course, at: base) { step in
            days.append(step.vantage.at)
            kinds += step.events.map(\.event.kind.rawValue)
        }
        #expect(days.first == Day("2022-01-21") && days.count == 34)
        #expect(kinds == ["MeetingHeld", "SanctionsImposed"])
    }
}
