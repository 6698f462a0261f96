import AnnalsModel
import AnnalsReading
import Testing

@Suite struct FeedTests {
    @Test(arguments: [
        "<rss version=\"2.0\"><channel><title>Wire</title><item><title>Talks end</title><link>https://w.example/1</link><guid>g1</guid><description>&lt;p&gt;The talks &amp;amp; visits ended.&lt;/p&gt;</description><pubDate>Thu, 03 Mar 2022 09:15:00 GMT</pubDate></item></channel></rss>",
        "<?xml version=\"1.0\"?><rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Wire</title></channel><item rdf:about=\"g1\"><title>Talks end</title><link>https://w.example/1</link><description>The talks &amp;amp; visits ended.</description><dc:date>2022-03-03T09:15:00Z</dc:date></item></rdf:RDF>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><id>g1</id><title>Talks end</title><link rel=\"self\" href=\"https://w.example/self\"/><link href=\"https://w.example/1\"/><published>2022-03-03T09:15:00Z</published><updated>2022-03-04T09:15:00Z</updated><content type=\"xhtml\"><div>The talks &amp;amp; visits ended.</div></content></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\"g1\",\"url\":\"https://w.example/1\",\"title\":\"Talks end\",\"content_html\":\"<p>The talks &amp; visits ended.</p>\",\"date_published\":\"2022-03-03T09:15:00Z\"}]}",
    ])
    func `Each dialect gives the same article`(_ feed: String) throws {
        let reading = Reader().read(feed, name: "feed")
        let article = try #require(reading.articles.first, "\(reading.refusals)")
        #expect(article.text.string == "Talks end\nThe talks & visits ended.")
        #expect(article.outlet == "Wire" && article.url == "https://w.example/1")
        #expect(article.published?.latest == Instant("2022-03-03T09:15:00Z"))
    }

    @Test(
        .enabled(if: Shared.has("feeds"), "the saved feeds are not beside the repository"),
        arguments: [
            "3960.json", "OneFootTsunami.atom", "allthis.atom", "allthis.json", "atp.rss",
            "bio.rdf",
            "cloudblog.rss", "donthitsave.xml", "inessential.json", "rubenerd.rss",
            "scriptingNews.rss",
        ]
    )
    func `Real feeds are read whole`(_ name: String) throws {
        let reading = try Shared.read("feeds/real/\(name)")
        #expect(!reading.articles.isEmpty && reading.refusals.isEmpty)
        #expect(reading.articles.allSatisfy { $0.published != nil && $0.url != nil })
    }
}
