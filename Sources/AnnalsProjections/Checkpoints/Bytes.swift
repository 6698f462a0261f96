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

    mutating func put(_ list: [some FixedWidthInteger]) {
        put(UInt32(list.count))
        #if _endian(little)
            list.withUnsafeBytes { bytes.append(contentsOf: $0) }
        #else
            for number in list { put(number) }
        #endif
    }

    mutating func put(_ list: [String]) {
        put(UInt32(list.count))
        for text in list { put(text) }
    }
}

/// Reads what `ByteWriter` wrote. What is read past the end, or is no value of its sort, is an error.
struct ByteReader {
    /// The bytes are not what was to be read.
    struct Damage: Error {}

    private let bytes: ArraySlice<UInt8>
    private var offset: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    var isAtEnd: Bool { offset == bytes.endIndex }

    private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - offset else { throw Damage() }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(Damage) -> Number {
        let taken = try take(MemoryLayout<Number>.size)
        return taken.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
    }

    mutating func text() throws(Damage) -> String {
        String(decoding: try take(Int(try number(UInt32.self))), as: UTF8.self)
    }

    mutating func list<Number: FixedWidthInteger>(of _: Number.Type = Number.self) throws(Damage) -> [Number] {
        let count = Int(try number(UInt32.self))
        let taken = try take(count * MemoryLayout<Number>.stride)
        let list = [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            taken.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            filled = count
        }
        #if _endian(little)
            return list
        #else
            return list.map { Number(littleEndian: $0) }
        #endif
    }

    /// As many values as are said to follow.
    mutating func values<Value>(_ read: (inout ByteReader) throws(Damage) -> Value) throws(Damage) -> [Value] {
        let count = Int(try number(UInt32.self))
        guard count <= bytes.endIndex - offset else { throw Damage() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
