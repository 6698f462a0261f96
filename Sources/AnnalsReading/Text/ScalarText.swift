/// A text as Unicode scalars, the unit of every offset.
struct ScalarText {
    let scalars: [Unicode.Scalar]

    init(_ string: String) {
        scalars = Array(string.unicodeScalars)
    }

    var span: Range<Int> { 0..<scalars.count }

    subscript(span: Range<Int>) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars[span.clamped(to: 0..<scalars.count)])
        return String(string)
    }

    /// The scalar at an offset; a space outside the text.
    subscript(offset: Int) -> Unicode.Scalar {
        scalars.indices.contains(offset) ? scalars[offset] : " "
    }

    /// A span without the white space at its ends.
    func trimmed(_ span: Range<Int>) -> Range<Int> {
        var (low, high) = (span.lowerBound, span.upperBound)
        while low < high, scalars[low].isSpace { low += 1 }
        while high > low, scalars[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    /// The lines that hold more than white space, trimmed.
    func lines(in span: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = span.lowerBound
        for offset in span where scalars[offset].isLineBreak {
            lines.append(trimmed(start..<offset))
            start = offset + 1
        }
        lines.append(trimmed(start..<span.upperBound))
        return lines.filter { !$0.isEmpty }
    }
}

extension Unicode.Scalar {
    var isSpace: Bool {
        value == 32 || (9...13).contains(value) || (value >= 0x85 && properties.isWhitespace) || value == 0xFEFF
            || value == 0x200B
    }
    var isLineBreak: Bool { value == 10 || value == 13 || value == 0x2028 || value == 0x2029 }
    var isDigit: Bool { (48...57).contains(value) }
    var isUpper: Bool { (65...90).contains(value) || (value > 127 && properties.isUppercase) }
    var isLower: Bool { (97...122).contains(value) || (value > 127 && properties.isLowercase) }
    var isLetter: Bool { isUpper || isLower || (value > 127 && properties.isAlphabetic) }
    var isOpeningQuote: Bool { self == "\"" || self == "“" || self == "‘" || self == "'" || self == "«" }
    var isClosingMark: Bool {
        self == "\"" || self == "”" || self == "’" || self == "'" || self == "»" || self == ")" || self == "]"
    }
}
