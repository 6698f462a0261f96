import AnnalsFormats
import AnnalsModel
import TestRandom
import Testing

@Suite("Events as native JSON Lines")
struct EventJSONTests {
    @Test("An event reads back as it was written")
    func roundTrip() throws {
        let record = EventRecord(
            try Sample.event(),
            position: 7,
            recorded: Sample.published,
            evidence: [Sample.evidence(), Sample.evidence("said \"no\"\n\u{1}\\ 😀")],
            status: .corrected
        )
        #expect(try EventReader().record(Sample.line(record).utf8) == record)
    }

    @Test("Seed 4711: events of random parts read back as they were written")
    func randomRoundTrips() throws {
        var random = SplitMix(seed: 4711)
        for _ in 0..<200 {
            let record = EventRecord(try random.event(), position: random.below(3) == 0 ? nil : random.below(99))
            #expect(try EventReader().record(Sample.line(record).utf8) == record)
        }
    }

    @Test("An event outside a log has neither position nor time of recording, and no plan where none is known")
    func absentFields() throws {
        var event = try Sample.event()
        event.scheduled = nil
        let line = Sample.line(EventRecord(event))
        for name in ["position", "recorded", "scheduled"] { #expect(!line.contains("\"\(name)\"")) }
        #expect(line.contains(#""basis":"publication""#))
        #expect(line.contains(#""codes":{"plover":"MOBILIZE","mode":"troops","cameo":"154","quad":"#))
        #expect(line.contains(#""value":190000,"low":null,"high":190000"#))
    }

    @Test(
        "A line that holds no event says what is wrong",
        arguments: [
            ("nonsense", "no JSON"),
            ("[1]", "no JSON object"),
            (#"{"evidence":[]}"#, "`kind` is missing"),
            (#"{"kind":"Nothing","evidence":[{"published":"2022-01-01T00:00:00Z","quote":"x"}]}"#, "annals kinds"),
            (#"{"kind":"MeetingHeld","evidence":[]}"#, "`evidence` is empty"),
            (#"{"kind":"MeetingHeld","evidence":[{"published":"yesterday","quote":"x"}]}"#, "no time such as"),
            (
                #"{"kind":"MeetingHeld","modality":"maybe","evidence":[{"published":"2022-01-01T00:00:00Z","quote":"x"}]}"#,
                "happened, planned"
            ),
            (
                #"{"kind":"MeetingHeld","evidence":[{"published":"2022-01-01T00:00:00Z","quote":"x","start":5,"end":2}]}"#,
                "no span"
            ),
            (
                #"{"kind":"MeetingHeld","occurred":{"earliest":"2022-02-02","latest":"2022-02-01"},"evidence":[{"published":"2022-01-01T00:00:00Z","quote":"x"}]}"#,
                "before it begins"
            ),
            (
                #"{"kind":"MeetingHeld","evidence":[{"published":"2022-01-01T00:00:00Z","quote":3}]}"#,
                "`evidence.0.quote` has a value of the wrong type"
            ),
        ]
    )
    func refusals(line: String, part: String) {
        let error = #expect(throws: EventReadingError.self) { try EventReader().record(line.utf8) }
        #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    }

    @Test("Strings are escaped as RFC 8259 asks, and nothing more")
    func escaping() {
        #expect(JSON.string("a\"b\\c\n\r\t\u{1}\u{1F}é😀/\u{7F}").text == #""a\"b\\c\n\r\t\u0001\u001fé😀/"# + "\u{7F}\"")
        #expect(
            JSON.object([JSON.Field("x", 1.5.json), JSON.Field("y", [.null, .bool(true), .integer(-3)])]).text
                == #"{"x":1.5,"y":[null,true,-3]}"#
        )
    }
}

extension Double {
    fileprivate var json: JSON { .number(self) }
}
