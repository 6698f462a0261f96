import AnnalsEnglish
import AnnalsModel

/// Follows quotation marks and speakers from sentence to sentence.
struct Quotations {
    /// Whether a quotation is open where the sentence begins.
    private var isOpen = false
    /// Who spoke last.
    private(set) var speaker: [Actor] = []

    /// For each word of a sentence whether it is quoted; marks themselves are not. The state moves past the sentence.
    mutating func quoted(in sentence: Sentence) -> [Bool] {
        let closesLater = sentence.tokens.contains { Self.closing.contains($0.text) || Self.straight.contains($0.text) }
        if isOpen, !closesLater, sentence.tokens.contains(where: { Self.opening.contains($0.text) }) { isOpen = false }
        return sentence.tokens.map { token in
            if Self.opening.contains(token.text) {
                isOpen = true
                return false
            }
            if Self.closing.contains(token.text) {
                isOpen = false
                return false
            }
            if Self.straight.contains(token.text) {
                isOpen.toggle()
                return false
            }
            return isOpen
        }
    }

    /// Takes note of who spoke in a sentence.
    mutating func heard(_ actors: [Actor]) {
        if !actors.isEmpty { speaker = actors }
    }

    /// A new paragraph or passage closes what a typist left open.
    mutating func close() {
        isOpen = false
    }

    private static let opening: Set<String> = ["“", "``", "«", "„"]
    private static let closing: Set<String> = ["”", "''", "»"]
    private static let straight: Set<String> = ["\"", "＂"]
}
