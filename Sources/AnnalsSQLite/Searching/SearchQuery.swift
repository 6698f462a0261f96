import AnnalsLog

/// What is searched for, in the query language of FTS5 (SQLite documentation, "FTS5 Extension", section 3): words that
/// must all occur, `"a phrase"`, `begin*`, AND, OR, NOT with parentheses, and `quote:`, `names:` or `title:` before a word.
///
/// A word with other signs in it, such as `Lavrov's` or `COVID-19`, is taken as a phrase, as its writer means it.
struct SearchQuery {
    private let written: String
    /// The query as FTS5 reads it.
    let expression: String

    /// - Throws: `LogError` with code `badSearch` where there is no word in it.
    init(_ written: String) throws {
        self.written = written
        guard written.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw LogError(.badSearch, "There is no word in the search \"\(written)\".", advice: Self.advice)
        }
        expression = Self.pieces(written).map(Self.plain).joined(separator: " ")
    }

    private static let advice = """
        Write words, a \"phrase\" in quotation marks, begin*, AND, OR, NOT with parentheses, or quote:, names: or title: \
        before a word.
        """

    /// What to tell of a query that FTS5 cannot read.
    func error(_ reason: String?) -> LogError {
        let reason = reason.map { $0.hasPrefix("fts5: ") ? String($0.dropFirst(6)) : $0 } ?? "unknown"
        return LogError(.badSearch, "The search \"\(written)\" cannot be read: \(reason).", advice: Self.advice)
    }

    /// The parts between spaces; a quotation with spaces in it is one part, without end where its mark is missing.
    private static func pieces(_ text: String) -> [Substring] {
        var pieces: [Substring] = []
        var isQuoted = false
        var start = text.startIndex
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            guard text[index].isWhitespace, !isQuoted else { continue }
            pieces.append(text[start..<index])
            start = text.index(after: index)
        }
        return (pieces + [text[start...]]).filter { !$0.isEmpty }
    }

    /// A part with the word in it made a phrase where FTS5 would not take it as a word.
    private static func plain(_ piece: Substring) -> String {
        guard !piece.contains("\"") else { return String(piece) }
        var word = piece
        var (before, after) = ("", "")
        while word.first == "(" { before.append(word.removeFirst()) }
        for column in ["quote:", "names:", "title:"] where word.lowercased().hasPrefix(column) {
            before += column
            word = word.dropFirst(column.count)
        }
        while let last = word.last, last == ")" || last == "*" {
            after = String(last) + after
            word.removeLast()
        }
        return before + (word.allSatisfy(isBare) ? String(word) : "\"\(word)\"") + after
    }

    private static func isBare(_ character: Character) -> Bool {
        !character.isASCII || character.isLetter || character.isNumber || character == "_"
    }
}
