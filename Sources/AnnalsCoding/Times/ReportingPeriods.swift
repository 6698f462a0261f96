internal import AnnalsModel

/// What "a year ago" means in reports of results: the same quarter of the year before.
struct ReportingPeriods: Sendable {
    let grammar: TimeGrammar
    let today: Day?

    /// The quarter a year before the one that the sentence tells of; nil where it tells of none.
    func yearBefore(_ index: Int, among found: [TimeGrammar.Found], days: [Interval?]) -> Interval? {
        guard found[index].match.meaning.isYearBefore else { return nil }
        return (stated(found, days) ?? reported).flatMap(Self.yearBefore)
    }

    private func stated(_ found: [TimeGrammar.Found], _ days: [Interval?]) -> Interval? {
        let near = zip(found, days).prefix(8)
        return near.first { $0.0.match.meaning.isQuarter && $0.1 != nil }?.1
    }

    /// The last quarter that is over, where the sentence gives sums of money as results.
    private var reported: Interval? {
        guard let today, grammar.givesResults, let first = TimeUnit.quarter.stretch(around: today).earliest else {
            return nil
        }
        return TimeUnit.quarter.stretch(around: first.advanced(by: -1))
    }

    private static func yearBefore(_ quarter: Interval) -> Interval? {
        guard let first = quarter.earliest?.advanced(byMonths: -12) else { return nil }
        return .months(3, from: first.parts.month, of: first.parts.year)
    }
}

extension TimeGrammar {
    /// Whether it names earnings and a sum of money.
    fileprivate var givesResults: Bool {
        let near = 0..<min(count, 200)
        return near.contains { term($0) == .earnings }
            && near.contains { NumberUnit.before.match(words, at: $0)?.value.sort == .money }
    }
}

extension TimeMeaning {
    /// "a year ago", "a year earlier".
    fileprivate var isYearBefore: Bool {
        switch self {
        case .distance(let amount, .year, isPast: true), .shift(let amount, .year, isPast: true):
            amount == TimeAmount(1, 1)
        default: false
        }
    }

    /// "the third quarter", "the latest quarter".
    fileprivate var isQuarter: Bool {
        switch self {
        case .part(let parts, of: 4): parts.count == 1
        case .latest(.quarter): true
        case .inside(let inner, _): inner.isQuarter
        default: false
        }
    }
}
