import AnnalsCoding
import AnnalsLog
import AnnalsModel
import Foundation
import TestRandom
import Testing

@testable import Annals

/// Articles put together from sentences by chance; the seed is the argument of the test.
@Suite("Law 10")
struct SameBytesLawTests {
    private static let seeds: [UInt64] = Array(1...4)
    private static let sentences = [
        "The United States imposed sanctions on two Russian banks on Tuesday.",
        "France and Germany will meet Russia in Geneva on Thursday, officials said.",
        "Ukraine said that nearly 1,90,000 Russian troops had massed at its border.",
        "Russia recognised Donetsk and Luhansk as independent states on Monday evening.",
        "He called off the summit, citing the attack of the day before.",
        "At least 14 people were killed in Kharkiv, the mayor said at 07:40 IST.",
        "Britain's prime minister warned that an invasion could come within days.",
    ]

    private static func articles(_ seed: UInt64) -> [Article] {
        var random = SplitMix(seed: seed)
        return (0..<12).map { number in
            let told = (0..<4).map { _ in sentences.randomElement(using: &random) ?? "" }
            let text = told.joined(separator: " ")
            return Article(
                sourceID: "a\(number)",
                outlet: "Test Post",
                url: nil,
                title: "",
                published: Publication(Instant(seconds: 1_645_500_000 + Int64(number) * 3600)),
                text: text,
                passages: [Passage(.body, 0..<text.unicodeScalars.count)]
            )
        }
    }

    @Test("10 Same bytes in, same events out, on one core and on many, today and in any zone", arguments: seeds)
    func coding(seed: UInt64) async throws {
        let articles = Self.articles(seed)
        let expected = articles.map { Flow(log: MemoryLog()).code($0) }
        #expect(expected.contains { !$0.events.isEmpty })
        for tasks in [2, 7] {
            let flow = Flow(log: MemoryLog())
            let codings = await withTaskGroup(of: [(Int, [Event])].self) { group in
                for task in 0..<tasks {
                    group.addTask {
                        stride(from: task, to: articles.count, by: tasks).map { ($0, flow.code(articles[$0]).events) }
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            for (index, events) in codings { #expect(events == expected[index].events) }
        }
    }
}
