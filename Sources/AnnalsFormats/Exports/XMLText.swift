/// Texts for XML 1.0.
enum XMLText {
    /// A text in which nothing is taken for markup, without the characters that XML cannot hold.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// An empty element with its attributes; those without a value are left out.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String?>) -> String {
        "<\(name)\(self.attributes(attributes))/>"
    }

    /// Attributes with a space before each; those without a value are left out.
    static func attributes(_ attributes: KeyValuePairs<String, String?>) -> String {
        attributes.compactMap { name, value in value.map { " \(name)=\"\(escape($0))\"" } }.joined()
    }
}
