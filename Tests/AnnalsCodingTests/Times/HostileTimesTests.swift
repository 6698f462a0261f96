import AnnalsCoding
import AnnalsEnglish
import AnnalsModel
import Testing

@Suite struct HostileTimesTests {
    @Test(arguments: [
        "the end of ", "early ", "from ", "1,", "- ", "the day before ", "2022-", "May ", "two ", "Monday to ", "'",
        "\u{FEFF}9",
        "99999999999999999999", "thousand ", "hundreds of ", "between 1 and ",
    ])
    func endlessRepetitionIsReadInBoundedWork(piece: String) {
        let text = String(repeating: piece, count: 300)
        let sentence = Sentence(words: text)
        let article = ArticleText(text)
        let found = TimeReader(published: nil).expressions(in: sentence, text: article)
        let quantities = QuantityReader().quantities(in: sentence, text: article)
        #expect(found.allSatisfy { $0.tokens.upperBound <= sentence.tokens.count })
        #expect(quantities.allSatisfy { $0.tokens.upperBound <= sentence.tokens.count })
    }

    @Test func anEmptySentenceHasNothing() {
        let sentence = Sentence(span: 0..<0, tokens: [])
        #expect(TimeReader(published: nil).expressions(in: sentence, text: ArticleText("")).isEmpty)
        #expect(QuantityReader().quantities(in: sentence, text: ArticleText("")).isEmpty)
    }
}

extension Sentence {
    /// Cuts a text at white space, without tags or tree.
    init(words text: String) {
        var tokens: [Token] = []
        var start = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let end = start + word.unicodeScalars.count
            if start < end {
                tokens.append(
                    Token(
                        text: String(word),
                        span: start..<end,
                        lemma: String(word),
                        tag: .other,
                        features: Features(),
                        head: nil,
                        relation: Relation(rawValue: "dep")
                    )
                )
            }
            start = end + 1
        }
        self.init(span: 0..<text.unicodeScalars.count, tokens: tokens)
    }
}
