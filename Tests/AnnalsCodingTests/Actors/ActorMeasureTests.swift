import AnnalsEnglish
import AnnalsModel
import Foundation
import Testing

@testable import AnnalsCoding

/// How well mentions agree with annotated articles and actor pairs of real news, where those lie beside the repository.
@Suite struct ActorMeasureTests {
    @Test(.enabled(if: SharedData.exists, "needs the annotated articles beside the repository"))
    func annotatedActorsAreFoundUnderTheirState() throws {
        var measure = AgreementMeasure()
        for folder in ["golden", "seed"] {
            let events = try SharedData.lines(folder + "/golden.jsonl")
            for article in try SharedData.lines(folder + "/articles.jsonl") {
                measure.read(article, events: events.filter { $0["article"] as? String == article["id"] as? String })
            }
        }
        print("actors of annotated articles:", measure)
        #expect(measure.share(measure.sameState) > 0.87)
    }

    @Test(.enabled(if: SharedData.exists, "needs the actor pairs beside the repository"))
    func spansOfActorPairsAreMentioned() throws {
        let analyser = Analyser()
        var found = 0
        var total = 0
        for pair in try SharedData.lines("plover_pairs.jsonl") {
            let string = try #require(pair["text"] as? String)
            let text = ArticleText(string)
            var reader = ActorReader(lexicon: .standard, published: nil)
            let mentions = analyser.sentences(of: string).flatMap { reader.mentions(in: $0, text: text) }
            for expected in pair["expected"] as? [[String: Any]] ?? [] {
                for side in ["source", "target"] {
                    let words = Words.content(expected[side] as? String ?? "")
                    let isFound = mentions.contains { mention in
                        !words.isDisjoint(with: Words.content(text[mention.span]))
                            || mention.actors.contains { !words.isDisjoint(with: Words.content($0.name)) }
                    }
                    total += 1
                    found += isFound ? 1 : 0
                    if !isFound, SharedData.isVerbose {
                        print(
                            "PAIR-MISS",
                            side,
                            "[\(expected[side] ?? "")]",
                            string.prefix(160),
                            mentions.map { text[$0.span] }
                        )
                    }
                }
            }
        }
        print("spans of actor pairs: \(found) of \(total)")
        #expect(Double(found) > 0.92 * Double(total))
    }
}

/// How many annotated actors are mentioned where they are written.
struct AgreementMeasure: CustomStringConvertible {
    private(set) var total = 0
    private(set) var overlapping = 0
    private(set) var sameState = 0
    private(set) var sameID = 0
    private let analyser = Analyser()

    func share(_ count: Int) -> Double {
        total == 0 ? 0 : Double(count) / Double(total)
    }

    var description: String {
        "\(total) phrases; mentioned \(overlapping), state \(sameState), id \(sameID)"
    }

    mutating func read(_ article: [String: Any], events: [[String: Any]]) {
        let string = (article["title"] as? String ?? "") + "\n" + (article["text"] as? String ?? "")
        let text = ArticleText(string)
        let day = (article["published"] as? String).flatMap { Day($0.prefix(10)) }
        var reader = ActorReader(lexicon: .standard, published: day.map { Publication($0) })
        let mentions = analyser.sentences(of: string).flatMap { reader.mentions(in: $0, text: text) }
        for event in events {
            guard let quote = event["quote"] as? String, let quoted = Words.span(of: quote, in: string) else {
                continue
            }
            for side in ["initiators", "targets"] {
                for actor in event[side] as? [[String: Any]] ?? [] {
                    guard let written = actor["as_written"] as? String, let id = actor["id"] as? String,
                        let span = Words.span(of: written, in: string, from: quoted)
                    else { continue }
                    count(id, span, written, mentions, text)
                }
            }
        }
    }

    private mutating func count(
        _ id: String,
        _ span: Range<Int>,
        _ written: String,
        _ mentions: [ActorMention],
        _ text: ArticleText
    ) {
        total += 1
        let found = mentions.filter { $0.span.overlaps(span) }
        overlapping += found.isEmpty ? 0 : 1
        let isSameState = found.contains { $0.actors.contains { $0.state == Actor.state(of: id) } }
        sameState += isSameState ? 1 : 0
        let isSame = found.contains { $0.actors.contains { $0.id == id } }
        sameID += isSame ? 1 : 0
        if SharedData.isVerbose, !isSame {
            let near = text[max(0, span.lowerBound - 60)..<span.upperBound + 40].replacingOccurrences(
                of: "\n",
                with: " "
            )
            print(
                isSameState ? "ID" : "STATE",
                id,
                "[\(written)]",
                found.map { ($0.actors.map(\.id), text[$0.span]) },
                "…",
                near
            )
        }
    }
}

enum Words {
    private static let stop: Set<String> = ["the", "of", "a", "an", "and", "in", "s", "its", "their", "his", "her"]

    static func content(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(stop)
    }

    /// The scalars that a phrase takes in a text as whole words, at or after a span.
    static func span(of phrase: String, in text: String, from span: Range<Int>? = nil) -> Range<Int>? {
        let scalars = Array(text.unicodeScalars)
        let sought = Array(phrase.unicodeScalars)
        guard !sought.isEmpty, sought.count <= scalars.count else { return nil }
        let starts = Array(0...scalars.count - sought.count)
        let from = min(span?.lowerBound ?? 0, starts.count)
        let low = (starts[from...] + starts[..<from]).first { start in
            scalars[start] == sought[0] && scalars[start..<start + sought.count].elementsEqual(sought)
                && (start == 0 || !scalars[start - 1].properties.isAlphabetic)
                && (start + sought.count == scalars.count || !scalars[start + sought.count].properties.isAlphabetic)
        }
        return low.map { $0..<$0 + sought.count }
    }
}

/// The annotated material beside the repository.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/data")

    static var exists: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("golden/golden.jsonl").path)
    }

    /// Whether to print each miss.
    static var isVerbose: Bool {
        ProcessInfo.processInfo.environment["ANNALS_MISSES"] != nil
    }

    static func lines(_ name: String) throws -> [[String: Any]] {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n").map {
            line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }
}
