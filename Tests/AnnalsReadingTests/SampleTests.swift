import AnnalsModel
import AnnalsReading
import Foundation
import Testing

/// The sample crisis that the quick start reads.
@Suite struct SampleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Scripts/sample")

    private func read(_ name: String, outlet: String? = nil) throws -> Reading {
        var reading = Reading()
        let reader = Reader(options: ReadingOptions(outlet: outlet))
        for input in Sources([Self.folder.appending(path: name).path()]) {
            try input.read(with: reader) { reading.append($0) }
        }
        return reading
    }

    @Test func `Every article has an outlet, a headline and a publication time in early 2022`() throws {
        let readings = [
            try read("meridian-wire.jsonl"), try read("harbour-post", outlet: "Harbour Post"),
            try read("deccan-courier", outlet: "Deccan Courier"), try read("late", outlet: "Harbour Post"),
        ]
        let articles = readings.flatMap(\.articles)
        #expect(articles.count == 16 && readings.allSatisfy { $0.refusals.isEmpty })
        #expect(Set(articles.compactMap(\.outlet)).count == 3)
        for article in articles {
            let day = try #require(article.published?.day, "\(article.sourceID)")
            #expect(day.parts.year == 2022 && day.parts.month <= 3, "\(article.sourceID)")
            #expect(!article.title.isEmpty && article.passages.count > 2, "\(article.sourceID)")
        }
    }

    @Test func `Lakhs decide that the courier's zone is India's`() throws {
        let reading = try read("deccan-courier/2022-02-23-sanctions.txt")
        #expect(reading.articles.first?.published?.latest == Instant("2022-02-23T02:25:00Z"))
        #expect(reading.remarks.first?.map(\.code) == ["zone-inferred"])
    }
}
