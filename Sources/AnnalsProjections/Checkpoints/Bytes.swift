import AnnalsModel

/// Writes numbers and texts one behind the other, numbers in little-endian order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ text: String) {
        put(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ number: Double) { put(number.bitPattern) }

    /// A number that may be missing: there is no not-a-number among the rest.
    mutating func put(_ number: Double?) { put(number ?? .nan) }

    mutating func put(_ list: [some FixedWidthInteger]) {
        put(UInt32(list.count))
        for number in list { put(number) }
    }
}

/// Reads what `ByteWriter` wrote. What is read past the end, or is no value of its sort, is an error.
struct ByteReader {
    /// The bytes are not what was to be read.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(Damage) -> Number {
        let size = MemoryLayout<Number>.size
        guard offset + size <= bytes.count else { throw Damage() }
        let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self) }
        offset += size
        return Number(littleEndian: number)
    }

    mutating func text() throws(Damage) -> String {
        let count = Int(try number(UInt32.self))
        guard offset + count <= bytes.count else { throw Damage() }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    mutating func double() throws(Damage) -> Double { Double(bitPattern: try number()) }

    mutating func optionalDouble() throws(Damage) -> Double? {
        let number = try double()
        return number.isNaN ? nil : number
    }

    mutating func list<Number: FixedWidthInteger>(of _: Number.Type = Number.self) throws(Damage) -> [Number] {
        let count = Int(try number(UInt32.self))
        guard count <= bytes.count - offset else { throw Damage() }
        var list: [Number] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try number()) }
        return list
    }

    /// As many values as are said to follow.
    mutating func values<Value>(_ read: (inout ByteReader) throws(Damage) -> Value) throws(Damage) -> [Value] {
        let count = Int(try number(UInt32.self))
        guard count <= bytes.count - offset else { throw Damage() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
