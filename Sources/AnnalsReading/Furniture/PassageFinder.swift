import AnnalsModel

/// Leaves furniture out of running text: what remains is to be coded.
struct PassageFinder {
    let text: ScalarText

    /// The parts of a stretch that are no furniture, in order.
    func passages(_ role: Passage.Role, in span: Range<Int>) -> [Passage] {
        text.lines(in: span).flatMap { paragraph in
            remainder(of: paragraph, without: cuts(in: paragraph)).map { Passage(role, $0) }
        }
    }

    private func cuts(in paragraph: Range<Int>) -> [Range<Int>] {
        if paragraph.count <= 300, FurnitureLine.matches(text[paragraph]) { return [paragraph] }
        // What ran into a sentence goes first, so that the sentence does not go with it.
        let runs =
            CapitalRun.spans(in: text, paragraph) + FurnitureTable.standard.phrases(in: text, paragraph)
            + Tweet.spans(in: text, paragraph)
        return runs + remainder(of: paragraph, without: runs).flatMap(sentenceCuts)
    }

    private func sentenceCuts(in piece: Range<Int>) -> [Range<Int>] {
        let sentences = RoughSentences.spans(in: text, piece)
        return sentences.filter { FurnitureTable.standard.isFurniture(sentence: text.scalars[$0]) }
            + PhotoCredit.spans(in: text, sentences: sentences)
    }

    /// What is left of a stretch, where it holds a word.
    private func remainder(of span: Range<Int>, without cuts: [Range<Int>]) -> [Range<Int>] {
        var rest: [Range<Int>] = []
        var start = span.lowerBound
        for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if cut.lowerBound > start { rest.append(start..<cut.lowerBound) }
            start = max(start, cut.upperBound)
        }
        if start < span.upperBound { rest.append(start..<span.upperBound) }
        return rest.map { text.trimmed($0) }.filter { piece in
            text.scalars[piece].count { $0.isLetter } >= 2
        }
    }
}
