import AnnalsEnglish
import Testing

@Suite("Tokens and sentences of raw text")
struct TokeniserTests {
    /// Tokens parted by spaces, sentences by " | ".
    private func cut(_ text: String) -> String {
        Analyser().sentences(of: text).map { $0.tokens.map(\.text).joined(separator: " ") }.joined(separator: " | ")
    }

    @Test(
        "cuts text as the treebanks do",
        arguments: [
            ("He can't, won't and didn’t.", "He ca n't , wo n't and did n’t ."),
            ("Gonna go? We cannot.", "Gon na go ? | We can not ."),
            ("A well-known non-profit", "A well - known non-profit"),
            ("the ministers' $3bn, 1,90,000 men and 5pm", "the ministers ' $ 3 bn , 1,90,000 men and 5 pm"),
            ("Write to a.b@c.org (or https://x.org/a?b=1).", "Write to a.b@c.org ( or https://x.org/a?b=1 ) ."),
            ("Mr. J. Smith of the U.S. Navy left. He won.", "Mr. J. Smith of the U.S. Navy left . | He won ."),
            ("They left the U.S. The rest stayed", "They left the U.S. | The rest stayed"),
            ("“Stop!” he said. “Go.” They went", "“ Stop ! ” he said . | “ Go . ” | They went"),
            ("It ended.Then it began", "It ended . | Then it began"),
            ("LONDON — Two men met", "LONDON — | Two men met"),
            ("KYIV, Ukraine (AP) -- It fell. NATO — so", "KYIV , Ukraine ( AP ) -- | It fell . | NATO — so"),
            ("NATO — an alliance — met", "NATO — an alliance — met"),
            ("A headline\nThe text", "A headline | The text"),
            ("And so... it went on", "And so ... it went on"),
        ]
    )
    func cuts(text: String, expected: String) {
        #expect(cut(text) == expected)
    }

    @Test("offsets count Unicode scalars and give back the words")
    func offsets() {
        let text = "🇺🇦 Zelenskyy’s “café” visit…\n\nNaïve e\u{301}tude, 10–12 km."
        let scalars = Array(text.unicodeScalars)
        for token in Analyser().sentences(of: text).flatMap(\.tokens) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[token.span])
            #expect(Array(String(view).unicodeScalars) == Array(token.text.unicodeScalars))
        }
    }
}
