internal import CEnglish

/// The word lists of the tokeniser, as sets of hashes of words.
final class WordLists: Sendable {
    let abbreviations: Abbreviations
    let clitics: Set<UInt64>
    /// Where to cut a word of several parts that no apostrophe parts, in scalars from its start.
    let contractions: [UInt64: [Int]]
    let domains: Set<UInt64>
    let emoticons: Set<UInt64>
    let prefixes: Set<UInt64>
    let starters: Set<UInt64>
    let units: Set<UInt64>

    /// The lists compiled into the binary.
    static let embedded = WordLists()

    private init() {
        abbreviations = Abbreviations(lines: Self.lines(EnglishAbbreviations))
        clitics = Self.hashes(EnglishClitics)
        domains = Self.hashes(EnglishDomains)
        emoticons = Self.hashes(EnglishEmoticons)
        prefixes = Self.hashes(EnglishPrefixes)
        starters = Self.hashes(EnglishStarters)
        units = Self.hashes(EnglishUnits)
        contractions = Self.contractions(Self.lines(EnglishContractions))
    }

    /// The entries of a list, without comments.
    static func lines(_ list: EnglishList) -> [String] {
        let bytes = english_words(list)
        let text = String(decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init)
    }

    private static func hashes(_ list: EnglishList) -> Set<UInt64> {
        Set(lines(list).map(hash))
    }

    /// The hash of an entry as the list spells it.
    static func hash(_ entry: some StringProtocol) -> UInt64 {
        var hash = ScalarHash()
        for scalar in entry.unicodeScalars { hash.add(scalar.value) }
        return hash.value
    }

    private static func contractions(_ lines: [String]) -> [UInt64: [Int]] {
        var found: [UInt64: [Int]] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            var cut = 0
            guard let word = parts.first else { continue }
            found[hash(word)] = parts.dropFirst().dropLast().map { part in
                cut += part.unicodeScalars.count
                return cut
            }
        }
        return found
    }
}

/// Words that keep the full stop after them.
struct Abbreviations: Sendable {
    private var known: Set<UInt64> = []
    private var closing: Set<UInt64> = []

    init(lines: [String]) {
        for line in lines {
            let parts = line.split(separator: " ")
            guard let word = parts.first else { continue }
            let hash = WordLists.hash(word)
            known.insert(hash)
            if parts.count > 1 { closing.insert(hash) }
        }
    }

    /// Whether the word, given as written and in lower case, keeps its full stop.
    func contains(written: UInt64, lowered: UInt64) -> Bool {
        known.contains(written) || known.contains(lowered)
    }

    /// Whether a sentence may end with the word.
    func canEndSentence(written: UInt64, lowered: UInt64) -> Bool {
        closing.contains(written) || closing.contains(lowered)
    }
}
