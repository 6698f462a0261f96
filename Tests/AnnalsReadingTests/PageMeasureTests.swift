import AnnalsModel
import AnnalsReading
import Foundation
import Testing

/// How well pages are read, against bodies and dates that people noted.
@Suite(.enabled(if: Shared.has("html"), "the saved pages are not beside the repository"))
struct PageMeasureTests {
    private struct Gold: Decodable {
        let file: String
        let article_body: String?
        let date: String?
        let lang: String?
    }

    private func gold(_ name: String) throws -> [Gold] {
        let text = try String(contentsOfFile: Shared.path("html/\(name)"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Gold.self, from: Data($0.utf8)) }
    }

    @Test func `The words of bodies are found`() throws {
        let scores = try gold("gold_body.jsonl").map { page in
            let article = try Shared.read("html/\(page.file)").articles.first
            let body = article.map { $0.text.string.dropFirst($0.title.count) } ?? ""
            return Self.overlap(Self.words(String(body)), Self.words(page.article_body ?? ""))
        }
        let mean = scores.reduce(0, +) / Double(scores.count)
        #expect(mean >= 0.93)
    }

    @Test func `The days of English pages are found`() throws {
        let pages = try gold("gold_date.jsonl").filter { $0.lang?.hasPrefix("en") == true }
        let right = try pages.count { page in
            let article = try Shared.read("html/\(page.file)").articles.first
            return article?.published?.day.description == page.date
        }
        #expect(Double(right) >= 0.85 * Double(pages.count))
    }

    private static func words(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            counts[String(word), default: 0] += 1
        }
        return counts
    }

    /// The harmonic mean of precision and recall of words.
    private static func overlap(_ found: [String: Int], _ gold: [String: Int]) -> Double {
        let common = found.reduce(0) { $0 + min($1.value, gold[$1.key] ?? 0) }
        let (all, wanted) = (found.values.reduce(0, +), gold.values.reduce(0, +))
        return all + wanted == 0 ? 1 : 2 * Double(common) / Double(all + wanted)
    }
}
