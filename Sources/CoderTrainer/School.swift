import AnnalsCoding
import AnnalsModel
import Foundation

/// The articles that were read by hand, with their events.
struct School {
    private let articles: [Article]
    private let events: [String: [ReadEvent]]

    init(readings: String, data: String) throws {
        let read = Readings(Table(try String(contentsOfFile: readings, encoding: .utf8))).events
        var articles = try Articles(path: "\(data)/articles.jsonl").articles.filter { read[$0.sourceID] != nil }
        var events = read
        for folder in ["golden", "seed"] {
            let more = try Articles(path: "\(data)/\(folder)/articles.jsonl").articles
            events.merge(try Goldens(path: "\(data)/\(folder)/golden.jsonl", articles: more).events) { $0 + $1 }
            articles += more
        }
        self.articles = articles
        self.events = events
    }

    /// What a coder can learn from each article.
    func lessons(of coder: Coder) -> [Lessons] {
        articles.map { Lessons(article: $0, events: events[$0.sourceID] ?? [], coder: coder) }
    }

    /// What each article teaches a coder that has not learned from it: one of some that left a part of the articles out.
    func lessons(ofEach coders: [Coder]) -> [Lessons] {
        articles.enumerated().map { index, article in
            Lessons(article: article, events: events[article.sourceID] ?? [], coder: coders[index % coders.count])
        }
    }
}
