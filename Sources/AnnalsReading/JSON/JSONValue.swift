/// A value of JSON (RFC 8259).
enum JSONValue: Hashable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Of a key that occurs twice, the last value.
    case object([String: JSONValue])

    /// The text of a string or number that is not empty.
    var text: String? {
        switch self {
        case .string(let text): text.contains { !$0.isWhitespace } ? text : nil
        case .number(let digits): digits
        default: nil
        }
    }

    /// The member of an object.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The elements of an array; of anything else but null, itself.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
