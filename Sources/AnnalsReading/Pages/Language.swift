/// Whether a text is English, by how often its commonest words occur.
enum Language {
    private static let words: Set<String> = [
        "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "was", "with", "as", "it", "by", "at", "said",
        "he",
        "from", "his", "an", "be", "have", "are", "not", "has",
    ]

    /// Whether at least one word in eight is one of the commonest of English.
    static func isEnglish(_ text: String) -> Bool {
        let words = text.prefix(20_000).lowercased().split { !$0.isLetter }
        let common = words.count { Self.words.contains(String($0)) }
        return common * 8 >= words.count
    }
}
