import AnnalsModel
import AnnalsReading
import Testing

@Suite struct StampTests {
    @Test(arguments: [
        ("Published 09:15 GMT, March 3rd 2022", "2022-03-03T09:15:00Z"),
        ("Wed 23 Feb 2022 07.40 GMT", "2022-02-23T07:40:00Z"),
        ("2022-02-23T07:40:12.524+05:30", "2022-02-23T02:10:12Z"),
        ("2022-02-23 07:40:00 UTC+3", "2022-02-23T04:40:00Z"),
        ("Posted: Feb. 23, 2022, 7:40 p.m. MSK", "2022-02-23T16:40:00Z"),
        ("23rd of February, 2022 at 12:05 am CET", "2022-02-22T23:05:00Z"),
        ("Wed, 05 Jan 2022 23:55:35 +0000", "2022-01-05T23:55:35Z"),
        ("23/02/2022 11:00 GMT", "2022-02-23T11:00:00Z"),
        ("UPDATED: 12:30 EDT, 4 July 2022", "2022-07-04T16:30:00Z"),
        ("February 23, 2022 / 7:40 AM EST / Wire", "2022-02-23T12:40:00Z"),
        ("1 July 2022 10:00 ET", "2022-07-01T14:00:00Z"),
        ("1 December 2022 10:00 ET", "2022-12-01T15:00:00Z"),
    ])
    func `Stamps are read`(_ stamp: String, _ instant: String) {
        let reading = Reader().read("\(stamp)\nEnvoys part without a deal\nThe envoys left Geneva on Thursday.")
        let published = reading.articles.first?.published
        #expect(published?.earliest == Instant(instant) && published?.latest == Instant(instant))
    }

    @Test(arguments: [
        "On 24 February 2022 the army crossed the border.", "Chapter 23 of 2022", "31 February 2022", "99:99 GMT",
    ])
    func `What is no stamp gives no publication time`(_ line: String) {
        let reading = Reader().read("\(line)\nThe envoys left Geneva on Thursday.\nThey will meet again.")
        #expect(reading.articles.first?.published == nil)
        #expect(reading.remarks.first?.contains { $0.code == "published-missing" } == true)
    }

    @Test func `A date without a time is the whole day`() throws {
        let published = try #require(
            Reader().read("Published: 2022-02-23\nTalks end\nThe talks ended.").articles.first?.published
        )
        #expect(published == Publication(try #require(Day("2022-02-23"))))
    }

    @Test func `The stamp that says published counts before one that says updated`() {
        let page = "Updated 10:00 GMT, 5 March 2022\nTalks end\nThe talks ended.\nPublished 09:00 GMT, 4 March 2022"
        let reading = Reader().read(page)
        #expect(reading.articles.first?.published?.latest == Instant("2022-03-04T09:00:00Z"))
        #expect(reading.remarks.first?.map(\.code) == ["updated-later"])
    }

    @Test func `The caller's publication time counts before the page's`() throws {
        let published = try #require(Publication(stated: "2022-03-06T00:00:00Z"))
        let reading = Reader(options: ReadingOptions(published: published))
            .read("Published 09:00 GMT, 4 March 2022\nTalks end\nThe talks ended.")
        #expect(reading.articles.first?.published == published)
    }

    @Test(arguments: [
        ("2022-02-23T02:10:00Z", "2022-02-23T02:10:00Z"), ("2022-02-23 07:40", "2022-02-23T07:40:00Z"),
        ("23 Feb 2022 07:40 CET", "2022-02-23T06:40:00Z"),
    ])
    func `A publication time is read as a person writes it`(_ text: String, _ instant: String) {
        #expect(Publication(stated: text)?.latest == Instant(instant))
        #expect(Publication(stated: "soon") == nil)
        #expect(
            Publication(stated: "23 Feb 2022 07:40 IST") == nil,
            "an ambiguous zone has to be decided by the caller"
        )
    }

    /// The day that an address names, the one that the page states for machines, and the one that counts.
    @Test(arguments: [
        ("2022/02/23", "2022-02-23T07:40:00+01:00", "2022-02-23"), ("2022/02/23", "2022-02-22T23:40:00Z", "2022-02-22"),
        ("2017/07/12", "2022-02-23T07:40:00Z", "2017-07-12"), ("2022/02/25", "2022-02-23T07:40:00Z", "2022-02-23"),
    ])
    func `An address that is older than the page says comes first`(_ path: String, _ stated: String, _ day: String)
        throws
    {
        let page = """
            <html><head><link rel="canonical" href="https://w.example/\(path)/talks">
            <meta property="article:published_time" content="\(stated)"><title>Talks end</title></head><body><article>
            <p>The envoys left Geneva on Monday after two days of talks that brought no result.</p></article></body></html>
            """
        let reading = Reader().read(page)
        let article = try #require(reading.articles.first)
        #expect(article.published?.day.description == day)
        #expect(reading.remarks.first?.contains { $0.code == "updated-later" } == (day != stated.prefix(10)))
    }

    @Test(arguments: ["2022/02/23", "2022/feb/23", "2022/February/23", "20220223"])
    func `An address is asked where the page says nothing`(_ path: String) throws {
        let page = """
            <html><head><link rel="canonical" href="https://w.example/\(path)/talks"><title>Talks end</title></head><body>
            <article><p>The envoys left Geneva on Monday after two days of talks that brought no result.</p></article>
            </body></html>
            """
        #expect(Reader().read(page).articles.first?.published?.day.description == "2022-02-23")
    }
}
