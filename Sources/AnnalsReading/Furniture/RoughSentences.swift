/// Stretches between full stops: enough to cut furniture out of running text, too rough to be coded.
enum RoughSentences {
    /// Cuts a stretch after each full stop that white space or a capital follows, and at line breaks.
    static func spans(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start = span.lowerBound
        var offset = span.lowerBound
        while offset < span.upperBound {
            let end =
                text[offset].isLineBreak || isGluedBracket(in: text, at: offset, within: span)
                ? offset + 1 : stopEnd(in: text, at: offset, within: span)
            if let end {
                spans.append(start..<end)
                start = end
                offset = end
            } else {
                offset += 1
            }
        }
        if start < span.upperBound { spans.append(start..<span.upperBound) }
        return spans.map { text.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func stopEnd(in text: ScalarText, at offset: Int, within span: Range<Int>) -> Int? {
        let scalar = text[offset]
        guard scalar == "." || scalar == "!" || scalar == "?" || scalar == "…" else { return nil }
        var end = offset + 1
        while end < span.upperBound, text[end].isClosingMark || text[end] == "." { end += 1 }
        guard end < span.upperBound else { return end }
        if text[end].isSpace { return scalar == "." && isAbbreviation(in: text, at: offset, within: span) ? nil : end }
        let isGlued = text[offset - 1].isLower || text[offset - 1].isClosingMark || end > offset + 1
        return isGlued && (text[end].isUpper || text[end] == "“" || text[end] == "(") ? end : nil
    }

    /// A closing bracket that runs into the next sentence.
    private static func isGluedBracket(in text: ScalarText, at offset: Int, within span: Range<Int>) -> Bool {
        text[offset] == ")" && offset + 1 < span.upperBound && text[offset + 1].isUpper
    }

    /// A full stop after a short word with a capital and before more of the same sentence: `Feb. 15`, `Gen. Milley`,
    /// `U.S. troops`.
    private static func isAbbreviation(in text: ScalarText, at stop: Int, within span: Range<Int>) -> Bool {
        var start = stop
        while start > span.lowerBound, text[start - 1].isLetter || text[start - 1] == "." { start -= 1 }
        let isInitials = text.scalars[start..<stop].contains(".") || stop - start == 1
        let next = text[min(stop + 2, max(stop, span.upperBound - 1))]
        guard text[start].isUpper, stop - start <= 4 else { return false }
        return next.isDigit || next.isLower || (!isInitials && stop - start <= 4 && text[start + 1].isLower)
    }
}
