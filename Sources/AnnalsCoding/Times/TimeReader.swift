public import AnnalsEnglish
public import AnnalsModel

/// Reads the expressions of time in news English.
///
/// Days are counted from the publication's day in its own zone, weeks from Monday to Sunday (ISO 8601). Without a
/// publication only calendar dates have days. No clock is read.
public struct TimeReader: Sendable {
    private let today: Day?
    private let war: War?

    /// Makes a reader of an article; nil where its publication is not known. The article's sentences tell which war "the war" is.
    public init(published: Publication?, of sentences: some Sequence<Sentence> = []) {
        today = published?.day
        war = published.flatMap { Wars.standard.war(of: sentences, on: $0.day) }
    }

    /// The expressions of a sentence in order; no two share a token.
    public func expressions(in sentence: Sentence, text: ArticleText) -> [TimeExpression] {
        expressions(of: FoundTimes(in: sentence), text: text)
    }

    func expressions(of times: FoundTimes, text: ArticleText) -> [TimeExpression] {
        let days = resolve(times.found, in: times.grammar)
        return zip(times.found, days).compactMap { found, days in
            // Which war it is counted from is not known.
            if days == nil, found.match.meaning.isOfWar, found.match.meaning.sort == .date { return nil }
            return expression(found, days, times.grammar.sentence, text)
        }
    }

    private func expression(
        _ found: TimeGrammar.Found,
        _ days: Interval?,
        _ sentence: Sentence,
        _ text: ArticleText
    ) -> TimeExpression {
        let first = sentence.tokens[found.tokens.lowerBound]
        let last = sentence.tokens[found.tokens.upperBound - 1]
        let span = first.span.lowerBound..<max(first.span.lowerBound, last.span.upperBound)
        return TimeExpression(
            tokens: found.tokens,
            span: span,
            text: text[span],
            sort: days == nil ? found.match.meaning.sort : .date,
            interval: days ?? .unknown,
            basis: days == nil ? .none : found.match.meaning.basis,
            offsetDays: days == nil ? found.match.meaning.offsetDays : nil,
            bound: found.match.bound
        )
    }

    /// The days of each; those that point back are resolved last, from the others.
    private func resolve(_ found: [TimeGrammar.Found], in grammar: TimeGrammar) -> [Interval?] {
        let tense = TenseReader(sentence: grammar.sentence)
        var days: [Interval?] = found.map { found in
            guard !found.match.meaning.pointsBack else { return nil }
            return resolver(found, tense, anchor: nil).days(found.match.meaning).map { closed(found.match, $0) }
        }
        let periods = ReportingPeriods(grammar: grammar, today: today)
        let first = days.first { $0 != nil } ?? nil
        var before: Interval?
        for (index, one) in found.enumerated() {
            if one.match.meaning.pointsBack {
                let anchor = before ?? (one.match.meaning == .clock ? first : nil)
                days[index] = resolver(one, tense, anchor: anchor).days(one.match.meaning)
            }
            days[index] = periods.yearBefore(index, among: found, days: days) ?? days[index]
            before = days[index] ?? before
        }
        return days
    }

    private func resolver(_ found: TimeGrammar.Found, _ tense: TenseReader, anchor: Interval?) -> TimeResolver {
        TimeResolver(
            today: today,
            direction: found.match.meaning.asksTense
                ? tense.direction(of: found.tokens, bound: found.match.bound) : .unknown,
            anchor: anchor,
            war: war
        )
    }

    /// "by the end of the year" is by its last day, "since the start of March" since its first.
    private func closed(_ match: TimeMatch, _ days: Interval) -> Interval {
        guard case .edge(let edge, _) = match.meaning else { return days }
        switch (match.bound, edge) {
        case (.by, .end), (.until, .end): return days.latest.map { Interval($0) } ?? days
        case (.since, .start): return days.earliest.map { Interval($0) } ?? days
        default: return days
        }
    }
}

/// The expressions of time of a sentence, before their days are known: found once for those who read days and numbers.
struct FoundTimes {
    let grammar: TimeGrammar
    let found: [TimeGrammar.Found]

    init(in sentence: Sentence) {
        grammar = TimeGrammar(sentence)
        found = grammar.matches()
    }
}

extension TimeGrammar {
    /// An expression and the tokens that it covers.
    struct Found: Hashable, Sendable {
        let match: TimeMatch
        let tokens: Range<Int>
    }

    /// The expressions of the sentence from left to right, each as long as it can be.
    func matches() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < count {
            guard let match = expression(at: index) else {
                index += 1
                continue
            }
            let last = min(match.end, count) - 1
            let tokens = words.parts[index].token..<words.parts[last].token + 1
            if tokens.lowerBound >= found.last?.tokens.upperBound ?? 0 {
                found.append(Found(match: match, tokens: tokens))
            }
            index = max(match.end, index + 1)
        }
        return found
    }
}
