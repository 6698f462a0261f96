/// Marks of messages that have run into the text: addresses, and signatures such as `— Jane Doe (@jdoe) April 10, 2022`.
enum Tweet {
    /// The addresses and signatures of a stretch.
    static func spans(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        words(in: text, span).filter { isAddress(text[$0]) } + signatures(in: text, span)
    }

    private static func words(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = span.lowerBound
        for offset in span where text.scalars[offset].isSpace {
            if offset > start { words.append(start..<offset) }
            start = offset + 1
        }
        if span.upperBound > start { words.append(start..<span.upperBound) }
        return words.filter { $0.count >= 10 }
    }

    private static func isAddress(_ word: String) -> Bool {
        word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("pic.twitter.com/")
    }

    /// From a dash to the date that follows a handle in brackets.
    private static func signatures(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var dash: Int?
        var offset = span.lowerBound
        while offset < span.upperBound {
            if text[offset] == "—" || text[offset] == "–" || text[offset] == "―" { dash = offset }
            if text[offset] == "(", text[offset + 1] == "@", let start = dash, offset - start <= 80 {
                let end = dateEnd(in: text, after: offset, within: span)
                spans.append(start..<end)
                offset = end
                dash = nil
            } else {
                offset += 1
            }
        }
        return spans
    }

    private static func dateEnd(in text: ScalarText, after open: Int, within span: Range<Int>) -> Int {
        var close = open
        while close < span.upperBound, text[close] != ")", close - open < 40 { close += 1 }
        let tail = text[(close + 1)..<min(close + 24, max(span.upperBound, close + 1))]
        guard StampReader.read(tail)?.stamp.year != nil else { return min(close + 1, span.upperBound) }
        var end = close + 1
        var digits = 0
        while end < span.upperBound, digits < 4, end - close < 24 {
            digits = text[end].isDigit ? digits + 1 : 0
            end += 1
        }
        return end
    }
}
