import AnnalsEnglish

/// A stretch of letters and digits of a word, the step by which names are looked up: "al-Qaeda" has two of them however
/// the tokeniser cuts it. Accents and full stops are set aside, so that "U.S." is "us" and "Erdoğan" is "erdogan".
struct NameUnit: Sendable {
    /// How a unit is written.
    enum Shape: UInt8, Comparable, Sendable {
        case lower, capital, upper

        static func < (one: Self, other: Self) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    /// The hash of its letters in lower case.
    let key: UInt64
    /// The token that it stands in.
    let token: Int
    /// Whether the token starts with it.
    let opens: Bool
    /// Whether the token ends with it.
    var closes: Bool
    /// How it is written.
    let shape: Shape

    /// The units of words, in order.
    static func units(of words: some Sequence<some StringProtocol>) -> [NameUnit] {
        var units: [NameUnit] = []
        for (token, word) in words.enumerated() {
            var cutter = UnitCutter(token: token)
            for scalar in word.unicodeScalars { cutter.read(scalar, into: &units) }
            cutter.close(into: &units)
            if let last = units.indices.last, units[last].token == token { units[last].closes = true }
        }
        return units
    }

    /// The key of a word taken as one unit, whatever signs stand inside it.
    static func key(_ word: some StringProtocol) -> UInt64 {
        var hash = UnitHash()
        for scalar in word.unicodeScalars { hash.add(scalar) }
        return hash.value
    }
}

/// Cuts one word into units.
private struct UnitCutter {
    let token: Int
    private var hash = UnitHash()
    private var letters = 0
    private var capitals = 0
    private var isCapital = false
    private var isFirst = true

    init(token: Int) {
        self.token = token
    }

    mutating func read(_ scalar: Unicode.Scalar, into units: inout [NameUnit]) {
        if scalar == "." { return }
        guard hash.add(scalar) else { return close(into: &units) }
        if letters == 0 { isCapital = scalar.isCapital }
        letters += 1
        capitals += scalar.isCapital ? 1 : 0
    }

    mutating func close(into units: inout [NameUnit]) {
        guard letters > 0 else { return }
        let shape: NameUnit.Shape = isCapital ? (letters > 1 && capitals == letters ? .upper : .capital) : .lower
        units.append(NameUnit(key: hash.value, token: token, opens: isFirst, closes: false, shape: shape))
        hash = UnitHash()
        letters = 0
        capitals = 0
        isFirst = false
    }
}

/// The properties of letters; those of ASCII, which most are, are not looked up.
extension Unicode.Scalar {
    /// Whether it is a capital letter.
    var isCapital: Bool {
        isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
    }

    /// Whether it is a letter or a mark on one.
    var isAlphabetic: Bool {
        isASCII ? isCapital || ("a"..."z").contains(self) : properties.isAlphabetic
    }
}

/// A hash of folded letters and digits.
private struct UnitHash {
    private var hash = FNV1a()
    var value: UInt64 { hash.value }

    /// Adds a letter or digit, or a mark that is set aside; false where the scalar is neither.
    @discardableResult
    mutating func add(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: hash.add(scalar.value)
        case 0x41...0x5A: hash.add(scalar.value + 32)
        case 0..<0x80: return false
        case 0x300...0x36F: break
        default:
            if let plain = LatinFolding.plain[scalar.value] {
                hash.add(plain.utf8)
            } else if scalar.properties.isAlphabetic {
                hash.add(scalar.value)
            } else {
                return false
            }
        }
        return true
    }
}
