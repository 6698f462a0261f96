/// Writes JSON (RFC 8259) into bytes, without building a tree first: for output of many lines.
///
/// Keys are written in the order of the calls; the caller sees to it that each is written once.
public struct JSONText: Sendable {
    /// What was written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Starts with nothing.
    public init() {}

    /// What was written so far.
    public var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Writes an object of the fields that the body writes.
    public mutating func object(_ body: (inout JSONText) -> Void) {
        enclose(0x7B, 0x7D, body)
    }

    /// Writes an array of the values that the body writes.
    public mutating func array(_ body: (inout JSONText) -> Void) {
        enclose(0x5B, 0x5D, body)
    }

    /// Writes the key of the value that is written next.
    public mutating func key(_ key: String) {
        string(key)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a string.
    public mutating func string(_ string: String) {
        separate()
        bytes.append(0x22)
        for byte in string.utf8 { append(escaped: byte) }
        bytes.append(0x22)
    }

    /// Writes a whole number.
    public mutating func integer(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes a number in the shortest form that reads back to the same value; one that is not finite as `null`.
    public mutating func number(_ number: Double) {
        separate()
        bytes.append(contentsOf: Self.shortest(number).utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a value that is JSON on one line already.
    public mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
    }

    /// Ends a line, so that the next value stands on its own.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// A number in the shortest form that reads back to the same value, whole numbers without a point.
    public static func shortest(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        return Int(exactly: number).map { abs($0) < 1 << 53 ? String($0) : "\(number)" } ?? "\(number)"
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0..<0x20: appendControl(byte)
        default: bytes.append(byte)
        }
    }

    private mutating func appendControl(_ byte: UInt8) {
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
    }
}

extension JSONText {
    /// Writes a field with a string; `null` where there is none.
    public mutating func field(_ name: String, _ value: String?) {
        key(name)
        value.map { string($0) } ?? null()
    }

    /// Writes a field with a whole number; `null` where there is none.
    public mutating func field(_ name: String, _ value: Int?) {
        key(name)
        value.map { integer($0) } ?? null()
    }

    /// Writes a field with a number; `null` where there is none.
    public mutating func field(_ name: String, _ value: Double?) {
        key(name)
        value.map { number($0) } ?? null()
    }

    /// Writes a field with an object of the fields that the body writes.
    public mutating func field(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        object(body)
    }

    /// Writes a field with an array of what the body writes for each element.
    public mutating func field<Element>(
        _ name: String,
        each elements: [Element],
        _ body: (inout JSONText, Element) -> Void
    ) {
        key(name)
        array { text in
            for element in elements { body(&text, element) }
        }
    }
}
