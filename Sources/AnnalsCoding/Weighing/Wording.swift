import AnnalsModel

/// How the text names an actor.
enum Wording: String {
    case name, noun, pronoun
    /// By no word: understood from what else is told.
    case inferred
    /// There is nobody.
    case nobody

    /// How the first of some actors is named.
    init(_ actors: [Actor]) {
        guard let first = actors.first else {
            self = .nobody
            return
        }
        guard let written = first.asWritten else {
            self = .inferred
            return
        }
        self =
            Self.pronouns.contains(written.lowercased())
            ? .pronoun : Self.hasCapital(written) ? .name : .noun
    }

    /// Whether there is a capital; for plain letters no table of characters has to be asked.
    private static func hasCapital(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.contains(where: \.isUppercase) }
        return text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static let pronouns: Set<String> = [
        "he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "that", "their", "them", "these", "they",
        "this", "those", "us", "we", "which", "who", "you",
    ]
}
