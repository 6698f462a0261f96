import AnnalsCoding
import AnnalsModel
import Foundation

/// The articles that were read by hand, with their events.
struct School {
    private let articles: [Article]
    private let events: [String: [ReadEvent]]
    private let goldens: Set<String>

    init(readings: String, data: String) throws {
        let read = Readings(Table(try String(contentsOfFile: readings, encoding: .utf8))).events
        var articles = try Articles(path: "\(data)/articles.jsonl").articles.filter { read[$0.sourceID] != nil }
        var events = read
        for folder in ["golden", "seed"] {
            let more = try Articles(path: "\(data)/\(folder)/articles.jsonl").articles
            events.merge(try Goldens(path: "\(data)/\(folder)/golden.jsonl", articles: more).events) { $0 + $1 }
            articles += more
        }
        goldens = Set(articles.map(\.sourceID)).subtracting(read.keys)
        self.articles = articles
        self.events = events
    }

    /// What a coder can learn from each article.
    func lessons(of coder: Coder) -> [Lessons] {
        lessons(ofEach: [coder])
    }

    /// What each article teaches a coder that has not learned from it: one of some that left a part of the articles out.
    func lessons(ofEach coders: [Coder]) -> [Lessons] {
        articles.enumerated().map { index, article in
            let lessons = Lessons(
                article: article,
                events: events[article.sourceID] ?? [],
                coder: coders[index % coders.count]
            )
            return goldens.contains(article.sourceID) ? lessons.counted(Self.timesOfGoldens) : lessons
        }
    }

    /// The golden articles say what an event is for all others, and are few.
    private static let timesOfGoldens = 5.0
}
