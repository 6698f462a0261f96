import CEnglish
import Testing

@testable import AnnalsEnglish

@Suite("Every line of the word lists is sorted, loaded and used")
struct WordListTests {
    private func tokens(_ text: String) -> [String] {
        Analyser().sentences(of: text).flatMap(\.tokens).map(\.text)
    }

    private func firstWords(_ list: EnglishList) -> [String] {
        WordLists.lines(list).map { $0.prefix { $0 != " " } }.map(String.init)
    }

    @Test(
        "sorted, each word once",
        arguments: [
            EnglishAbbreviations, EnglishClitics, EnglishContractions, EnglishDomains, EnglishEmoticons,
            EnglishPrefixes, EnglishStarters, EnglishUnits,
        ].map(\.rawValue)
    )
    func sorted(list: EnglishList.RawValue) {
        let words = firstWords(EnglishList(rawValue: list)).map { $0.unicodeScalars.map(\.value) }
        #expect(!words.isEmpty)
        for (word, next) in zip(words, words.dropFirst()) { #expect(word.lexicographicallyPrecedes(next)) }
    }

    @Test("abbreviations keep their full stop")
    func abbreviations() {
        for word in firstWords(EnglishAbbreviations) { #expect(tokens("see \(word). 5 men").contains("\(word).")) }
    }

    @Test("a sentence may end with an abbreviation so marked, and with no other")
    func closingAbbreviations() {
        for line in WordLists.lines(EnglishAbbreviations) {
            let word = line.prefix { $0 != " " }
            let count = Analyser().sentences(of: "They asked \(word). The others left.").count
            #expect(count == (line.hasSuffix(" =") ? 2 : 1), "\(line)")
        }
    }

    @Test("clitics part from the word before them, or stand alone")
    func clitics() {
        for word in firstWords(EnglishClitics) {
            if word.count < 4 { #expect(tokens("they\(word) go") == ["they", word, "go"]) }
            #expect(tokens("go \(word) now") == ["go", word, "now"])
        }
    }

    @Test("contractions are the sum of their parts, and are parted so")
    func contractions() {
        for line in WordLists.lines(EnglishContractions) {
            let parts = line.split(separator: " ").map(String.init)
            #expect(parts.dropFirst().joined() == parts[0])
            #expect(tokens("so \(parts[0]) go") == ["so"] + parts.dropFirst() + ["go"])
        }
    }

    @Test("names on the internet and of files stay whole")
    func domains() {
        for word in firstWords(EnglishDomains) {
            #expect(tokens("see annals.\(word) now") == ["see", "annals.\(word)", "now"])
        }
    }

    @Test("emoticons are one token")
    func emoticons() {
        for word in firstWords(EnglishEmoticons) { #expect(tokens("so \(word) now").contains(word), "\(word)") }
    }

    @Test("prefixes stay joined by their hyphen")
    func prefixes() {
        for word in firstWords(EnglishPrefixes) { #expect(tokens("a \(word)-state") == ["a", "\(word)-state"]) }
    }

    @Test("starters begin a sentence after an abbreviation")
    func starters() {
        for word in firstWords(EnglishStarters) {
            let capital = word.prefix(1).uppercased() + word.dropFirst()
            #expect(Analyser().sentences(of: "They left the U.S. \(capital) stayed.").count == 2, "\(word)")
        }
    }

    @Test("units part from their number")
    func units() {
        for word in firstWords(EnglishUnits) { #expect(tokens("at 15\(word) now") == ["at", "15", word, "now"]) }
    }
}
