import AnnalsModel
import Testing

@testable import AnnalsReading

@Suite struct ZoneTests {
    private func publication(_ page: String, zone: Zone? = nil, outlet: String? = nil) -> (Publication?, [String]) {
        let reading = Reader(options: ReadingOptions(zone: zone, outlet: outlet)).read(page)
        return (reading.articles.first?.published, reading.remarks.first?.map(\.code) ?? [])
    }

    private let page = "Published 12:00 IST, February 23rd 2022\nTalks end\nThe talks ended on Tuesday."

    @Test func `An ambiguous zone that nothing decides is an interval whose day is the day on the page`() {
        let (published, codes) = publication(page)
        #expect(published?.earliest == Instant("2022-02-23T06:30:00Z"))
        #expect(published?.latest == Instant("2022-02-23T10:00:00Z"))
        #expect(published?.day == Day("2022-02-23"))
        #expect(codes == ["zone-ambiguous"])
    }

    @Test(arguments: [
        ("The Taoiseach spoke in Dublin and gardaí stood by.", "2022-06-23T11:00:00Z"),
        ("The Knesset met in Jerusalem. Shoppers paid in shekels.", "2022-06-23T10:00:00Z"),
        ("About 1,20,000 people came.", "2022-06-23T06:30:00Z"),
        ("The Lok Sabha met in Delhi.", "2022-06-23T06:30:00Z"),
    ])
    func `An ambiguous zone is decided by what the text tells`(_ sentence: String, _ instant: String) {
        let (published, codes) = publication("Published 12:00 IST, June 23rd 2022\nTalks end\n\(sentence)")
        #expect(published?.latest == Instant(instant))
        #expect(codes == ["zone-inferred"])
    }

    @Test func `The outlet decides an ambiguous zone`() {
        #expect(publication(page, outlet: "Haaretz").0?.latest == Instant("2022-02-23T10:00:00Z"))
        #expect(publication(page, outlet: "The Hindu").0?.latest == Instant("2022-02-23T06:30:00Z"))
    }

    @Test func `The caller's zone decides without a remark`() {
        let (published, codes) = publication(page, zone: Zone("Asia/Jerusalem"))
        #expect(published?.latest == Instant("2022-02-23T10:00:00Z"))
        #expect(codes.isEmpty)
    }

    @Test func `A time without a zone is the outlet's, else an interval of all zones`() {
        let bare = "Published 19:18, April 7th 2022\nTalks end\nThe talks ended on Tuesday."
        #expect(publication(bare, outlet: "BBC").0?.latest == Instant("2022-04-07T18:18:00Z"))
        let (published, codes) = publication(bare)
        #expect(published?.day == Day("2022-04-07"))
        #expect(published?.earliest == Instant("2022-04-07T05:18:00Z"))
        #expect(published?.latest == Instant("2022-04-08T07:18:00Z"))
        #expect(codes == ["zone-ambiguous"])
    }

    @Test func `The day of a time in UTC is the day that the outlet's readers saw`() {
        let published = publication("Published 2022-02-23T02:10:00Z\nTalks end\nThe talks ended.", outlet: "Fox News").0
        #expect(published?.latest == Instant("2022-02-23T02:10:00Z"))
        #expect(published?.day == Day("2022-02-22"))
    }

    @Test(arguments: [
        ("us", "2022-03-12", "2022-03-13"), ("eu", "2022-03-26", "2022-03-27"), ("il", "2022-03-24", "2022-03-25"),
        ("au", "2022-10-01", "2022-10-02"), ("nz", "2022-09-24", "2022-09-25"),
    ])
    func `Summer time begins on the day that the rule says`(_ rule: String, _ before: String, _ first: String) throws {
        let season = try #require(Season(rawValue: rule))
        #expect(!season.isSummer(try #require(Day(before))))
        #expect(season.isSummer(try #require(Day(first))))
    }

    @Test func `Every line of the tables loads and is used`() {
        let zones = Table(Asset.text("zones.tsv"))
        #expect(zones.rows.count > 80)
        for row in zones.rows {
            #expect(Zone(row: row) != nil, "zones.tsv:\(row.line)")
            #expect(ZoneTable.standard.meanings(of: row["word"]).contains { $0.name == row["meaning"] })
            #expect(row["season"] == "-" || Season(rawValue: row["season"]) != nil, "zones.tsv:\(row.line)")
        }
        for row in Table(Asset.text("outlets.tsv")).rows {
            #expect(Zone(row["zone"]) != nil, "outlets.tsv:\(row.line)")
            #expect(OutletTable.standard.outlet(named: row["name"], host: nil)?.name == row["name"])
        }
        for row in Table(Asset.text("clues.tsv")).rows {
            #expect(row["zone"] == "-" || Zone(row["zone"]) != nil, "clues.tsv:\(row.line)")
            for word in row["words"].split(separator: "|") {
                #expect(CountryTable.standard.words(in: "In \(word).")[row["country"]] == [String(word)])
            }
        }
    }
}
