import AnnalsCoding
import AnnalsModel
import Foundation

/// Sentences of which only one act is labelled, by its PLOVER type: they say what is an event, and not what is none.
struct Pairs {
    private(set) var lessons: [Lesson] = []

    /// Reads a file of labelled pairs.
    init(path: String, coder: Coder = Coder()) throws {
        for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
            let pair = try JSONDecoder().decode(Pair.self, from: line)
            let types = Set(pair.expected.flatMap(\.types))
            lessons += coder.trials(of: pair.article).filter { $0.kind.entry.codes.plover.map(types.contains) ?? false }
                .map {
                    Lesson(clues: $0.clues, isEvent: true, isCore: false, weight: 0.5)
                }
        }
    }
}

/// A labelled sentence, as far as training asks.
private struct Pair: Decodable {
    struct Act: Decodable {
        let code: String

        /// PLOVER's later name for what an older one means.
        var types: [String] {
            let type = code.split(separator: ":").last.map(String.init) ?? code
            return type == "YIELD" ? ["CONCEDE", "RETREAT"] : [type]
        }
    }

    let id, text: String
    let expected: [Act]

    var article: Article {
        Article(
            sourceID: id,
            outlet: nil,
            url: nil,
            title: "",
            published: Publication(.pairs),
            text: text,
            passages: [Passage(.body, 0..<text.unicodeScalars.count)]
        )
    }
}

extension Day {
    /// The sentences have no date of their own; any will do.
    fileprivate static let pairs = Day("2010-06-16") ?? .first
}
