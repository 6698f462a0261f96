/// Headlines of other stories in capitals that have run into the text, such as `CLICK HERE TO GET THE APP`.
enum CapitalRun {
    /// The fewest words in capitals that make a headline; names of bodies have fewer.
    private static let fewestWords = 4

    /// The runs of words in capitals. A letter glued to the end belongs to the word that follows it.
    static func spans(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var offset = span.lowerBound
        while offset < span.upperBound {
            let run = run(in: text, from: offset, to: span.upperBound)
            if run.words >= fewestWords { spans.append(offset..<run.end) }
            offset = max(run.end, offset + 1)
        }
        let covered = spans.reduce(0) { $0 + $1.count }
        return covered * 2 > span.count && span.count > 200 ? [] : spans
    }

    private static func run(in text: ScalarText, from start: Int, to end: Int) -> (end: Int, words: Int) {
        guard text[start].isUpper else { return (start + 1, 0) }
        if text[start - 1].isUpper { return (start + 1, 0) }
        var (offset, last, words) = (start, start, 0)
        while offset < end {
            let wordStart = offset
            while offset < end, isWordPart(text[offset]) { offset += 1 }
            let capitals = text.scalars[wordStart..<offset].count { $0.isUpper }
            if capitals > 1 || (offset - wordStart == 1 && capitals == 1) || digitsOnly(text, wordStart..<offset) {
                guard !text[offset].isLower else {
                    return (capitals > 1 && offset - wordStart > 2 ? offset - 1 : last, words + (capitals > 2 ? 1 : 0))
                }
                words += capitals > 1 || offset - wordStart == 1 ? 1 : 0
                last = offset
            } else {
                break
            }
            while offset < end, isJoint(text[offset]) { offset += 1 }
        }
        return (last, words)
    }

    private static func digitsOnly(_ text: ScalarText, _ span: Range<Int>) -> Bool {
        !span.isEmpty && text.scalars[span].allSatisfy { $0.isDigit }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isUpper || scalar.isDigit || scalar == "." || scalar == "-" || ((scalar == "'" || scalar == "’"))
    }

    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == ":" || scalar == "," || scalar == "&" || scalar == "‘" || scalar == "“"
            || scalar == "\"" || scalar == "”"
            || scalar == "?" || scalar == "!"
    }
}
