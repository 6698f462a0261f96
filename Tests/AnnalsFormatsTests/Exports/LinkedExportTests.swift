import AnnalsFormats
import AnnalsModel
import Foundation
import Testing

@Suite("Exports whose parts refer to one another")
struct LinkedExportTests {
    private let heading = ExportHeading(
        title: "T & <x>",
        vantage: "2022-03-01",
        position: 7,
        made: "2022-03-01T12:00:00Z"
    )

    private func records() throws -> [EventRecord] {
        var held = try Sample.event("MeetingHeld")
        held.occurred = Occurrence(Interval(try #require(Day("2022-02-24"))), basis: .stated)
        held.initiators = [Actor(id: "sun/\u{437}\u{430}", name: "A \u{1}name")]
        return [EventRecord(try Sample.event(), position: 1), EventRecord(held, position: 2)]
    }

    private func hostile(_ url: String) throws -> EventRecord {
        var event = try Sample.event()
        let quote = "</blockquote><script>alert(1)</script>"
        event.evidence = Evidence(
            article: Digest(of: quote.utf8),
            sourceID: "a",
            outlet: "<b>",
            url: url,
            published: Sample.published,
            quote: quote,
            span: 0..<quote.count
        )
        return EventRecord(event, position: 1)
    }

    @Test("A page runs nothing that an article smuggled in, and links only to the web")
    func page() throws {
        let bad = HTMLBrief.text([try hostile("javascript:alert(1)")], heading: heading).text
        #expect(!bad.contains("<script") && !bad.contains("<b>") && !bad.contains("javascript:"))
        #expect(bad.contains("T &amp; &lt;x&gt;") && bad.contains("log position 7"))
        let good = HTMLBrief.text([try hostile("https://w.example/?a=1&b=2")], heading: heading).text
        #expect(good.contains(#"href="https://w.example/?a=1&amp;b=2""#))
    }

    @Test(
        "A brief and a feed link only to the web",
        arguments: ["javascript:alert(1)", "https://a> b", "data:x", "//x"]
    )
    func links(url: String) throws {
        let records = [try hostile(url)]
        #expect(!Brief.text(records, heading: heading).text.contains(url))
        #expect(!Atom.text(records, heading: heading).text.contains("href"))
    }

    @Test("The files of timemap name each other's parts, and the vantage")
    func timemap() throws {
        let folder = Timemap.folder(try records(), heading: heading)
        #expect(folder.files.map(\.name) == ["events.json", "sources.json", "associations.json"])
        let parsed = try folder.files.map { try JSONSerialization.jsonObject(with: Data($0.text.utf8)) }
        let events = try #require(parsed[0] as? [[String: Any]])
        let sources = try #require(parsed[1] as? [String: [String: Any]])
        let associations = Set(try #require(parsed[2] as? [[String: Any]]).compactMap { $0["id"] as? String })
        #expect(events.map { $0["date"] as? String } == ["02/24/2022"])
        #expect(associations.isSuperset(of: events.flatMap { $0["associations"] as? [String] ?? [] }))
        #expect(Set(sources.keys).isSuperset(of: events.flatMap { $0["sources"] as? [String] ?? [] }))
        #expect((sources["annals"]?["description"] as? String)?.contains("log position 7") == true)
        #expect(folder.losses.last == "1 events without a date are not in the files.")
    }

    @Test("Entities have ids that FollowTheMoney takes, each once, and countries by two letters")
    func followTheMoney() throws {
        let text = FollowTheMoney.text(try records() + records(), heading: heading).text
        let lines = try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let ids = lines.compactMap { $0["id"] as? String }
        #expect(ids.count == lines.count && Set(ids).count == ids.count)
        let legal = Set("abcdefghijklmnopqrstuvwxyz0123456789-.")
        #expect(ids.allSatisfy { $0.allSatisfy(legal.contains) })
        #expect(text.contains(#""country":["ru"]"#) && text.contains(#""country":["suhh"]"#))
        #expect(text.contains("log position 7"))
    }

    @Test("A sheet for TimelineJS has the columns of its template in each row, and a title")
    func sheet() throws {
        let lines = TimelineJS.sheet(try records(), heading: heading).text.split(separator: "\r\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("Year,Month,Day,Time,End Year"))
        #expect(lines[1].contains("log position 7") && lines[1].contains(",title,"))
        #expect(lines[2].hasPrefix("2022,2,24,,,,,,2022-02-24,"))
    }

    @Test("A row of CSV names the vantage and the log's position")
    func rows() throws {
        for line in CSV.events(try records(), heading: heading).text.split(separator: "\r\n").dropFirst() {
            #expect(line.hasSuffix(",2022-03-01,7"))
        }
    }
}
