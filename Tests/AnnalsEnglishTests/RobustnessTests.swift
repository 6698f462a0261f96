import TestRandom
import Testing

@testable import AnnalsEnglish

@Suite("Any text is read, in work that grows with its length")
struct RobustnessTests {
    /// Tokens lie in order in their sentences, cover all that is no white space, and every sentence is a tree.
    private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for sentence in Analyser().sentences(of: text) {
            #expect(sentence.tokens.count <= 160, sourceLocation: sourceLocation)
            #expect(sentence.tokens.filter { $0.head == nil }.count == 1, sourceLocation: sourceLocation)
            for (index, token) in sentence.tokens.enumerated() {
                let gap = scalars[end..<token.span.lowerBound]
                #expect(gap.allSatisfy { ScalarClass($0.value).isSpace }, sourceLocation: sourceLocation)
                end = token.span.upperBound
                #expect(sentence.path(from: index).last == sentence.root, sourceLocation: sourceLocation)
            }
        }
        #expect(scalars[end...].allSatisfy { ScalarClass($0.value).isSpace }, sourceLocation: sourceLocation)
    }

    @Test("random bytes, seeds 1 to 20", arguments: 1...20)
    func randomBytes(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0...255, using: &generator) }
        check(String(decoding: bytes, as: UTF8.self))
    }

    @Test("random Unicode, seeds 1 to 20", arguments: 1...20)
    func randomScalars(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        var view = String.UnicodeScalarView()
        for _ in 0..<600 { view.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) ?? " ") }
        check(String(view))
    }

    @Test("random marks and letters, seeds 1 to 20", arguments: 1...20)
    func randomMarks(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let alphabet = Array("aA1.,'’“\"-/:@#$%&()!?…\n s'tn U.S.")
        check(String((0..<600).map { _ in alphabet.randomElement(using: &generator) ?? " " }))
    }

    @Test(
        "odd texts",
        arguments: [
            "", " ", "\n\n", ".", "'", "@", "#", "://", "a.", "'s", "n't", "n't.", "\u{0}", "\u{301}",
            "\u{200D}\u{200D}",
            "هذا نص عربي قصير جدا. وهذه جملة أخرى!", "אבג דהו, “זחט”.", "中文没有空格。第二句。", "👩‍👩‍👧‍👦 🇺🇦🇺🇸",
            "\u{202E}reversed\u{202C} text", "a\r\nb\u{2028}c\u{85}d",
        ]
    )
    func oddTexts(text: String) {
        check(text)
    }

    @Test("a word of a megabyte")
    func longWord() {
        let found = Analyser().sentences(of: String(repeating: "word", count: 250_000))
        #expect(found.count == 1)
        #expect(found.first?.tokens.count == 1)
    }

    @Test("a hundred thousand quotation marks")
    func manyQuotes() {
        let scalars = Scalars(String(repeating: "\"", count: 100_000))
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        #expect(tokeniser.pieces.count == 100_000)
        let sentences = SentenceSplitter(scalars: scalars, pieces: tokeniser.pieces).sentences()
        #expect(sentences.allSatisfy { $0.count <= 160 })
        #expect(sentences.reduce(0) { $0 + $1.count } == 100_000)
        check(String(repeating: "\"", count: 10_000))
    }

    @Test(
        "twice the text is at most twice the steps and a little",
        arguments: [
            "The army’s spokesman said on Tuesday that it hadn't moved 1,200 troops to the U.S. border. ",
            "word", "\"", "'", "a.", "a-", "@", "'s ", "(", "http://x.org/", "...", "1,2", "x'x", "A&",
        ]
    )
    func linearWork(unit: String) {
        let once = Analyser().analyse([(String(repeating: unit, count: 1_500), 0)]).steps
        let twice = Analyser().analyse([(String(repeating: unit, count: 3_000), 0)]).steps
        #expect(once > 0)
        #expect(twice <= once * 2 + once / 10 + 1_000)
    }

    @Test("the same text gives the same trees in many tasks at once")
    func sameTrees() async {
        let text = "Mr. Lavrov met Antony Blinken in Geneva on Friday. “We don’t want war,” he said, but warned NATO."
        let expected = Analyser().sentences(of: text)
        await withTaskGroup(of: [Sentence].self) { group in
            for _ in 0..<8 { group.addTask { Analyser().sentences(of: text) } }
            for await found in group { #expect(found == expected) }
        }
    }
}
