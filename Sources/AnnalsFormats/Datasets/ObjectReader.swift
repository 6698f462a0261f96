/// Cuts JSON into the objects at its top as its bytes arrive, in bounded memory: those of an array, or one behind the
/// other. What stands between them and is no object is handed over up to the end of its line, to be refused.
struct ObjectReader {
    private enum Position { case between, inside, string, escape, stray }

    private var position = Position.between
    private var depth = 0
    private var bytes: [UInt8] = []
    private var line = 1
    private var startLine = 1

    /// Takes the next bytes and hands over each object that they complete, with the line that it starts on; nil for one
    /// that is longer than `DelimitedReader.longestRecord`.
    mutating func read(_ more: some Sequence<UInt8>, _ body: (Int, [UInt8]?) throws -> Void) rethrows {
        for byte in more {
            try take(byte, body)
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
    }

    /// Hands over what the file breaks off in.
    mutating func finish(_ body: (Int, [UInt8]?) throws -> Void) rethrows {
        if position != .between { try end(body) }
    }

    private mutating func take(_ byte: UInt8, _ body: (Int, [UInt8]?) throws -> Void) rethrows {
        switch (position, byte) {
        case (.between, UInt8(ascii: "{")):
            begin(byte, .inside)
            depth = 1
        case (.between, _): if !Self.isBetween(byte) { begin(byte, .stray) }
        case (.stray, UInt8(ascii: "\n")): try end(body)
        case (.escape, _):
            keep(byte)
            position = .string
        case (.string, _):
            keep(byte)
            position = byte == UInt8(ascii: "\\") ? .escape : byte == UInt8(ascii: "\"") ? .inside : .string
        case (.inside, _): try takeInside(byte, body)
        case (.stray, _): keep(byte)
        }
    }

    private mutating func takeInside(_ byte: UInt8, _ body: (Int, [UInt8]?) throws -> Void) rethrows {
        keep(byte)
        switch byte {
        case UInt8(ascii: "\""): position = .string
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if depth == 0 { try end(body) }
        default: break
        }
    }

    private mutating func begin(_ byte: UInt8, _ position: Position) {
        startLine = line
        keep(byte)
        self.position = position
    }

    /// What is too long is counted on, and not kept.
    private mutating func keep(_ byte: UInt8) {
        if bytes.count <= DelimitedReader.longestRecord { bytes.append(byte) }
    }

    private mutating func end(_ body: (Int, [UInt8]?) throws -> Void) rethrows {
        let object = bytes.count > DelimitedReader.longestRecord ? nil : bytes
        bytes.removeAll(keepingCapacity: true)
        position = .between
        try body(startLine, object)
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ",")].contains(byte)
    }
}
