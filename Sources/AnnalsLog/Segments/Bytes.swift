/// Writes numbers of few bytes: LEB128 variable-length integers (DWARF 5, section 7.6) and zigzag for signed ones
/// (Protocol Buffers encoding).
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Starts again in the same room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    package mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes numbers one behind the other, and gives the bits that are set in any.
    mutating func numbers(_ values: some Sequence<UInt64>) -> UInt64 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1_024) { room in
            var (filled, union) = (0, UInt64(0))
            for value in values {
                union |= value
                var rest = value
                while rest >= 0x80 {
                    room[filled] = UInt8(truncatingIfNeeded: rest) | 0x80
                    filled += 1
                    rest >>= 7
                }
                room[filled] = UInt8(truncatingIfNeeded: rest)
                filled += 1
                // A number takes ten bytes at most.
                if filled > room.count - 10 {
                    bytes.append(contentsOf: room[..<filled])
                    filled = 0
                }
            }
            bytes.append(contentsOf: room[..<filled])
            return union
        }
    }

    package mutating func signed(_ value: Int64) {
        number(zigzag(value))
    }

    package mutating func fixed(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Bytes with their count before them.
    package mutating func list(_ list: [UInt8]) {
        number(UInt64(list.count))
        append(list)
    }

    package mutating func string(_ string: String) {
        number(UInt64(string.utf8.count))
        bytes.append(contentsOf: string.utf8)
    }

    package mutating func optional(_ string: String?) {
        number(string == nil ? 0 : 1)
        if let string { self.string(string) }
    }
}

/// Reads what `ByteWriter` writes; bytes that it never wrote are an error, whatever they are.
package struct ByteReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    package init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    package var isAtEnd: Bool { offset >= bytes.endIndex }

    /// How many bytes are left.
    package var left: Int { bytes.endIndex - offset }

    package mutating func number() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard offset < bytes.endIndex else { throw Self.malformed("A number is cut off") }
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw Self.malformed("A number has more than 64 bits")
    }

    package mutating func signed() throws -> Int64 {
        unzigzag(try number())
    }

    /// A number that counts things of which each takes at least a byte of what is left.
    package mutating func count() throws -> Int {
        let value = try number()
        guard value <= UInt64(left) else { throw Self.malformed("A count exceeds the bytes that are left") }
        return Int(value)
    }

    package mutating func fixed() throws -> UInt64 {
        try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    package mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= left else { throw Self.malformed("A field is cut off") }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    /// Bytes with their count before them.
    package mutating func list() throws -> [UInt8] {
        Array(try take(try count()))
    }

    package mutating func string() throws -> String {
        String(decoding: try take(try count()), as: UTF8.self)
    }

    package mutating func optional() throws -> String? {
        switch try number() {
        case 0: nil
        case 1: try string()
        default: throw Self.malformed("A field is neither there nor absent")
        }
    }

    package static func malformed(_ what: String) -> LogError {
        .damaged("\(what) in stored bytes")
    }
}

/// Folds signed numbers so that those near zero become small: 0, -1, 1, -2 become 0, 1, 2, 3.
func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
}

func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
}
