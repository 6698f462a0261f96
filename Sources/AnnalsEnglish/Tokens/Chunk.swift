/// A run of text without white space.
struct Chunk {
    let scalars: Scalars
    let range: Range<Int>
    /// Whether the chunk looks as though it held a web or e-mail address.
    let holdsAddress: Bool

    var end: Int { range.upperBound }

    init(scalars: Scalars, start: Int) {
        var end = start
        var isAddress = false
        let values = scalars.values
        while end < scalars.count, !scalars.classes[end].isSpace {
            let value = values[end]
            if value == 0x3A, end + 2 < scalars.count, values[end + 1] == 0x2F, values[end + 2] == 0x2F {
                isAddress = true
            } else if value == 0x40, end > start, end + 1 < scalars.count, scalars.classes[end + 1].isWord {
                isAddress = isAddress || scalars.classes[end - 1].isWord
            } else if value == 0x2E, end - start >= 3, values[end - 3...end - 1].allSatisfy({ $0 | 0x20 == 0x77 }) {
                isAddress = true
            }
            end += 1
        }
        self.scalars = scalars
        range = start..<end
        holdsAddress = isAddress
    }

    /// Where the address in the chunk ends: before closing punctuation.
    var addressEnd: Int {
        var last = range.upperBound
        while last > range.lowerBound + 1, Self.trails(scalars.classes[last - 1]) { last -= 1 }
        return last
    }

    private static func trails(_ found: ScalarClass) -> Bool {
        switch found {
        case .stop, .comma, .colon, .terminal, .closing, .quote, .apostrophe, .ellipsis: true
        default: false
        }
    }

    /// Whether a name on a social network or a hashtag starts here: @ or # and a letter.
    func isHandle(at index: Int) -> Bool {
        let value = scalars.values[index]
        guard value == 0x40 || value == 0x23, index + 1 < end else { return false }
        return scalars.classes[index + 1].isLetter
    }
}
