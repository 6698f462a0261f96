import AnnalsEnglish
import Foundation

/// The sentences of the articles of a JSON Lines file.
struct News {
    let sentences: [[WordFeatures]]

    init(path: String, lengths: ClosedRange<Int> = 5...60) throws {
        struct Article: Decodable { let text: String }
        var found: [[WordFeatures]] = []
        for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
            let article = try JSONDecoder().decode(Article.self, from: line)
            found += FeatureText(article.text).sentences.filter { lengths.contains($0.count) }
        }
        sentences = found
    }
}
