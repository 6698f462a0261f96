import AnnalsModel
import AnnalsReading
import Testing

@Suite struct TextReaderTests {
    @Test func `A stamp above the headline gives the publication time`() {
        let page =
            "Published 09:15 GMT, March 3rd 2022\nEnvoys part without a deal\nThe envoys left Geneva on Thursday."
        let reading = Reader().read(bytes: Array(page.utf8), name: "envoys.txt")
        #expect(reading.articles.first?.published?.latest == Instant("2022-03-03T09:15:00Z"))
        #expect(reading.articles.first?.title == "Envoys part without a deal")
    }

    @Test(arguments: [
        "title: \"Envoys \\\"part\\\"\"\nsitename: Wire\nurl: https://w.example/1\ndate: 2022-03-03\ntags:\n  - war\n",
        "# clipped\r\nTitle: 'Envoys \"part\"'\r\noutlet: Wire\r\nsource: https://w.example/1\r\npublished: 2022-03-03\r\n",
    ])
    func `Named fields above the text are read like those of JSON Lines`(_ head: String) throws {
        let page = "---\n\(head)---\nThe envoys left Geneva on Thursday.\nThey were late."
        let article = try #require(Reader().read(page, name: "a.md").articles.first)
        #expect(article.text.string == "Envoys \"part\"\nThe envoys left Geneva on Thursday.\nThey were late.")
        #expect(article.title == "Envoys \"part\"" && article.outlet == "Wire" && article.sourceID == "a.md")
        #expect(article.url == "https://w.example/1" && article.published?.day == Day("2022-03-03"))
    }

    @Test(arguments: [
        "---\nThe envoys left Geneva.\n---\nThey were late.", "---\ntitle: T\nNo end.", "---", "---\n---\nA b.",
    ])
    func `A line of hyphens alone makes no fields`(_ page: String) {
        let articles = Reader().read(page, name: "a.txt").articles
        #expect(articles.allSatisfy { $0.text.string == page })
    }
}
