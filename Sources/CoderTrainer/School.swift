import AnnalsCoding
import AnnalsModel
import Foundation

/// The articles that were read by hand, with their events or with what strict readers hold of those that the coder told.
struct School {
    private let articles: [Article]
    private let events: [String: [ReadEvent]]
    private let verdicts: [String: [Verdict]]
    private let goldens: Set<String>

    init(readings: String, data: String) throws {
        let read = Readings(Table(try String(contentsOfFile: "\(readings)/events.tsv", encoding: .utf8))).events
        let verdicts = Verdicts(Table(try String(contentsOfFile: "\(readings)/verdicts.tsv", encoding: .utf8))).verdicts
        self.verdicts = verdicts
        var articles = try Articles(path: "\(data)/articles.jsonl").articles
            .filter { read[$0.sourceID] != nil || verdicts[$0.sourceID] != nil }
        var events = read
        for folder in ["golden", "seed"] {
            let more = try Articles(path: "\(data)/\(folder)/articles.jsonl").articles
            events.merge(try Goldens(path: "\(data)/\(folder)/golden.jsonl", articles: more).events) { $0 + $1 }
            articles += more
        }
        goldens = Set(articles.map(\.sourceID)).subtracting(read.keys).subtracting(verdicts.keys)
        self.articles = articles
        self.events = events
    }

    /// What a coder can learn from each article.
    func lessons(of coder: Coder) -> [Lessons] {
        lessons(ofEach: [coder])
    }

    /// What each article teaches a coder that has not learned from it: one of some that left a part of the articles out.
    func lessons(ofEach coders: [Coder]) -> [Lessons] {
        articles.enumerated().map { lessons(of: $1, coders[$0 % coders.count]) }
    }

    private func lessons(of article: Article, _ coder: Coder) -> Lessons {
        let id = article.sourceID
        if let verdicts = verdicts[id] {
            return Lessons(article: article, verdicts: verdicts, coder: coder).counted(Self.timesOfVerdicts)
        }
        let lessons = Lessons(article: article, events: events[id] ?? [], coder: coder)
        return goldens.contains(id) ? lessons.counted(Self.timesOfGoldens) : lessons
    }

    /// The golden articles say what an event is for all others, and are few.
    private static let timesOfGoldens = 5.0
    /// A verdict is on what the coder really tells, by those who are asked in the end.
    private static let timesOfVerdicts = 3.0
}
