/// Writes columns, each with its number and length; a column that is all zeros is left out.
struct ColumnWriter {
    private var writer = ByteWriter()
    /// A column while its length is not known; kept for its room.
    private var packed = ByteWriter()

    var bytes: [UInt8] { writer.bytes }

    mutating func numbers(_ column: UInt8, _ values: some Sequence<UInt64>) {
        packed.removeAll()
        let union = packed.numbers(values)
        if union != 0 { raw(column, packed.bytes) }
    }

    /// Signed numbers, each as what it is more than the one before it.
    mutating func deltas(_ column: UInt8, _ values: some Sequence<Int64>) {
        var last: Int64 = 0
        var deltas: [UInt64] = []
        deltas.reserveCapacity(values.underestimatedCount)
        for value in values {
            deltas.append(zigzag(value &- last))
            last = value
        }
        numbers(column, deltas)
    }

    mutating func raw(_ column: UInt8, _ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        writer.number(UInt64(column))
        writer.number(UInt64(bytes.count))
        writer.append(bytes)
    }
}

/// Reads what `ColumnWriter` writes. A column that is absent is all zeros: that is how a segment of an older version,
/// which lacks a later column, is read.
struct ColumnReader {
    private let bytes: [UInt8]
    private var ranges: [Range<Int>?]

    /// Finds the columns; `known` is the highest number that this version writes.
    init(_ bytes: [UInt8], known: UInt8) throws {
        self.bytes = bytes
        ranges = [Range<Int>?](repeating: nil, count: Int(known) + 1)
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            let column = try reader.number()
            guard column <= UInt64(known) else { throw Self.newer(column) }
            guard ranges[Int(column)] == nil else { throw ByteReader.malformed("Column \(column) stands twice") }
            let content = try reader.take(try reader.count())
            ranges[Int(column)] = content.startIndex..<content.endIndex
        }
    }

    /// Whether a column is there; one that is not is all zeros.
    func holds(_ column: UInt8) -> Bool {
        ranges[Int(column)] != nil
    }

    func raw(_ column: UInt8) -> ArraySlice<UInt8> {
        ranges[Int(column)].map { bytes[$0] } ?? []
    }

    /// As many numbers as there must be; zeros where the column is absent. The caller answers for the count.
    func numbers(_ column: UInt8, _ count: Int) throws -> [UInt64] {
        guard let range = ranges[Int(column)] else { return [UInt64](repeating: 0, count: count) }
        let numbers = try numbers(column, in: range, most: count)
        guard numbers.count == count else { throw Self.cutOff(column) }
        return numbers
    }

    /// All the numbers of a column, of however many there are.
    func numbers(_ column: UInt8) throws -> [UInt64] {
        guard let range = ranges[Int(column)] else { return [] }
        return try numbers(column, in: range, most: range.count)
    }

    private func numbers(_ column: UInt8, in range: Range<Int>, most: Int) throws -> [UInt64] {
        try [UInt64](unsafeUninitializedCapacity: min(most, range.count)) { target, filled in
            try bytes.withUnsafeBufferPointer { source in
                var offset = range.lowerBound
                while offset < range.upperBound {
                    guard filled < target.count else { throw Self.cutOff(column) }
                    var value = UInt64(source[offset])
                    offset += 1
                    if value >= 0x80 { value = try Self.long(value, source, &offset, range.upperBound, column) }
                    target.initializeElement(at: filled, to: value)
                    filled += 1
                }
            }
        }
    }

    private static func long(
        _ first: UInt64,
        _ source: UnsafeBufferPointer<UInt8>,
        _ offset: inout Int,
        _ end: Int,
        _ column: UInt8
    ) throws -> UInt64 {
        var value = first & 0x7F
        for shift in stride(from: UInt64(7), to: 64, by: 7) {
            guard offset < end else { throw cutOff(column) }
            let byte = source[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw cutOff(column)
    }

    func deltas(_ column: UInt8, _ count: Int) throws -> [Int64] {
        var last: Int64 = 0
        return try numbers(column, count).map { delta in
            last &+= unzigzag(delta)
            return last
        }
    }

    private static func cutOff(_ column: UInt8) -> LogError {
        ByteReader.malformed("Column \(column) has not as many numbers as rows")
    }

    private static func newer(_ column: UInt64) -> LogError {
        LogError(
            .newer,
            "A segment has column \(column), which this version does not know.",
            advice: "Open the log with the version that wrote it, or a later one."
        )
    }
}
