/// The strings of one sort that a log has met, numbered from 1 in the order of first use; 0 stands for none.
public struct Vocabulary: Sendable {
    /// The terms; the one of number n stands at n - 1.
    public private(set) var terms: [String] = []
    /// What to show for each term: the first name it was met with, or the term itself.
    public private(set) var labels: [String] = []
    private var numbers: [String: UInt32] = [:]

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
        numbers[term]
    }

    /// The number of a term, given out now where it is new.
    mutating func intern(_ term: String, label: String? = nil) -> UInt32 {
        if let number = numbers[term] { return number }
        terms.append(term)
        labels.append(label ?? term)
        let number = UInt32(terms.count)
        numbers[term] = number
        return number
    }

    /// Forgets the terms above a number.
    mutating func truncate(to count: Int) {
        while terms.count > count {
            labels.removeLast()
            numbers[terms.removeLast()] = nil
        }
    }
}
