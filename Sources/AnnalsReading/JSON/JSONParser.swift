/// Reads JSON (RFC 8259) as crawlers write it: `NaN` counts as null, raw control characters in strings are kept, and half
/// of a surrogate pair becomes U+FFFD, for one broken character is no reason to refuse an article.
struct JSONParser {
    /// What is wrong, and at which byte.
    struct Failure: Error {
        let message: String
        let offset: Int
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private static let deepest = 64

    /// Reads one value that fills the bytes.
    static func parse(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
        var parser = JSONParser(bytes: bytes, index: bytes.startIndex)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == bytes.endIndex else { throw parser.failure("more follows the value") }
        return value
    }

    private init(bytes: ArraySlice<UInt8>, index: Int) {
        self.bytes = bytes
        self.index = index
    }

    private func failure(_ message: String) -> Failure {
        Failure(message: message, offset: index - bytes.startIndex)
    }

    private var next: UInt8? {
        index < bytes.endIndex ? bytes[index] : nil
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || (9...13).contains(byte) { index += 1 }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw failure("it is nested more than \(Self.deepest) deep") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case nil: throw failure("it ends where a value should be")
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONValue {
        var members: [String: JSONValue] = [:]
        index += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            index += 1
            return .object(members)
        }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a key should be a string") }
            let key = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure("a colon should follow the key") }
            index += 1
            members[key] = try value(depth: depth + 1)
        } while try more(until: UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Failure) -> JSONValue {
        var elements: [JSONValue] = []
        index += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            index += 1
            return .array(elements)
        }
        repeat { elements.append(try value(depth: depth + 1)) } while try more(until: UInt8(ascii: "]"))
        return .array(elements)
    }

    private mutating func more(until close: UInt8) throws(Failure) -> Bool {
        skipSpace()
        let byte = next
        guard byte == UInt8(ascii: ",") || byte == close else { throw failure("a comma or the end is missing") }
        index += 1
        return byte != close
    }

    private mutating func word() throws(Failure) -> JSONValue {
        let start = index
        while let byte = next, byte.isJSONWordByte { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        switch text {
        case "null", "NaN", "Infinity", "-Infinity": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            guard Double(text) != nil else { throw failure("there is no value here") }
            return .number(text)
        }
    }
}

extension JSONParser {
    private mutating func string() throws(Failure) -> String {
        index += 1
        var units: [UInt8] = []
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: units, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                index += 1
                let scalar = try escape()
                units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                continue
            }
            let end = bytes[index...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            units.append(contentsOf: bytes[index..<(end ?? bytes.endIndex)])
            index = end ?? bytes.endIndex
        }
        throw failure("a string does not end")
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        guard let byte = next else { throw failure("a string does not end") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: return Unicode.Scalar(byte)
        }
    }

    private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            return "\u{FFFD}"
        }
        let start = index
        index += 2
        let low = try codeUnit()
        guard (0xDC00...0xDFFF).contains(low) else {
            index = start
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func codeUnit() throws(Failure) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw failure("an escape is cut short")
        }
        index += 4
        return unit
    }
}

extension UInt8 {
    fileprivate var isJSONWordByte: Bool {
        let lower = self | 0x20
        return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
            || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
    }
}
