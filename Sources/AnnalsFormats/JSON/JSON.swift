/// A JSON value (RFC 8259) whose objects keep the order of their fields.
public indirect enum JSON: Hashable, Sendable {
    /// A field of an object.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: JSON

        /// Joins a name with a value.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Field])

    /// The string, or null where there is none.
    public init(_ string: String?) {
        self = string.map(JSON.string) ?? .null
    }

    /// The number, or null where there is none.
    public init(_ number: Int?) {
        self = number.map(JSON.integer) ?? .null
    }

    /// The number, or null where there is none.
    public init(_ number: Double?) {
        self = number.map(JSON.number) ?? .null
    }

    /// An array of strings.
    public init(_ strings: some Sequence<String>) {
        self = .array(strings.map(JSON.string))
    }

    /// The field of an object by its name; nil where it has none such, or is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// The object with a field added at its end; the value itself where it is no object.
    public func adding(_ name: String, _ value: JSON) -> JSON {
        guard case .object(let fields) = self else { return self }
        return .object(fields + [Field(name, value)])
    }

    /// Its text on one line.
    public var text: String {
        var text = JSONText()
        text.value(self)
        return text.string
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    /// A string.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// An object of fields in the order given.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Field($0.0, $0.1) })
    }

    /// An array.
    public init(arrayLiteral elements: JSON...) {
        self = .array(elements)
    }
}

extension JSONText {
    /// Writes a value.
    public mutating func value(_ value: JSON) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let values):
            array { text in values.forEach { text.value($0) } }
        case .object(let fields):
            object { text in
                for field in fields {
                    text.key(field.name)
                    text.value(field.value)
                }
            }
        }
    }
}
