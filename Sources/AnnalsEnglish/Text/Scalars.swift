/// A text as an array of Unicode scalars with their classes: what all offsets count.
struct Scalars {
    let values: [UInt32]
    let classes: [ScalarClass]

    var count: Int { values.count }

    init(_ text: String) {
        var values: [UInt32] = []
        values.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { values.append(scalar.value) }
        self.values = values
        classes = values.map(ScalarClass.init)
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for value in values[range] { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(view)
    }

    /// The hash of a range in lower case.
    func loweredHash(_ range: Range<Int>) -> UInt64 {
        var hash = ScalarHash()
        for value in values[range] { hash.add(Self.lowered(value)) }
        return hash.value
    }

    /// The hash of a range as written.
    func hash(_ range: Range<Int>) -> UInt64 {
        var hash = ScalarHash()
        for value in values[range] { hash.add(value) }
        return hash.value
    }

    /// The lower case of a scalar, in the scripts where English text meets capitals: Latin, Greek, Cyrillic.
    static func lowered(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0..<0xC0: scalar
        case 0xD7: scalar
        case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 32
        case 0x400...0x40F: scalar + 80
        case 0x178: 0xFF
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
        default: scalar
        }
    }
}

/// FNV-1a over scalars, 64 bits (Fowler, Noll, Vo): the key of word lists and embeddings.
struct ScalarHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ scalar: UInt32) {
        value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    }
}
