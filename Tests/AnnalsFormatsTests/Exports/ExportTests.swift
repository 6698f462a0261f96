import AnnalsFormats
import AnnalsModel
import TestRandom
import Testing

@Suite("Exports")
struct ExportTests {
    private let heading = ExportHeading(
        title: "T & <x>",
        vantage: "2022-03-01",
        position: 7,
        made: "2022-03-01T12:00:00Z"
    )

    private func records() throws -> [EventRecord] {
        var placeless = try Sample.event("MeetingHeld")
        placeless.place = nil
        placeless.targets = []
        return [EventRecord(try Sample.event(), position: 1), EventRecord(placeless, position: 2)]
    }

    @Test("A map has the events with coordinates, longitude first, and says how many it leaves out")
    func geojson() throws {
        let export = GeoJSON.text(try records(), heading: heading)
        #expect(export.text.contains(#""geometry":{"type":"Point","coordinates":[30.52,50.45]}"#))
        #expect(export.text.contains(#""log_position":7"#))
        #expect(export.losses.last == "1 events without coordinates are not in the file.")
    }

    @Test("A graph has an edge a pair and escapes what it quotes")
    func graphs() throws {
        for export in [GEXF.text(try records(), heading: heading), GraphML.text(try records(), heading: heading)] {
            #expect(export.text.contains(#"source="rus/armed-forces" target="ukr""#))
            #expect(export.text.contains("T &amp; &lt;x&gt;"))
            #expect(export.losses.last == "1 events of fewer than two actors have no edge in the graph.")
        }
    }

    @Test("A calendar keeps a meeting's identity when it is cancelled, and folds long lines by octets")
    func calendar() throws {
        let day = Interval(try #require(Day("2022-02-24")))
        func text(_ status: String) -> String {
            let meeting = ICalendar.Meeting(
                key: "rus:usa:2022-02-24",
                days: day,
                status: status,
                place: "che/geneva",
                summary: "Meeting; of rus, and usa " + String(repeating: "é", count: 60)
            )
            return ICalendar.text([meeting], heading: heading, sequence: 3).text
        }
        #expect(
            text("scheduled").contains("STATUS:CONFIRMED\r\n") && text("cancelled").contains("STATUS:CANCELLED\r\n")
        )
        for status in ["scheduled", "cancelled"] { #expect(text(status).contains("UID:rus:usa:2022-02-24@annals\r\n")) }
        #expect(text("held").contains("DTSTART;VALUE=DATE:20220224\r\nDTEND;VALUE=DATE:20220225\r\n"))
        #expect(text("held").contains("Meeting\\; of rus\\, and usa"))
        for line in text("held").split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    }

    @Test("A line of time leaves out what has no date, and a feed starts with the latest")
    func others() throws {
        #expect(
            TimelineJS.text(try records(), heading: heading).losses.last
                == "2 events without a date are not in the file."
        )
        var later = try Sample.event("MeetingHeld")
        later.occurred = Occurrence(Interval(try #require(Day("2022-02-24"))), basis: .stated)
        let dated = TimelineJS.text([EventRecord(later)], heading: heading).text
        #expect(dated.contains(#""start_date":{"year":2022,"month":2,"day":24}"#))
        let feed = Atom.text(try records(), heading: heading).text
        #expect(feed.contains("<updated>\(Sample.published)</updated>"))
        #expect(feed.contains("signed a decree"))
    }

    @Test("A brief has a footnote for each event")
    func brief() throws {
        let text = Brief.text(try records(), heading: heading).text
        for note in ["[^1]\n", "[^2]\n", "\n[^1]: ", "\n[^2]: "] { #expect(text.contains(note)) }
        #expect(text.contains("nearly 190,000 troops"))
    }

    @Test(
        "Thousands stand apart from ten thousand on",
        arguments: [
            (0.0, "0"), (1000, "1000"), (190_000, "190,000"), (-12_345_678, "-12,345,678"), (123_456.5, "123,456.5"),
            (-1234, "-1,234"), (2.5, "2.5"),
        ]
    )
    func grouping(number: Double, text: String) {
        #expect(EventSheet.grouped(number) == text)
    }

    @Test("The rows of a table have a text for each column")
    func columns() throws {
        for record in try records() {
            #expect(EventSheet.row(record).count == EventSheet.columns.count)
            #expect(EventSheet.briefRow(record).count == EventSheet.brief.count)
        }
    }

    @Test("Seed 99: every line of a log reads back as it was written")
    func logLines() throws {
        var random = SplitMix(seed: 99)
        for position in 1...60 {
            var event = try random.event()
            event.gist = (0..<random.below(4)).map { UInt16($0 * 7919) }
            let amendment = AmendmentRecord(
                position: position,
                recorded: Sample.published,
                target: random.below(50),
                replacement: random.below(2) == 0 ? nil : event,
                origin: "source",
                reported: Sample.published,
                author: random.text(),
                reason: random.text()
            )
            let article = Article(
                sourceID: random.text(),
                outlet: nil,
                url: random.text(),
                title: random.text(),
                published: Publication(Sample.published, offset: 3600),
                text: random.text(),
                passages: []
            )
            let remark = Remark(random.text(), random.text(), span: position.isMultiple(of: 2) ? 3..<position + 3 : nil)
            let vantage = Vantage(asOf: Sample.published, recorded: position)
            let lines: [LogLine] = [
                .remark(RemarkRecord(sourceID: random.text(), article: article.digest, remark: remark)),
                .snapshot(SnapshotRecord(name: random.text(), vantage: vantage, recorded: Sample.published)),
                .report(EventRecord(event, position: position, recorded: Sample.published)), .amendment(amendment),
                .article(article),
            ]
            for line in lines {
                var text = JSONText()
                text.line(line)
                #expect(try LogLineReader().line(text.bytes) == line)
            }
        }
    }
}
