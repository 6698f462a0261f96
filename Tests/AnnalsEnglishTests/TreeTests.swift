import TestRandom
import Testing

@testable import AnnalsEnglish

@Suite("Trees")
struct TreeTests {
    private let sentence = Analyser().sentences(of: "Putin doesn't want war, the Kremlin's spokesman said.").first

    @Test("who did what is read from a plain sentence")
    func plainSentence() throws {
        let sentence = try #require(Analyser().sentences(of: "Putin signed the decrees in Moscow on Monday.").first)
        let root = try #require(sentence.root)
        #expect(sentence.tokens[root].lemma == "sign")
        #expect(sentence.tokens[root].tag == .verb)
        #expect(sentence.tokens[root].features.tense == .past)
        #expect(
            sentence.children(of: root, as: Relation(rawValue: "nsubj")).map { sentence.tokens[$0].text } == ["Putin"]
        )
        let object = try #require(sentence.children(of: root, as: Relation(rawValue: "obj")).first)
        #expect(sentence.tokens[object].lemma == "decree")
        #expect(sentence.tokens[object].features.number == .plural)
        #expect(sentence.subtree(of: object) == 2..<4)
    }

    @Test("texts read together have the trees that each has alone")
    func together() {
        let texts = [
            "Putin signed the decrees in Moscow on Monday. He left. Two soldiers were killed by shelling.", "",
            "Talks between them, which had begun in May, broke down; nobody knows why.", "Yes.",
        ]
        let together = Analyser().sentences(of: texts.map { (text: $0, start: 7) })
        #expect(together == texts.map { Analyser().sentences(of: $0, from: 7) })
    }

    @Test("a passive participle says so")
    func passive() throws {
        let sentence = try #require(Analyser().sentences(of: "Two soldiers were killed by shelling.").first)
        let killed = try #require(sentence.tokens.first { $0.text == "killed" })
        #expect(killed.features.isPassive)
        #expect(sentence.children(of: 3, as: Relation(rawValue: "nsubj")) == [1])
        #expect(sentence.tokens[1].relation.rawValue == "nsubj:pass")
    }

    @Test("children, subtrees and paths agree with the heads")
    func indices() throws {
        let sentence = try #require(sentence)
        let root = try #require(sentence.root)
        #expect(sentence.subtree(of: root) == 0..<sentence.tokens.count)
        for (index, token) in sentence.tokens.enumerated() {
            #expect(sentence.children(of: index).allSatisfy { sentence.tokens[$0].head == index })
            #expect(sentence.subtree(of: index).contains(index))
            #expect(sentence.path(from: index).first == index)
            #expect(sentence.path(from: index).dropFirst().first == token.head)
        }
    }

    @Test("heads that make no tree are borne")
    func badHeads() {
        let tokens = [1, 0, 9].map { head in
            Token(
                text: "a",
                span: 0..<1,
                lemma: "a",
                tag: .other,
                features: Features(),
                head: head,
                relation: Relation(rawValue: "dep")
            )
        }
        let sentence = Sentence(span: 0..<1, tokens: tokens)
        #expect(sentence.root == nil)
        #expect(sentence.children(of: 9).isEmpty)
        #expect(sentence.path(from: 0).count <= 3)
    }

    @Test("CoNLL-U has ten columns a word and a range over the parts of a split word")
    func conllu() throws {
        let lines = try #require(sentence).conllu(identifier: "s1").split(separator: "\n")
        #expect(lines.first == "# sent_id = s1")
        #expect(
            lines.dropFirst().allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 }
        )
        #expect(lines.contains { $0.hasPrefix("2-3\tdoesn't\t_") })
        #expect(
            lines.contains { $0.hasPrefix("9-10\tKremlin's\t_") }
                || lines.contains { $0.hasPrefix("8-9\tKremlin's\t_") }
        )
        #expect(lines.contains { $0.hasSuffix("\tSpaceAfter=No") })
    }

    @Test("the best tree is found among all trees, seeds 1 to 200", arguments: 1...200)
    func spanningTree(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let count = Int.random(in: 1...5, using: &generator)
        let scores = (0..<count * 16).map { _ in Int32.random(in: -50...50, using: &generator) }
        var tree = SpanningTree()
        let heads = tree.heads(scores: scores, count: count, columns: 16)
        #expect(Self.isTree(heads))
        let total = heads.enumerated().reduce(0) { $0 + Int(scores[$1.offset * 16 + $1.element]) }
        #expect(total == Self.best(scores, count))
    }

    /// Every word reaches the root, which has one word under it.
    private static func isTree(_ heads: [Int]) -> Bool {
        let reach = heads.indices.allSatisfy { word in
            var next = word + 1
            for _ in 0...heads.count where next > 0 { next = heads[next - 1] }
            return next == 0
        }
        return reach && heads.filter { $0 == 0 }.count == 1
    }

    /// The best sum over all assignments of heads that are trees.
    private static func best(_ scores: [Int32], _ count: Int) -> Int? {
        var all: [[Int]] = [[]]
        for _ in 0..<count { all = all.flatMap { part in (0...count).map { part + [$0] } } }
        return all.filter(isTree).map { heads in
            heads.enumerated().reduce(0) { $0 + Int(scores[$1.offset * 16 + $1.element]) }
        }.max()
    }
}

@Suite("Words")
struct WordTests {
    @Test(
        "a lemma script makes the lemma it was made from",
        arguments: [
            ("went", "go"), ("Ministers", "minister"), ("IRAN", "Iran"), ("n't", "not"), ("said", "say"),
            ("U.S.", "U.S."),
            ("cities", "city"), ("", ""), ("ÉTATS", "état"), ("10,000", "20000"),
        ]
    )
    func lemmaScript(form: String, lemma: String) {
        let script = LemmaScript(form: form, lemma: lemma)
        #expect(script.lemma(of: form) == lemma)
        #expect(LemmaScript(text: script.text) == script)
    }

    @Test("British verbs in -ise and -yse keep their e")
    func britishVerbs() {
        let text = "Russia recognised the region, and ministers criticised the move while experts analysed it."
        let lemmas = Analyser().sentences(of: text).flatMap(\.tokens).filter { $0.tag == .verb }.map(\.lemma)
        #expect(lemmas == ["recognise", "criticise", "analyse"])
    }

    @Test("the lemma of a number has no grouping commas")
    func numbers() {
        let found = Analyser().sentences(of: "Up to 190,000 troops and 1,90,000 men waited.").flatMap(\.tokens)
        #expect(found.filter { $0.tag == .numeral }.map(\.lemma) == ["190000", "190000"])
    }

    @Test("features survive their written form")
    func features() {
        let text = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
        #expect(Features(conllu: text).conllu == text)
        #expect(Features(conllu: "_") == Features())
        #expect(Features(conllu: "Tense=Past|VerbForm=Part|Voice=Pass").isPassive)
    }
}
