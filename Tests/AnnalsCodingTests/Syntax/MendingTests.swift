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

    @Test func aClauseHasTheSubjectThatStandsBeforeItsVerb() {
        let tree = Self.tree([
            ("It", .pronoun, 1, "nsubj"), ("ended", .verb, nil, "root"), ("after", .adposition, 3, "case"),
            ("states", .noun, 1, "obl"), ("closed", .verb, 1, "advcl"), ("borders", .noun, 4, "obj"),
        ])
        #expect(tree.child(of: 4, .subject) == 3)
        #expect(tree.child(of: 4, .marker) == 2)
    }

    @Test func aSecondInfinitiveGoesOnWithTheFirst() {
        let tree = Self.tree([
            ("asked", .verb, nil, "root"), ("them", .pronoun, 0, "obj"), ("to", .particle, 3, "mark"),
            ("go", .verb, 0, "xcomp"), ("and", .coordinatingConjunction, 6, "cc"), ("to", .particle, 6, "mark"),
            ("stay", .verb, 0, "conj"),
        ])
        #expect(tree.heads[6] == 3)
    }

    @Test func aWeekdayDoesNothingBesideADoer() {
        let tree = Self.tree([
            ("Senators", .noun, 2, "nsubj"), ("Saturday", .properNoun, 2, "nsubj"), ("warned", .verb, nil, "root"),
        ])
        #expect(tree.doer(of: 2) == 0)
    }

    @Test func aSourceIsNoDoer() {
        let tree = Self.tree([
            ("according", .verb, 2, "case"), ("to", .adposition, 0, "fixed"), ("Macron", .properNoun, 4, "nsubj:pass"),
            ("was", .auxiliary, 4, "aux:pass"), ("hit", .verb, nil, "root"),
        ])
        #expect(tree.links[2] == .oblique)
    }

    @Test func aParticipleWithAnObjectIsNoPreposition() {
        let tree = Self.tree([
            ("They", .pronoun, 1, "nsubj"), ("left", .verb, nil, "root"), ("accusing", .verb, 3, "case"),
            ("ministers", .noun, 1, "obl"),
        ])
        #expect(tree.undergoer(of: 2) == 3)
        #expect(tree.grammaticalSubject(of: 2) == 0)
    }

    @Test func whatWasSaidIsAClause() {
        let tree = Self.tree([
            ("said", .verb, nil, "root"), ("that", .subordinatingConjunction, 5, "mark"),
            ("its", .pronoun, 5, "nmod:poss"),
            ("army", .adjective, 5, "amod"), ("staged", .verb, 5, "amod"), ("drills", .noun, 0, "obj"),
        ])
        #expect(tree.links[4] == .clausalComplement && tree.heads[4] == 0)
        #expect(tree.doer(of: 4) == 3)
        #expect(tree.undergoer(of: 4) == 5)
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
