import AnnalsModel
import TrainerTools

/// The articles of a JSON Lines file, headline first.
struct Articles {
    let articles: [Article]

    init(path: String) throws {
        struct Line: Decodable {
            let id, text: String
            let title, published: String?
        }
        articles = try JSONLines.read(path, as: Line.self).compactMap { line in
            guard let title = line.title,
                let day = line.published.flatMap({ Day(String($0.prefix(10))) })
            else { return nil }
            let text = title + "\n" + line.text
            let head = title.unicodeScalars.count
            return Article(
                sourceID: line.id,
                outlet: nil,
                url: nil,
                title: title,
                published: Publication(day),
                text: text,
                passages: [Passage(.headline, 0..<head), Passage(.body, head + 1..<text.unicodeScalars.count)]
            )
        }
    }
}
