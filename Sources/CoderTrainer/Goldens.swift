import AnnalsModel
import TrainerTools

/// The golden events of a data folder, as read events: what tells of one stands for the word that names it.
struct Goldens {
    private(set) var events: [String: [ReadEvent]] = [:]

    /// Reads a file of golden events, with the articles that they were read in.
    init(path: String, articles: [Article]) throws {
        let texts = Dictionary(articles.map { ($0.sourceID, $0.text) }, uniquingKeysWith: { first, _ in first })
        for golden in try JSONLines.read(path, as: Golden.self) {
            guard let text = texts[golden.article], let quote = text.span(of: golden.quote) else { continue }
            events[golden.article, default: []].append(golden.event(quote))
        }
    }
}

/// A line of a file of golden events, as far as training asks.
private struct Golden: Decodable {
    struct Party: Decodable { let id: String? }

    let article, tier, kind, quote: String
    let kinds_alt: [String]?
    let initiators, targets: [Party]
    let accept_window: [String?]?

    func event(_ quote: Range<Int>) -> ReadEvent {
        ReadEvent(
            trigger: quote,
            quote: quote,
            isCore: tier == "core",
            kinds: Set([kind] + (kinds_alt ?? [])),
            initiators: initiators.compactMap(\.id),
            targets: targets.compactMap(\.id),
            window: ReadEvent.window(accept_window?.first ?? nil, accept_window?.last ?? nil)
        )
    }
}

extension ArticleText {
    /// Where some words stand first, in Unicode scalars.
    fileprivate func span(of words: String) -> Range<Int>? {
        let text = Array(self[0..<count].unicodeScalars)
        let words = Array(words.unicodeScalars)
        guard let first = words.first, words.count <= text.count else { return nil }
        return text.indices.dropLast(words.count - 1).first {
            text[$0] == first && text[$0..<$0 + words.count].elementsEqual(words)
        }.map { $0..<$0 + words.count }
    }
}
