import AnnalsCoding
import AnnalsModel
import TrainerTools

/// Sentences of which only one act is labelled, by its PLOVER type and parties: they say what is an event, and not what is
/// none.
struct Pairs {
    private(set) var lessons: [Lesson] = []
    private(set) var choices: [Choice] = []

    /// Reads a file of labelled pairs.
    init(path: String, coder: Coder) throws {
        for pair in try JSONLines.read(path, as: Pair.self) {
            let trials = coder.trials(of: pair.article)
            for act in pair.expected {
                for trial in trials where trial.kind.entry.codes.plover.map(act.types.contains) ?? false {
                    learn(from: trial, act)
                }
            }
        }
    }

    private mutating func learn(from trial: Trial, _ act: Pair.Act) {
        lessons.append(Lesson(clues: trial.clues, isEvent: true, isCore: false, isWhole: true, weight: 1))
        for (options, party) in zip(trial.options, [act.source, act.target]) {
            let choice = Choice(options, weight: 0.6) { option in
                option.actors.contains {
                    Self.words(party).contains(where: Self.words($0.asWritten ?? $0.name).contains)
                }
            }
            choices.append(choice)
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(empty)
    }

    private static let empty: Set<String> = ["the", "of", "a", "an", "and", "in", "s", "its", "their", "his", "her"]
}

/// A labelled sentence, as far as training asks.
private struct Pair: Decodable {
    struct Act: Decodable {
        let source, target, code: String

        /// PLOVER's later names for what an older one means.
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
