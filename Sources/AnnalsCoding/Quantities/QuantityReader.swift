public import AnnalsEnglish
public import AnnalsModel

/// Reads the numbers of news English with their bounds and what they count.
///
/// Dates, recurrences and times of day are left to `TimeReader`; lengths of time are measures. "About" allows a tenth
/// to each side, "nearly" a tenth below; a bare plural such as "thousands" is at least its singular.
public struct QuantityReader: Sendable {
    /// Makes a reader.
    public init() {}

    /// The numbers of a sentence in order; no two share a token.
    public func quantities(in sentence: Sentence, text: ArticleText) -> [Quantity] {
        quantities(beside: FoundTimes(in: sentence), text: text)
    }

    func quantities(beside times: FoundTimes, text: ArticleText) -> [Quantity] {
        let grammar = QuantityGrammar(words: times.grammar.words, sentence: times.grammar.sentence)
        guard grammar.hasNumbers else { return [] }
        let dated = times.found.filter { $0.match.meaning != .duration }.map(\.tokens)
        let nouns = CountedNoun(sentence: grammar.sentence)
        return grammar.matches(outside: dated).map { quantity($0, grammar, nouns, text) }
    }

    /// What could not be read: digits whose grouping fits no way of writing numbers may be any number.
    public func remarks(in sentence: Sentence) -> [Remark] {
        let words = NumberParts(sentence)
        return words.parts.indices.compactMap { index in
            let part = words.parts[index]
            guard part.sort == .number, part.text.contains(","), words.digits(index) == nil else { return nil }
            return Remark(
                "number-malformed",
                "The number \(part.text) is grouped in no known way; write 190,000 or 1,90,000.",
                span: sentence.tokens[part.token].span
            )
        }
    }

    private func quantity(
        _ match: QuantityGrammar.Match,
        _ grammar: QuantityGrammar,
        _ nouns: CountedNoun,
        _ text: ArticleText
    ) -> Quantity {
        let sentence = grammar.sentence
        let tokens = grammar.tokens(of: match)
        let low = sentence.tokens[tokens.lowerBound].span.lowerBound
        let span = low..<max(low, sentence.tokens[tokens.upperBound - 1].span.upperBound)
        let sort = match.isOrdinal ? .ordinal : match.unit?.sort ?? .count
        let counted = [.count, .ordinal, .percent].contains(sort) ? nouns.token(countedBy: tokens) : nil
        return Quantity(
            tokens: tokens,
            span: span,
            text: text[span],
            sort: sort,
            value: match.bounds.value,
            low: match.bounds.low,
            high: match.bounds.high,
            qualifier: match.bounds.qualifier,
            counted: counted,
            unit: match.unit?.name ?? counted.map { sentence.tokens[$0].lemma.lowercased() }
        )
    }
}

extension QuantityGrammar {
    /// Whether the sentence has any number at all.
    var hasNumbers: Bool {
        words.parts.contains { $0.sort == .number } || words.numbers.contains { $0 != nil }
    }

    /// The numbers of the sentence from left to right, outside tokens that are taken.
    func matches(outside taken: [Range<Int>]) -> [Match] {
        var found: [Match] = []
        var index = 0
        var open = taken[...]
        while index < words.parts.count {
            let token = words.parts[index].token
            while let first = open.first, first.upperBound <= token { open = open.dropFirst() }
            if let first = open.first, first.contains(token) {
                index += 1
                continue
            }
            guard let match = quantity(at: index), isFree(match, open.first) else {
                index = skipNumber(at: index)
                continue
            }
            if found.last.map({ tokens(of: $0).upperBound <= token }) ?? true { found.append(match) }
            index = max(match.end, index + 1)
        }
        return found
    }

    /// The tokens that a match covers.
    func tokens(of match: Match) -> Range<Int> {
        words.parts[match.start].token..<words.parts[min(match.end, words.parts.count) - 1].token + 1
    }

    private func isFree(_ match: Match, _ taken: Range<Int>?) -> Bool {
        taken.map { !tokens(of: match).overlaps($0) } ?? true
    }

    /// The index after digits that are no quantity and what hangs on them by hyphens: "555-1234", "3-2".
    private func skipNumber(at index: Int) -> Int {
        var end = index + 1
        guard words.parts[index].sort == .number else { return end }
        while words.isHyphen(end) || has(end, "/") && words.isGlued(end), words.digits(end + 1) != nil { end += 2 }
        return end
    }
}
