import AnnalsEnglish
import Testing

@testable import AnnalsCoding

@Suite struct MendingTests {
    @Test(arguments: [
        ("struck", "strike"), ("overran", "overrun"), ("withheld", "withhold"), ("retaken", "retake"),
        ("stood", "stand"),
    ])
    func aPastFormLeadsToItsVerb(form: String, verb: String) {
        #expect(IrregularVerbs.standard.verb(of: form) == verb)
    }

    @Test(arguments: ["table", "retable", "over", "", "signed"])
    func noOtherWordDoes(form: String) {
        #expect(IrregularVerbs.standard.verb(of: form) == nil)
    }

    @Test func aParticleIsNoPrepositionOfWhatFollows() {
        let tree = Self.tree([
            ("They", .pronoun, 1, "nsubj"), ("called", .verb, nil, "root"), ("off", .adposition, 3, "case"),
            ("strikes", .noun, 1, "obl"),
        ])
        #expect(tree.child(of: 1, .particle) == 2)
        #expect(tree.child(of: 1, .object) == 3)
    }

    @Test func ofTwoPrepositionsTheSecondStays() {
        let tree = Self.tree([
            ("They", .pronoun, 1, "nsubj"), ("pulled", .verb, nil, "root"), ("out", .adposition, 4, "case"),
            ("of", .adposition, 4, "case"), ("Kherson", .properNoun, 1, "obl"),
        ])
        #expect(tree.child(of: 1, .particle) == 2)
        #expect(tree.phrases(of: 1, "of") == [4])
    }

    @Test func aNamedPlaceAfterAPrepositionStaysOne() {
        let tree = Self.tree([
            ("They", .pronoun, 1, "nsubj"), ("pulled", .verb, nil, "root"), ("out", .adposition, 3, "case"),
            ("Kherson", .properNoun, 1, "obl"),
        ])
        #expect(tree.child(of: 1, .particle) == nil)
    }

    @Test func theFrontOfAHyphenTakesNoDoer() {
        let tree = Self.tree([
            ("Korea", .properNoun, 1, "compound"), ("test", .noun, 3, "obl:unmarked"), ("-", .punctuation, 1, "punct"),
            ("fired", .verb, nil, "root"), ("missiles", .noun, 3, "obj"),
        ])
        #expect(tree.ownSubject(of: 3) == 0)
        #expect(tree.lemmas[3] == "test-fire")
    }

    /// "voiced support for": a noun, taken for an infinitive.
    @Test func anInfinitiveWithoutToIsTheObject() {
        let tree = Self.tree([
            ("Japan", .properNoun, 1, "nsubj"), ("voiced", .verb, nil, "root"), ("concern", .verb, 1, "xcomp"),
        ])
        #expect(tree.undergoer(of: 1) == 2)
    }

    /// "is due to meet": an adjective, taken for the marker of what it is followed by.
    @Test func whatIsDueDependsOnDue() {
        let tree = Self.tree([
            ("They", .pronoun, 2, "nsubj"), ("are", .auxiliary, 4, "cop"), ("due", .adjective, 4, "mark"),
            ("to", .particle, 2, "fixed"), ("meet", .verb, nil, "root"), ("today", .noun, 4, "obl:unmarked"),
        ])
        #expect(tree.heads[2] == nil && tree.links[4] == .openComplement)
        #expect(tree.grammaticalSubject(of: 4) == 0)
    }

    private static func tree(_ words: [(text: String, tag: AnnalsEnglish.Tag, head: Int?, relation: String)]) -> Tree {
        var start = 0
        let tokens = words.map { word in
            defer { start += word.text.unicodeScalars.count + 1 }
            return Token(
                text: word.text,
                span: start..<start + word.text.unicodeScalars.count,
                lemma: word.text.lowercased(),
                tag: word.tag,
                features: Features(),
                head: word.head,
                relation: Relation(rawValue: word.relation)
            )
        }
        return Tree(Sentence(span: 0..<start, tokens: tokens), lemmas: lemmas)
    }

    private static let lemmas = Lemmas(
        known: ["call", "pull", "fire", "test-fire"],
        particleVerbs: ["call_off", "pull_out"],
        nouns: ["concern"]
    )
}
