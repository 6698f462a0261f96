import AnnalsModel

/// How much each clue speaks for an answer, in thousandths of the natural logarithm of the odds.
///
/// Whole numbers are added, so that every machine gets the same. The weights are trained on articles whose events were read
/// by hand: `Scripts/train coder`.
struct ClueWeights: Sendable {
    /// A key, 0 where there is none, and its weight: side by side, so that both are fetched at once.
    private struct Slot {
        var key: UInt64 = 0
        var weight: Int32 = 0
    }

    /// The keys by the place that their last bits give, or the next that was free.
    ///
    /// A key is a hash already, so that a dictionary would hash it again at each of the many hundred clues of a sentence.
    private var slots: [Slot]

    /// The compiled weights by which words that fit a frame are likely to be an event in the eyes of a careful reader: a
    /// logistic regression (Cox 1958).
    static let likelihood = ClueWeights(Asset.text("likelihood.tsv"))

    /// The compiled weights by which somebody is likely to stand on a side of an event: a conditional logit (McFadden 1974).
    static let choices = ClueWeights(Asset.text("choices.tsv"))

    /// The compiled weights by which an event is likely to have been on some days: a conditional logit too.
    static let dates = ClueWeights(Asset.text("dates.tsv"))

    /// Reads lines of a clue, a tab and its weight; lines that have no such number, as that of the column names, are passed over.
    init(_ table: String) {
        var table = table
        let lines = table.withUTF8 { Self.lines(of: $0) }
        var size = 2
        while size < lines.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (key, weight) in lines { slots[place(of: key)] = Slot(key: key.value, weight: weight) }
    }

    /// The tables have some hundred thousand lines and every process reads them, so each byte is looked at once.
    private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [(key: ClueKey, weight: Int32)] {
        var lines: [(key: ClueKey, weight: Int32)] = []
        var key = ClueKey()
        var weight: Int32?
        var isWeight = false
        var sign: Int32 = 1
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
            switch byte {
            case UInt8(ascii: "\n"):
                if let weight { lines.append((key, weight &* sign)) }
                (key, weight, isWeight, sign) = (ClueKey(), nil, false, 1)
            case UInt8(ascii: "\t"): isWeight = true
            case _ where !isWeight: key.add(byte)
            case UInt8(ascii: "-"): sign = -1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                weight = (weight ?? 0) &* 10 &+ Int32(byte - UInt8(ascii: "0"))
            default: weight = nil
            }
        }
        return lines
    }

    /// Where a key stands or could stand. Half of the places are free, so that there is always one.
    private func place(of key: ClueKey) -> Int {
        var place = Int(truncatingIfNeeded: key.value) & (slots.count - 1)
        while slots[place].key != key.value && slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
        return place
    }

    /// The weights of some clues added up; those that have none add nothing.
    func sum(of clues: [ClueKey]) -> Int {
        clues.reduce(0) { $0 + Int(slots[place(of: $1)].weight) }
    }
}
