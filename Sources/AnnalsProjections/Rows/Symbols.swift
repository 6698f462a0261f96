/// Texts as numbers: folds compare and hash numbers, and a text is looked up only to be shown.
struct Symbols: Sendable {
    /// The number of the empty text: nobody, nowhere, nothing.
    static let none: UInt32 = 0

    private(set) var texts: [String] = [""]
    private var numbers: [String: UInt32] = ["": 0]
    /// A hash of each text that is the same in every process.
    private(set) var hashes: [UInt64] = [0]

    subscript(number: UInt32) -> String {
        texts[Int(number)]
    }

    /// The number of a text, new where it has none yet.
    mutating func number(of text: String) -> UInt32 {
        if let number = numbers[text] { return number }
        let number = UInt32(texts.count)
        texts.append(text)
        hashes.append(Self.hash(text.utf8))
        numbers[text] = number
        return number
    }

    /// The number of a text that has one.
    func known(_ text: String) -> UInt32? {
        numbers[text]
    }

    /// FNV-1a (RFC 9923), 64 bits.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
