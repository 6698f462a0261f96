extension Field {
    /// The field as JSON (RFC 8259), with the names of records in their fixed order.
    public var json: String {
        switch self {
        case .absent: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): Self.json(number)
        case .text(let text): Self.json(text)
        case .list(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
        case .record(let value): value.json
        }
    }

    private static func json(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        return number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : "\(number)"
    }

    static func json(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

extension Value {
    /// The value as a JSON object, its names in their fixed order.
    public var json: String {
        "{" + zip(names, fields).map { Field.json($0) + ":" + $1.json }.joined(separator: ",") + "}"
    }
}
