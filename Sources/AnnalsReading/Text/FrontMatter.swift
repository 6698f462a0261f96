/// A text page with named fields above the text, between lines of three hyphens, as trafilatura, web clippers and site
/// generators write them (YAML front matter).
///
/// Of YAML it knows plain and quoted texts on one line; lists and indented lines are left out.
struct FrontMatter {
    /// The fields, and the text below them as `text`: what an object of JSON Lines would hold.
    let object: JSONValue

    /// The most lines that the fields may take.
    private static let longest = 200

    /// Takes a page apart; nil for a text without such fields.
    init?(_ text: String) {
        guard text.hasPrefix("---") else { return nil }
        var rest = text.unicodeScalars[...]
        guard Self.isFence(Self.line(of: &rest), "---") else { return nil }
        var fields: [String: JSONValue] = [:]
        for _ in 0..<Self.longest where !rest.isEmpty {
            let line = Self.line(of: &rest)
            if Self.isFence(line, "---") || Self.isFence(line, "...") {
                guard !fields.isEmpty else { return nil }
                fields["text"] = .string(String(rest))
                object = .object(fields)
                return
            }
            guard let field = Self.field(line) else { return nil }
            if case .named(let name, let value) = field { fields[name.lowercased()] = value }
        }
        return nil
    }

    private enum Field {
        case named(String, JSONValue)
        /// A comment, a blank line, or a part of a list.
        case passed
    }

    private static func isFence(_ line: String, _ fence: String) -> Bool {
        line.hasPrefix(fence) && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// The first line, without its end, which is taken off the rest.
    private static func line(of rest: inout Substring.UnicodeScalarView) -> String {
        let end = rest.firstIndex { $0 == "\n" } ?? rest.endIndex
        var line = rest[..<end]
        if line.last == "\r" { line.removeLast() }
        rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
        return String(line)
    }

    private static func field(_ line: String) -> Field? {
        guard let first = line.first, first != "#", first != "-", !first.isWhitespace else { return .passed }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, isName(parts[0]) else { return nil }
        return .named(String(parts[0]), value(parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }

    private static func isName(_ text: Substring) -> Bool {
        text.utf8.count <= 40 && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    private static func value(_ text: String) -> JSONValue {
        if text.hasPrefix("\""), let value = try? JSONParser.parse(Array(text.utf8)[...]) { return value }
        if text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") {
            return .string(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
        }
        let isEmpty = ["", "~", "null"].contains(text) || text.hasPrefix("[") || text.hasPrefix("{")
        return isEmpty ? .null : .string(text)
    }
}
