import AnnalsModel
import Testing

@testable import AnnalsReading

@Suite struct JSONTests {
    @Test func `The stored text is the headline and the text`() throws {
        let line =
            #"{"id":"a1","published":"2022-03-03T09:15:00Z","outlet":"Wire","title":"Talks end","text":"The talks ended.","url":"https://w.example/1"}"#
        let reading = Reader().read(line, name: "heap.jsonl")
        let article = try #require(reading.articles.first)
        #expect(article.sourceID == "a1" && article.outlet == "Wire" && article.url == "https://w.example/1")
        #expect(article.text.string == "Talks end\nThe talks ended.")
        #expect(
            article.passages.map(\.role) == [.headline, .body] && article.coded == ["Talks end", "The talks ended."]
        )
        #expect(reading.remarks == [[]] && reading.refusals.isEmpty)
    }

    @Test(arguments: [
        #"{"source":"https://w.example/1","title":"T","date":"2022-03-03","text":"The talks ended.","hostname":"w.example","source-hostname":"Wire"}"#,
        #"{"url":"https://w.example/1","title":"T","date_publish":"2022-03-03 09:15:00","maintext":"The talks ended.","source_domain":"Wire"}"#,
        #"{"responded_url":"https://w.example/1","title":"T","publishing_date":"2022-03-03 09:15:00+00:00","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["The talks ended."]}]},"publisher":"Wire"}"#,
        #"{"url":"https://w.example/1","headline":"T","datePublished":"2022-03-03T09:15:00Z","articleBody":"The talks ended.","publisher":{"@type":"Organization","name":"Wire"}}"#,
    ])
    func `The field names of other tools are understood`(_ line: String) throws {
        let article = try #require(Reader().read(line, name: "heap.jsonl").articles.first)
        #expect(article.text.string == "T\nThe talks ended." && article.url == "https://w.example/1")
        #expect(article.outlet == "Wire" && article.published?.day == Day("2022-03-03"))
    }

    @Test(arguments: [
        (#""published_raw":"4 days ago","scraped_at":"2024-10-15 10:33:07""#, "2024-10-11"),
        (#""published_raw":"11 hrs ago","scraped_at":"2024-10-15 10:33:07""#, "2024-10-14"),
        (#""published_raw":"December 29","scraped_at":"2024-10-15""#, "2023-12-29"),
        (#""published_raw":"22 Aug 2024""#, "2024-08-22"),
        (#""published":1646298900"#, "2022-03-03"),
    ])
    func `Ages and yearless dates count from the crawl`(_ fields: String, _ day: String) {
        let article = Reader().read("{\"id\":\"a\",\(fields),\"text\":\"The talks ended.\"}").articles.first
        #expect(article?.published?.day == Day(day))
    }

    @Test(arguments: [
        #""published":null,"published_raw":"2022-04-07T10:12:40Z","published_how":"unresolved""#,
        #""published_raw":"4 days ago""#, #""published_raw":"December 29""#, #""published":"soon""#, #""title":"T""#,
    ])
    func `What cannot be dated is unknown and never today`(_ fields: String) {
        let reading = Reader().read("{\"id\":\"a\",\(fields),\"text\":\"The talks ended.\"}")
        #expect(reading.articles.count == 1 && reading.articles.first?.published == nil)
        #expect(reading.remarks.first?.map(\.code) == ["published-missing"])
    }

    @Test func `A broken line is refused with its number and the others are read`() {
        let lines =
            "{\"id\":\"a\",\"text\":\"One ended.\"}\n{\"id\":\n\n[1]\n{\"id\":\"b\",\"text\":\"\"}\n{\"id\":\"c\",\"text\":\"Two ended.\"}"
        let reading = Reader().read(lines, name: "heap.jsonl")
        #expect(reading.articles.map(\.sourceID) == ["a", "c"])
        #expect(reading.refusals.map(\.line) == [2, 4, 5])
        #expect(reading.refusals.map(\.reason) == [.malformed, .malformed, .noText])
    }

    @Test func `Sloppy JSON is read`() throws {
        let value = try JSONParser.parse(
            Array(#"{"a":NaN,"b":"x\ud83d","c":"\ud83d\ude00","d":[1,2.5e3,true,null]}"#.utf8)[...]
        )
        #expect(value["a"] == .null && value["b"] == .string("x\u{FFFD}") && value["c"] == .string("😀"))
        #expect(value["d"] == .array([.number("1"), .number("2.5e3"), .bool(true), .null]))
    }

    @Test(arguments: ["{", "[1,", "{\"a\"}", "\"\\u12\"", "1 2", "tru", "{\"a\":}", "[,]"])
    func `Broken JSON is told`(_ text: String) {
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(Array(text.utf8)[...]) }
    }

    @Test func `Nesting without end is told`() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(deep[...]) }
    }
}
