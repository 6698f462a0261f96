/// The strings of a block that is being laid out, with their numbers.
struct WordBook: Sendable {
    private(set) var words = Words()
    private var table = StringTable()

    /// Makes room for so many strings in all.
    mutating func reserve(_ count: Int) {
        words.ends.reserveCapacity(count)
        table.reserve(count)
    }

    /// The number of a string, given out now where it is new; 0 for none.
    mutating func number(_ string: String?) -> UInt32 {
        string?.withBytes { number($0) } ?? 0
    }

    /// The number of the string of some bytes, given out now where it is new.
    mutating func number(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = StringTable.hash(utf8)
        if let number = table.number(hash, isSame: { words.holds(utf8, as: $0) }) { return number }
        words.append(utf8)
        return table.add(hash)
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
        return String(decoding: bytes[range(number)], as: UTF8.self)
    }

    /// Where the string of a number that was given out stands in `bytes`.
    func range(_ number: UInt32) -> Range<Int> {
        (number > 1 ? Int(ends[Int(number) - 2]) : 0)..<Int(ends[Int(number) - 1])
    }

    /// Whether these bytes are the string of a number that was given out.
    func holds(_ utf8: UnsafeBufferPointer<UInt8>, as number: UInt32) -> Bool {
        bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range(number)]).isSame(as: utf8) }
    }

    /// Drops the strings above a number.
    mutating func truncate(to count: Int) {
        ends.removeLast(ends.count - count)
        bytes.removeLast(bytes.count - Int(ends.last ?? 0))
    }

    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: utf8)
        ends.append(UInt32(bytes.count))
    }
}
