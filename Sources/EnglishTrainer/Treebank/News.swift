import AnnalsEnglish
import TrainerTools

/// The sentences of the articles of a JSON Lines file.
struct News {
    let sentences: [[WordFeatures]]

    init(path: String, lengths: ClosedRange<Int> = 5...60) throws {
        struct Article: Decodable { let text: String }
        sentences = try JSONLines.read(path, as: Article.self).flatMap { article in
            FeatureText(article.text).sentences.filter { lengths.contains($0.count) }
        }
    }
}
