/// What the network sees of a word: rows of its embedding tables.
package struct WordFeatures: Hashable {
    /// The tables, in the order of the network's input.
    package static let tables: [(name: String, rows: Int, width: Int)] = [
        ("word", 0, 96), ("suffix3", 8192, 32), ("prefix3", 8192, 32), ("suffix2", 2048, 16), ("shape", 512, 16),
    ]

    /// The width of the network's input.
    static let width = tables.map(\.width).reduce(0, +)

    /// The hash of the word in lower case, digits as 0: the key of the vocabulary.
    package let key: UInt32
    /// Rows of the tables after the first.
    package let suffix3, prefix3, suffix2, shape: Int32

    package init(scalars: some Collection<UInt32>, isFirst: Bool) {
        var word = ScalarHash()
        var prefix = ScalarHash()
        var shape = Shape()
        var last: (UInt32, UInt32, UInt32) = (0, 0, 0)
        var count = 0
        for scalar in scalars {
            let folded = Self.folded(scalar)
            word.add(folded)
            if count < 3 { prefix.add(folded) }
            if count < 24 { shape.add(ScalarClass(scalar)) }
            last = (last.1, last.2, folded)
            count += 1
        }
        key = UInt32(truncatingIfNeeded: word.value ^ (word.value >> 32))
        prefix3 = Self.row(prefix, of: 8192)
        suffix3 = Self.row(Self.hash(last.0, last.1, last.2), of: 8192)
        suffix2 = Self.row(Self.hash(last.1, last.2), of: 2048)
        self.shape = shape.row(isFirst: isFirst, count: count)
    }

    /// Hashes what tells nearly all words apart.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(key) << 32 | UInt64(UInt32(bitPattern: shape)))
    }

    /// Lower case, digits as 0, curly quotation marks straight.
    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x30...0x39: 0x30
        case 0x2018, 0x2019, 0x60, 0xB4: 0x27
        case 0x201C, 0x201D, 0xAB, 0xBB: 0x22
        default: Scalars.lowered(scalar)
        }
    }

    private static func hash(_ values: UInt32...) -> ScalarHash {
        var hash = ScalarHash()
        for value in values { hash.add(value) }
        return hash
    }

    private static func row(_ hash: ScalarHash, of rows: UInt64) -> Int32 {
        Int32((hash.value ^ (hash.value >> 29)) % rows)
    }
}

/// The outline of a word: runs of capitals, small letters, digits and marks.
private struct Shape {
    private var hash = ScalarHash()
    private var last: ScalarClass?
    private var run = 0

    mutating func add(_ found: ScalarClass) {
        run = found == last ? run + 1 : 1
        last = found
        if run <= 2 { hash.add(UInt32(found.rawValue)) }
    }

    func row(isFirst: Bool, count: Int) -> Int32 {
        var whole = hash
        whole.add(isFirst ? 1 : 2)
        whole.add(UInt32(min(count, 6)))
        return Int32((whole.value ^ (whole.value >> 31)) % 512)
    }
}
