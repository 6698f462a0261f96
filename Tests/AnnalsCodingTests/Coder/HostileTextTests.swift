import AnnalsCoding
import AnnalsEnglish
import AnnalsModel
import TestRandom
import Testing

@Suite struct HostileTextTests {
    private let words = [
        "Russia", "troops", "signed", "a", "decree", "\"", "“", "”", "invaded", "Ukraine", ",", ".", "said", "that",
        "if",
        "not", "to", "talks", "with", "on", "Tuesday", "1,90,000", "attack", "’s", "\n", "and", "which", "will", "—",
        "(",
        ")", "he", "the", "sanctions", "of", "$", "killed", "five", "a day after", "été", "\u{0301}", "🇺🇦", "-", "%",
    ]

    @Test(arguments: [UInt64(1), 2, 3, 5, 8, 13, 21, 34])
    func randomWordsNeverTrap(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let text = (0..<400).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        for event in coded(text).events {
            #expect(ArticleText(text)[event.evidence.span] == event.evidence.quote)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 5, 8, 13])
    func randomBytesNeverTrap(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(coded(text).sentences.allSatisfy { $0.sentence.span.upperBound <= text.unicodeScalars.count })
    }

    @Test(arguments: ["", " ", "\n\n", "\"", "“", "...", "and and and", String(repeating: "a ", count: 3_000)])
    func emptyAndOddTextsHaveNoEvents(text: String) {
        #expect(coded(text).events.isEmpty)
    }
}
