/// Whether a text is English, by how often its commonest words occur.
enum Language {
    private static let words: Set<String> = [
        "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "was", "with", "as", "it", "by", "at", "said",
        "he",
        "from", "his", "an", "be", "have", "are", "not", "has",
    ]

    /// Whether at least one word in eight is one of the commonest of English; where the source declares English, one in
    /// twenty; a text too short to tell is what it is declared to be, and English where it is in Latin letters.
    static func isEnglish(_ text: String, declared: String? = nil) -> Bool {
        let words = text.prefix(20_000).lowercased().split { !$0.isLetter }
        let common = words.count { Self.words.contains(String($0)) }
        let declaration = declared?.lowercased() ?? ""
        if words.count < 60, common * 8 < words.count {
            let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x2000..<0x2E80).contains($0.value) }
            return declaration.isEmpty ? isLatin : declaration.hasPrefix("en")
        }
        return common * (declaration.hasPrefix("en") ? 20 : 8) >= words.count
    }
}
