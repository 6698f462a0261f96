import AnnalsModel
import AnnalsReading
import Foundation
import Testing

/// Where the material that is kept beside the repository lies.
enum Shared {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

    static func path(_ name: String) -> String { folder.appending(path: name).path() }
    static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    static func read(_ name: String) throws -> Reading {
        var reading = Reading()
        try Input(path: path(name)).read(with: Reader()) { reading.append($0) }
        return reading
    }
}

@Suite(.enabled(if: Shared.has("seed"), "the seed article is not beside the repository"))
struct SeedTests {
    @Test func `The zone of the seed is India's, with the reason`() throws {
        let reading = try Shared.read("seed/000_2b34eeae87aa4e33.txt")
        let article = try #require(reading.articles.first)
        #expect(article.sourceID == "000_2b34eeae87aa4e33.txt")
        #expect(article.published == Publication(try #require(Instant("2022-02-23T02:10:00Z")), offset: 19_800))
        let remark = try #require(reading.remarks.first?.first { $0.code == "zone-inferred" })
        #expect(remark.message.contains("India") && remark.message.contains("1,90,000"))
    }

    @Test func `The stored text of the seed is the file's, and its furniture is in no passage`() throws {
        let article = try #require(try Shared.read("seed/000_2b34eeae87aa4e33.txt").articles.first)
        let file = try String(contentsOfFile: Shared.path("seed/000_2b34eeae87aa4e33.txt"), encoding: .utf8)
        #expect(article.text.string == file)
        let coded = article.passages.map { article.text[$0.span] }
        for furniture in ["World News", "min read", "(Image: AP)", "Updated 07:40", "Published"] {
            #expect(!coded.contains { $0.contains(furniture) }, "\(furniture) is to be coded")
        }
        #expect(article.passages.map(\.role).prefix(3) == [.headline, .standfirst, .body])
    }
}
