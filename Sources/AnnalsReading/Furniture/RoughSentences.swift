/// Stretches between full stops: enough to cut furniture out of running text, too rough to be coded.
enum RoughSentences {
    /// Cuts a stretch after each full stop that white space or a capital follows, and at line breaks.
    static func spans(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start = span.lowerBound
        var offset = span.lowerBound
        while offset < span.upperBound {
            let end = text[offset].isLineBreak ? offset + 1 : stopEnd(in: text, at: offset, within: span)
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
        if text[end].isSpace { return end }
        let isGlued = text[offset - 1].isLower || text[offset - 1].isClosingMark || end > offset + 1
        return isGlued && (text[end].isUpper || text[end] == "“" || text[end] == "(") ? end : nil
    }
}
