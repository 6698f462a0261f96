internal import AnnalsModel

/// Turns meanings into days, counted from a publication day.
struct TimeResolver: Sendable {
    /// The publication day; without it only calendar dates have days.
    let today: Day?
    /// Which side of it the tense points to.
    var direction = TimeDirection.unknown
    /// The time that the words point back to, where there is one.
    var anchor: Interval?
    /// The war that the article tells of.
    var war: War?

    /// The days of a meaning; nil where nothing gives them.
    func days(_ meaning: TimeMeaning) -> Interval? {
        switch meaning {
        case .date(let date): self.date(date)
        case .days(let interval): interval
        case .decade(let decade): self.decade(decade)
        case .weekday, .month, .holiday, .season: chosen(meaning)
        case .weekdayFrom(let weekday, let isPast): self.weekday(weekday, isPast: isPast)
        case .around(let inner, let unit): days(inner)?.earliest.map { unit.stretch(around: $0) }
        case .part(let parts, let count): part(parts, of: count)
        case .lastPart(let parts, let count): lastPart(parts, of: count)
        case .inside(let inner, let outer): days(outer).flatMap { self.inside(inner, $0) }
        case .unit(let unit, let count): today.map { unit.stretch(around: unit.advance($0, by: count)) }
        case .nearest(let unit): nearest(unit)
        case .latest(let unit): latest(unit)
        case .distance(let amount, let unit, let isPast): distance(amount, unit, isPast: isPast)
        case .window(let amount, let unit, let isPast): window(amount, unit, isPast: isPast)
        case .edge(let edge, .war(let noun, let named)):
            start(of: noun, named).flatMap { Self.edge(edge, ofWarFrom: $0) }
        case .edge(let edge, let inner): days(inner).map { self.edge(edge, of: $0) }
        case .range(let first, let last): range(first, last)
        case .anaphor(let unit, let count): anaphor(unit, count)
        case .shift(let amount, let unit, let isPast): anchor.flatMap { shift($0, amount, unit, isPast: isPast) }
        case .offset(let amount, let unit, let isPast, let from):
            from.flatMap(days).flatMap { shift($0, amount, unit, isPast: isPast) }
        case .war(let noun, let named): start(of: noun, named).map { Interval($0) }
        case .clock: anchor.flatMap { $0.precision == .day ? $0 : nil }
        case .vague(let vague): self.vague(vague)
        case .duration, .recurrence: nil
        }
    }

    // MARK: Calendar

    private func date(_ date: CalendarDate) -> Interval? {
        switch (date.year, date.month, date.day) {
        case (let year?, let month?, let day?): Day(year: year, month: month, day: day).map { Interval($0) }
        case (let year?, let month?, nil): Interval(year: year, month: month)
        case (let year?, nil, _): Interval(year: year)
        case (nil, nil, let day?): dayOfMonth(day)
        default: chosen(.date(date))
        }
    }

    /// "the 24th": of the month spoken of before, else of the one that the tense points to.
    private func dayOfMonth(_ day: Int) -> Interval? {
        guard let base = anchor?.earliest ?? today else { return nil }
        let candidates = (-1...1).compactMap { shift -> Interval? in
            let (year, month, _) =
                TimeUnit.month.stretch(around: base).earliest?.advanced(byMonths: shift).parts ?? (0, 0, 0)
            return Day(year: year, month: month, day: day).map { Interval($0) }
        }
        if anchor != nil { return candidates.first { TimeUnit.month.stretch(around: base).overlaps($0) } }
        return choose(candidates, from: base)
    }

    private func decade(_ decade: Int) -> Interval? {
        guard let year = today?.parts.year else { return nil }
        let first = year / 100 * 100 + decade
        return .years(10, from: first > year ? first - 100 : first, precision: .decade)
    }

    // MARK: Units

    private func latest(_ unit: TimeUnit) -> Interval? {
        guard let today, let first = unit.stretch(around: today).earliest else { return nil }
        return unit.stretch(around: first.advanced(by: -1))
    }

    /// "the weekend" on a weekday is the last one, unless the tense or the week's end says otherwise.
    private func nearest(_ unit: TimeUnit) -> Interval? {
        guard let today else { return nil }
        let isAhead = direction == .future || today.weekday > 5 || direction == .unknown && today.weekday == 5
        return unit.stretch(around: isAhead ? today : unit.advance(today, by: -1))
    }

    private func distance(_ amount: TimeAmount, _ unit: TimeUnit, isPast: Bool) -> Interval? {
        guard let today else { return nil }
        return shift(Interval(today), amount, unit, isPast: isPast)
    }

    private func window(_ amount: TimeAmount, _ unit: TimeUnit, isPast: Bool) -> Interval? {
        guard let today else { return nil }
        let count = unit.isWithinDay ? (amount.high + 23) / 24 : amount.high
        let other = (unit.isWithinDay ? .day : unit).advance(today, by: isPast ? -count : count)
        return Interval(openFrom: min(today, other), to: max(today, other))
    }

    private func vague(_ vague: TimeTerm.Vague) -> Interval? {
        guard let today else { return nil }
        switch vague {
        case .now: return Interval(today)
        case .recent: return Interval(openFrom: nil, to: today)
        case .soon: return Interval(openFrom: today, to: nil)
        }
    }

    // MARK: Counted from elsewhere

    private func start(of noun: War.Noun, _ named: [String]) -> Day? {
        war?.start(of: noun, named: named)
    }

    /// "the start of the war" is its first week, "early in the war" its first month; when it ends nobody knows.
    private static func edge(_ edge: TimeTerm.Edge, ofWarFrom day: Day) -> Interval? {
        switch edge {
        case .start: Interval(openFrom: day, to: day.advanced(by: 6))
        case .early: Interval(openFrom: day, to: day.advanced(by: 30))
        default: nil
        }
    }

    private func anaphor(_ unit: TimeUnit, _ count: Int) -> Interval? {
        guard let day = anchor?.earliest, anchor?.latest != nil else { return nil }
        if unit == .day, anchor?.precision != .day { return nil }
        return unit.stretch(around: unit.advance(day, by: count))
    }

    /// A time so many units from another, as fine as the unit: "two months ago" is a month, "a year ago" a year.
    private func shift(_ from: Interval, _ amount: TimeAmount, _ unit: TimeUnit, isPast: Bool) -> Interval? {
        guard let first = from.earliest, let last = from.latest else { return nil }
        if unit.isWithinDay {
            let days = min((amount.high + 23) / 24, 100_000)
            return isPast
                ? Interval(openFrom: first.advanced(by: -days), to: last)
                : Interval(openFrom: first, to: last.advanced(by: days))
        }
        let counts = isPast ? (-amount.high, -amount.low) : (amount.low, amount.high)
        if from.precision != .day { return moved(from, unit, counts) }
        let low = unit.stretch(around: unit.advance(first, by: counts.0))
        let high = unit.stretch(around: unit.advance(last, by: counts.1))
        if amount.isExact { return low }
        return Interval(openFrom: low.earliest, to: high.latest)
    }

    /// A stretch moved whole: the third quarter a year earlier is a quarter.
    private func moved(_ from: Interval, _ unit: TimeUnit, _ counts: (Int, Int)) -> Interval? {
        guard let first = from.earliest, let last = from.latest else { return nil }
        let isMonthEnd = last.advanced(by: 1).parts.day == 1
        let end = unit.advance(isMonthEnd ? last.advanced(by: 1) : last, by: counts.1)
        return Interval(
            unit.advance(first, by: counts.0),
            isMonthEnd ? end.advanced(by: -1) : end,
            precision: from.precision
        )
    }

    private func range(_ first: TimeMeaning, _ last: TimeMeaning) -> Interval? {
        guard let end = days(last) else { return days(first).map { Interval(openFrom: $0.earliest, to: nil) } }
        var inner = self
        inner.anchor = end
        if case .weekday(let weekday, nil) = first, let day = end.earliest {
            let start = day.advanced(by: -((day.weekday - weekday + 7) % 7))
            return Interval(openFrom: start, to: end.latest)
        }
        guard let start = inner.start(first, before: end) else { return end }
        return Interval(openFrom: start, to: end.latest)
    }

    /// The first day of a stretch whose end is known: it takes the end's year where it has none.
    private func start(_ meaning: TimeMeaning, before end: Interval) -> Day? {
        guard case .date(var date) = meaning, date.year == nil, let last = end.latest else {
            return days(meaning)?.earliest
        }
        if date.month == nil { date.month = last.parts.month }
        for year in [last.parts.year, last.parts.year - 1] {
            date.year = year
            if let first = self.date(date)?.earliest, first <= last { return first }
        }
        return nil
    }
}
