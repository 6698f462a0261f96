internal import AnnalsModel

/// Parts of stretches: quarters and halves, early and late, a month in a year.
extension TimeResolver {
    /// Some of the equal parts of this year: of the last one where they are still to come and the tense is not.
    func part(_ parts: ClosedRange<Int>, of count: Int) -> Interval? {
        guard let today, let year = Interval(year: today.parts.year) else { return nil }
        let own = Self.part(parts, of: count, in: year)
        guard direction != .future, let first = own.earliest, first > today else { return own }
        return Interval(year: today.parts.year - 1).map { Self.part(parts, of: count, in: $0) }
    }

    func lastPart(_ parts: Int, of count: Int) -> Interval? {
        part((count - parts + 1)...count, of: count)
    }

    private static func part(_ parts: ClosedRange<Int>, of count: Int, in whole: Interval) -> Interval {
        guard let first = whole.earliest, let last = whole.latest else { return whole }
        if whole.precision == .year, 12 % count == 0 {
            let months = 12 / count
            return .months(months * parts.count, from: months * (parts.lowerBound - 1) + 1, of: first.parts.year)
        }
        let length = Int(last.number - first.number) + 1
        let start = first.advanced(by: length * (parts.lowerBound - 1) / count)
        return Interval(openFrom: start, to: max(start, first.advanced(by: length * parts.upperBound / count - 1)))
    }

    /// The first meaning in the days of the second.
    func inside(_ inner: TimeMeaning, _ outer: Interval) -> Interval? {
        switch inner {
        case .part(let parts, let count): return Self.part(parts, of: count, in: outer)
        case .lastPart(let parts, let count):
            return Self.part((count - parts + 1)...count, of: count, in: outer)
        case .edge(let edge, let meaning): return inside(meaning, outer).map { self.edge(edge, of: $0) }
        case .latest: return sameQuarter(inYear: outer)
        default: break
        }
        guard let first = outer.earliest else { return nil }
        return candidates(inner, around: first).first { $0.earliest.map(outer.contains) ?? false } ?? days(inner)
    }

    /// "the 1988 period": the quarter that was last over, in another year.
    private func sameQuarter(inYear year: Interval) -> Interval? {
        guard let today, let number = year.earliest?.parts.year,
            let first = TimeUnit.quarter.stretch(around: today).earliest?.advanced(byMonths: -3)
        else { return year }
        return .months(3, from: first.parts.month, of: number)
    }

    /// Thirds of a stretch for early, middle and late; what of it is over or to come for earlier and later.
    func edge(_ edge: TimeTerm.Edge, of whole: Interval) -> Interval {
        guard let first = whole.earliest, let last = whole.latest, first < last else { return whole }
        switch edge {
        case .early, .start: return Self.thirds(0, whole)
        case .middle: return Self.thirds(1, whole)
        case .late, .end: return Self.thirds(2, whole)
        case .earlier:
            guard let today, whole.contains(today) else { return whole }
            // On its first day nothing of it is over: "earlier this week" on a Monday is of the days before.
            let length = Int(last.number - first.number) + 1
            return Interval(openFrom: first < today ? first : first.advanced(by: -length), to: today)
        case .later:
            guard let today, whole.contains(today), direction != .past else { return whole }
            return Interval(openFrom: today, to: last)
        }
    }

    /// Years are cut at months, other stretches at days.
    private static func thirds(_ third: Int, _ whole: Interval) -> Interval {
        guard let first = whole.earliest, let last = whole.latest else { return whole }
        if whole.precision == .year { return .months(4, from: 4 * third + 1, of: first.parts.year) }
        let length = Int(last.number - first.number) + 1
        if length < 3 { return whole }
        let start = first.advanced(by: length * third / 3)
        let end = third == 2 ? last : first.advanced(by: length * (third + 1) / 3 - 1)
        return Interval(openFrom: start, to: max(start, end))
    }
}
