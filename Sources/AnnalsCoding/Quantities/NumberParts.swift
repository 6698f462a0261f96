internal import AnnalsEnglish

/// The parts of a sentence with what each word is to a number, and the cardinals that they form.
struct NumberParts: Sendable {
    let parts: [Subtoken]
    let numbers: [NumberWord?]
    private let digits: [Digits?]

    init(_ sentence: Sentence) {
        parts = Subtoken.parts(of: sentence)
        numbers = parts.map { $0.sort == .word ? NumberWord.all[$0.text] : nil }
        digits = parts.map { $0.sort == .number ? Digits($0.text) : nil }
    }

    /// The text of a part; empty outside the sentence.
    func text(_ index: Int) -> String {
        parts.indices.contains(index) ? parts[index].text : ""
    }

    /// What a part is to a number; nil where nothing or outside the sentence.
    func number(_ index: Int) -> NumberWord? {
        numbers.indices.contains(index) ? numbers[index] : nil
    }

    /// The digits at a part; nil where there are none or they are malformed.
    func digits(_ index: Int) -> Digits? {
        digits.indices.contains(index) ? digits[index] : nil
    }

    /// Whether no white space stands before a part.
    func isGlued(_ index: Int) -> Bool {
        parts.indices.contains(index) && parts[index].isGlued
    }

    /// Whether a part is a hyphen or dash between two parts without white space.
    func isHyphen(_ index: Int) -> Bool {
        text(index) == "-" && isGlued(index) && isGlued(index + 1)
    }

    /// The whole or decimal number that starts at a part, in digits or words or both.
    func cardinal(at start: Int) -> (value: Double, end: Int)? {
        var sum = CardinalSum()
        var index = start
        while let next = sum.take(self, at: index) { index = next }
        guard sum.isStarted else { return nil }
        return (sum.value, index)
    }

    /// The ordinal that starts at a part: "third", "twenty-first", "24th".
    func ordinal(at start: Int) -> (value: Int, end: Int)? {
        if let value = digits(start)?.plain, isGlued(start + 1), ["st", "nd", "rd", "th"].contains(text(start + 1)) {
            return (value, start + 2)
        }
        switch number(start) {
        case .ordinal(let value), .ordinalTen(let value): return (value, start + 1)
        case .ten(let ten):
            let next = isHyphen(start + 1) ? start + 2 : start + 1
            guard case .ordinal(let unit) = number(next), unit < 10 else { return nil }
            return (ten + unit, next + 1)
        default: return nil
        }
    }
}

/// A number as its words come in.
private struct CardinalSum {
    private(set) var isStarted = false
    private var total = 0.0
    private var group = 0.0
    /// The next word has to stay below this to add to the group.
    private var limit = 1000
    /// The next scale has to stay below this.
    private var scaleLimit = Double.infinity

    var value: Double { total + group }

    /// Takes the part at an index; answers the index after it, nil where it does not belong.
    mutating func take(_ parts: NumberParts, at index: Int) -> Int? {
        let at = isStarted ? skipJoin(parts, at: index) : index
        if let digits = parts.digits(at) { return takeDigits(digits, parts, at) }
        switch parts.number(at) {
        case .unit(let unit) where unit < limit && (unit > 0 || !isStarted): add(unit, limit: 1)
        case .ten(let ten) where ten < limit: add(ten, limit: 10)
        case .hundred where (1..<100).contains(group):
            group *= 100
            limit = 100
        case .scale(let scale) where group > 0 && scale < scaleLimit: multiply(by: scale)
        case .suffix(let scale) where group > 0 && parts.isGlued(at) && parts.parts[at - 1].sort == .number:
            multiply(by: scale)
        case .group(let size) where group > 0 && at == index:
            group *= size
            limit = 0
        default: return nil
        }
        return at + 1
    }

    private mutating func takeDigits(_ digits: Digits, _ parts: NumberParts, _ at: Int) -> Int? {
        if isStarted {
            guard group == 0, case .scale(let scale) = parts.number(at + 1), scale < scaleLimit else { return nil }
        }
        group = digits.value
        limit = 0
        isStarted = true
        return at + 1
    }

    /// Steps over "and" after hundreds and scales, and over the hyphen of "twenty-one" and "two-hundred".
    private func skipJoin(_ parts: NumberParts, at index: Int) -> Int {
        if parts.isHyphen(index) { return index + 1 }
        guard parts.text(index) == "and", limit == 100 || (group == 0 && total > 0) else { return index }
        switch parts.number(index + 1) {
        case .unit, .ten: return index + 1
        default: return index
        }
    }

    private mutating func add(_ number: Int, limit: Int) {
        group += Double(number)
        self.limit = limit
        isStarted = true
    }

    private mutating func multiply(by scale: Double) {
        total += group * scale
        group = 0
        limit = 1000
        scaleLimit = scale
    }
}
