import AnnalsCoding
import AnnalsEnglish
import AnnalsModel
import Testing

@Suite struct TimeAnchorTests {
    /// The text of the expression that dates a word of a one-sentence text.
    private func anchor(of word: String, in text: String) -> String? {
        let reader = TimeReader(published: Day("2022-02-23").map { Publication($0) })
        guard let sentence = sentences(text).first,
            let token = sentence.tokens.firstIndex(where: { $0.text == word })
        else { return "no such word" }
        let found = reader.expressions(in: sentence, text: ArticleText(text))
        return reader.anchor(of: token, in: sentence, among: found)?.text
    }

    @Test(arguments: [
        ("attacked", "Rebels attacked the village on Monday.", "Monday"),
        ("rally", "The president attended a rally on Monday.", "Monday"),
        ("said", "Officials said on Friday that rebels attacked the village on Monday.", "Friday"),
        ("attacked", "Officials said on Friday that rebels attacked the village on Monday.", "Monday"),
        ("blasts", "The Feb. 7 blasts killed 20 people.", "Feb. 7"),
        ("meet", "They agreed to meet on Thursday.", "Thursday"),
    ])
    func anEventTakesTheTimeOfItsOwnClause(word: String, text: String, time: String) {
        #expect(anchor(of: word, in: text) == time)
    }

    @Test(arguments: [
        ("attacked", "Officials said on Friday that rebels attacked the village."),
        ("marched", "They marched for three days."), ("met", "They met in Geneva."),
    ])
    func noTimeIsBorrowedFromAnotherClause(word: String, text: String) {
        #expect(anchor(of: word, in: text) == nil)
    }

    @Test func withoutATreeTheNearestTimeOfTheClauseCounts() {
        let text = "On Monday they met , and on Tuesday they parted"
        let sentence = Sentence(words: text)
        let reader = TimeReader(published: nil)
        let found = reader.expressions(in: sentence, text: ArticleText(text))
        #expect(found.count == 2)
        #expect(reader.anchor(of: 3, in: sentence, among: found)?.text == "Monday")
        #expect(reader.anchor(of: 9, in: sentence, among: found)?.text == "Tuesday")
    }
}
