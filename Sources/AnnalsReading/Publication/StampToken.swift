/// A piece of a stamp: digits, letters or one sign.
struct StampToken: Hashable {
    enum Form { case digits, letters, sign }

    let form: Form
    let text: String
    /// Whether white space comes before it.
    let isSpaced: Bool

    var number: Int? { form == .digits && text.utf8.count <= 6 ? Int(text) : nil }
    var word: String { text.lowercased() }

    /// Cuts a line into pieces. Only ASCII digits count as digits.
    static func tokens(of line: String) -> [StampToken] {
        var tokens: [StampToken] = []
        var spaced = false
        var rest = Array(line.unicodeScalars)[...]
        while let first = rest.first {
            if first.isSpace {
                spaced = true
                rest = rest.dropFirst()
                continue
            }
            let form: Form = first.isDigit ? .digits : first.isLetter ? .letters : .sign
            let length = form == .sign ? 1 : rest.prefix { form == .digits ? $0.isDigit : $0.isLetter }.count
            var text = String.UnicodeScalarView()
            text.append(contentsOf: rest.prefix(length))
            tokens.append(StampToken(form: form, text: String(text), isSpaced: spaced))
            rest = rest.dropFirst(length)
            spaced = false
        }
        return tokens
    }
}
