import AnnalsEnglish
import AnnalsModel

/// Follows quotation marks and speakers from sentence to sentence.
struct Quotations {
    /// Whether a quotation is open where the sentence begins.
    private var isOpen = false
    /// Who spoke last.
    private(set) var speaker: [Actor] = []
    /// Whose statement or report was last named: "a White House statement".
    private(set) var author: [Actor] = []

    /// For each word of a sentence whether it is quoted; marks themselves are not. The state moves past the sentence.
    mutating func quoted(in sentence: Sentence) -> [Bool] {
        if isOpen, Set(sentence.tokens.compactMap { Self.mark($0.text) }) == [.opening] { isOpen = false }
        let tokens = sentence.tokens
        return tokens.indices.map { index in
            switch Self.turn(of: index, in: tokens) {
            case .opens?: isOpen = true
            case .closes?: isOpen = false
            case .either?: isOpen.toggle()
            case nil: return isOpen
            }
            return false
        }
    }

    private enum Turn { case opens, closes, either }

    /// How a quotation mark is written.
    private enum Mark { case opening, closing, straight }

    private static let marks: [String: Mark] = [
        "“": .opening, "``": .opening, "«": .opening, "„": .opening,
        "”": .closing, "''": .closing, "»": .closing,
        "\"": .straight, "＂": .straight,
    ]

    /// How a word is written as a quotation mark; nil where it is none, as every word of more than three bytes and every
    /// word that begins with a letter or digit.
    private static func mark(_ text: String) -> Mark? {
        guard text.utf8.count <= 3, let first = text.utf8.first, first < 0x30 || first == 0x60 || first > 0x7F else {
            return nil
        }
        return marks[text]
    }

    /// What a mark does. A straight one opens where it leans on the word after it and closes where it leans on the one
    /// before, so that one that a typist forgot does not turn the rest of the article round.
    private static func turn(of index: Int, in tokens: [Token]) -> Turn? {
        let token = tokens[index]
        switch mark(token.text) {
        case .opening?: return .opens
        case .closing?: return .closes
        case .straight?: break
        case nil: return nil
        }
        if index + 1 < tokens.count, clauseMarks.contains(tokens[index + 1].text),
            token.span.upperBound == tokens[index + 1].span.lowerBound
        {
            return .closes
        }
        let isApartBefore = index == 0 || tokens[index - 1].span.upperBound < token.span.lowerBound
        let isApartAfter = index + 1 == tokens.count || token.span.upperBound < tokens[index + 1].span.lowerBound
        return isApartBefore == isApartAfter ? .either : isApartBefore ? .opens : .closes
    }

    /// Takes note of who spoke in a sentence.
    mutating func heard(_ actors: [Actor]) {
        if !actors.isEmpty { speaker = actors }
    }

    /// Takes note of whose statement or report a sentence names.
    mutating func read(by actors: [Actor]) {
        if !actors.isEmpty { author = actors }
    }

    /// What follows a closing mark at once, as in `"What else?", he said`.
    private static let clauseMarks: Set<String> = [",", ";", ":"]
}
