/// The strings of a block that is being laid out, with their numbers.
struct WordBook: Sendable {
    private(set) var words = Words()
    private var numbers: [String: UInt32] = [:]

    /// The number of a string, given out now where it is new; 0 for none.
    mutating func number(_ string: String?) -> UInt32 {
        guard let string else { return 0 }
        if let number = numbers[string] { return number }
        let number = words.append(string)
        numbers[string] = number
        return number
    }
}

/// Strings of one block, end to end, each kept once; 0 stands for none.
struct Words: Hashable, Sendable {
    /// Where each string ends in `bytes`: the one of number n ends at `ends[n - 1]`.
    var ends: [UInt32] = []
    /// The UTF-8 of the strings.
    var bytes: [UInt8] = []

    /// The string of a number; nil for 0 and for numbers not given out.
    func string(_ number: UInt32) -> String? {
        guard number > 0, number <= ends.count else { return nil }
        let start = number > 1 ? Int(ends[Int(number) - 2]) : 0
        return String(decoding: bytes[start..<Int(ends[Int(number) - 1])], as: UTF8.self)
    }

    mutating func append(_ string: String) -> UInt32 {
        bytes.append(contentsOf: string.utf8)
        ends.append(UInt32(bytes.count))
        return UInt32(ends.count)
    }
}
