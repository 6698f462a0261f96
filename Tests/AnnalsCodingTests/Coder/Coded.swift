import AnnalsCoding
import AnnalsModel

/// A text published on Wednesday, 23 February 2022.
func article(_ text: String, title: String = "", published: Day? = Day("2022-02-23")) -> Article {
    let whole = title.isEmpty ? text : title + "\n" + text
    let count = whole.unicodeScalars.count
    let head = title.unicodeScalars.count
    let passages = [Passage(.headline, 0..<head), Passage(.body, min(head + (title.isEmpty ? 0 : 1), count)..<count)]
    return Article(
        sourceID: "test",
        outlet: "Test",
        url: nil,
        title: title,
        published: published.map { Publication($0) },
        text: whole,
        passages: title.isEmpty ? Array(passages.dropFirst()) : passages
    )
}

/// The coding of a text by the rules alone.
func coded(_ text: String, title: String = "", published: Day? = Day("2022-02-23")) -> Coding {
    Coder(lexicon: .standard.unweighed).code(article(text, title: title, published: published))
}

/// The events of a text in short: `Kind modality by → to`, states only.
func sketches(_ text: String) -> [String] {
    coded(text).events.map { event in
        let by = event.initiators.map(\.state).joined(separator: "+")
        let to = event.targets.map(\.state).joined(separator: "+")
        return "\(event.kind) \(event.modality.rawValue) \(by) → \(to)"
    }
}
