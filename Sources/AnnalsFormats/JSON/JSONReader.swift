#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why bytes are no JSON value.
public struct JSONReadingError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let description: String
}

extension JSON {
    /// How deep arrays and objects may be nested in what is read.
    public static let deepest = 64

    /// Reads one value; the fields of an object come in the order of their names.
    public init(reading bytes: some Collection<UInt8>) throws(JSONReadingError) {
        guard Self.isShallow(bytes) else {
            throw JSONReadingError(description: "it is nested more than \(Self.deepest) deep")
        }
        do {
            self = try JSONDecoder().decode(DecodedValue.self, from: Data(bytes)).json
        } catch {
            throw JSONReadingError(description: "it is no JSON")
        }
    }

    /// Whether no bracket outside a string is nested too deep, so that decoding needs a bounded stack.
    private static func isShallow(_ bytes: some Collection<UInt8>) -> Bool {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isInString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                if depth > deepest { return false }
            }
        }
        return true
    }
}

/// A value of any type, for the decoder.
private struct DecodedValue: Decodable {
    let json: JSON

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            json = .null
        } else if let value = try? container.decode(Bool.self) {
            json = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            json = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            json = .number(value)
        } else if let value = try? container.decode(String.self) {
            json = .string(value)
        } else if let values = try? container.decode([DecodedValue].self) {
            json = .array(values.map(\.json))
        } else {
            let fields = try container.decode([String: DecodedValue].self)
            json = .object(fields.sorted { $0.key < $1.key }.map { JSON.Field($0.key, $0.value.json) })
        }
    }
}
