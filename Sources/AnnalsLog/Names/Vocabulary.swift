/// The strings of one sort that a log has met, numbered from 1 in the order of first use; 0 stands for none.
public struct Vocabulary: Sendable {
    /// The terms; the one of number n stands at n - 1.
    public private(set) var terms: [String] = []
    /// What to show for each term: the first name it was met with, or the term itself.
    public private(set) var labels: [String] = []
    /// The bytes of the terms, end to end, by which they are found.
    private var words = Words()
    private var table = StringTable()

    /// How many terms there are; also the highest number.
    public var count: Int { terms.count }

    /// The term of a number; nil for 0 and for numbers not given out.
    public func term(_ number: UInt32) -> String? {
        number > 0 && number <= terms.count ? terms[Int(number) - 1] : nil
    }

    /// What to show for a number; nil for 0 and for numbers not given out.
    public func label(_ number: UInt32) -> String? {
        number > 0 && number <= labels.count ? labels[Int(number) - 1] : nil
    }

    /// The number of a term; nil where the log has not met it.
    public func number(_ term: String) -> UInt32? {
        term.withBytes { number(StringTable.hash($0), $0) }
    }

    private func number(_ hash: UInt64, _ utf8: UnsafeBufferPointer<UInt8>) -> UInt32? {
        table.number(hash) { number in words.holds(utf8, as: number) }
    }

    /// The number of a term, given out now where it is new.
    mutating func intern(_ term: String, label: String? = nil) -> UInt32 {
        term.withBytes { utf8 in
            let hash = StringTable.hash(utf8)
            if let known = number(hash, utf8) { return known }
            words.append(utf8)
            terms.append(term)
            labels.append(label ?? term)
            return table.add(hash)
        }
    }

    /// Forgets the terms above a number.
    mutating func truncate(to count: Int) {
        guard count < terms.count else { return }
        terms.removeLast(terms.count - count)
        labels.removeLast(labels.count - count)
        words.truncate(to: count)
        table.truncate(to: count)
    }
}
