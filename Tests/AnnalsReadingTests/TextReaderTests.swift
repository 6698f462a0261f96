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
}
