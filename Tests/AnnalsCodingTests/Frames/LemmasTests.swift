import Testing

@testable import AnnalsCoding

@Suite struct LemmasTests {
    private let lemmas = Lemmas(known: [
        "slam", "urge", "deny", "shell", "release", "pass", "lie", "commit", "committed",
    ])

    @Test(arguments: [
        ("slamm", "slammed", "slam"), ("urg", "urging", "urge"), ("deni", "denied", "deny"),
        ("shell", "shelling", "shell"),
        ("releas", "releases", "release"), ("passe", "passes", "pass"), ("unheard", "unheard-of", "unheard"),
    ])
    func aWrongGuessIsMendedByTheWordsThatFramesKnow(given: String, form: String, lemma: String) {
        #expect(lemmas.lemma(given, form: form) == lemma)
    }

    @Test func aVerbIsNotTakenForTheAdjectiveThatItMakes() {
        #expect(lemmas.lemma("committe", form: "committed", isVerb: true) == "commit")
        #expect(lemmas.lemma("committe", form: "committed") == "committed")
        #expect(lemmas.lemma("ly", form: "lying", isVerb: true) == "lie")
    }

    @Test func aGerundIsAFormOfItsVerbWhereItStandsAsOne() {
        let lemmas = Lemmas(known: ["meet", "meeting"])
        #expect(lemmas.lemma("meeting", form: "meeting", isVerb: true) == "meet")
        #expect(lemmas.lemma("meeting", form: "meeting") == "meeting")
    }
}
