internal import AnnalsModel

/// Which of the days that a name fits is meant: Friday of which week, April of which year.
extension TimeResolver {
    /// The one of a name's days that the word before it or the tense points to.
    func chosen(_ meaning: TimeMeaning) -> Interval? {
        guard let today else { return nil }
        let all = candidates(meaning, around: today)
        switch meaning {
        case .weekday(_, let side): return side.map { sided($0, all, today, .week) } ?? weekday(all, today)
        case .month(_, let side): return sided(side, all, today, .month)
        case .holiday(_, let side?), .season(_, let side?): return sided(side, all, today, .year)
        // A day of the month that was a Monday is known, however long ago it was.
        case .date(let date) where date.weekday != nil && direction == .past:
            return all.last { $0.earliest.map { $0 <= today } ?? false } ?? choose(all, from: today)
        default: return choose(all, from: today)
        }
    }

    /// The days that a name fits, in order, about a day.
    func candidates(_ meaning: TimeMeaning, around day: Day) -> [Interval] {
        let year = day.parts.year
        switch meaning {
        case .weekday(let weekday, _):
            return (-2...2).map { Interval(day.advanced(by: weekday - day.weekday + 7 * $0)) }
        case .date(let date) where date.month == nil:
            return (-1...1).compactMap { shift in
                let (year, month, _) = day.advanced(byMonths: shift).parts
                return Day(year: year, month: month, day: date.day ?? 0).map { Interval($0) }
            }
        case .date(let date):
            guard let month = date.month else { return [] }
            guard let number = date.day else {
                return (year - 2...year + 2).compactMap { Interval(year: $0, month: month) }
            }
            let days = (year - 6...year + 6).compactMap { Day(year: $0, month: month, day: number) }
            let fitting = days.filter { $0.weekday == date.weekday }
            return (fitting.isEmpty ? days : fitting).map { Interval($0) }
        case .month(let month, _): return (year - 2...year + 2).compactMap { Interval(year: $0, month: month) }
        case .holiday(let holiday, _):
            return (year - 2...year + 2).compactMap { holiday.day(in: $0).map { Interval($0) } }
        case .season(let season, _): return (year - 2...year + 2).map { .months(3, from: season * 3, of: $0) }
        default: return []
        }
    }

    /// A bare weekday is the publication day itself or the last one before it, unless the tense is future.
    private func weekday(_ all: [Interval], _ today: Day) -> Interval? {
        direction == .future
            ? all.first { $0.earliest.map { $0 >= today } ?? false }
            : all.last { $0.earliest.map { $0 <= today } ?? false }
    }

    func weekday(_ weekday: Int, isPast: Bool) -> Interval? {
        guard let base = (anchor?.precision == .day ? anchor?.earliest : nil) ?? today else { return nil }
        let all = candidates(.weekday(weekday, nil), around: base)
        return isPast
            ? all.last { $0.earliest.map { $0 < base } ?? false } : all.first { $0.earliest.map { $0 > base } ?? false }
    }

    /// What "last", "next" and "this" choose.
    private func sided(_ side: TimeTerm.Side, _ all: [Interval], _ today: Day, _ unit: TimeUnit) -> Interval? {
        let before = all.last { ($0.latest ?? today) < today }
        let after = all.first { ($0.earliest ?? today) > today }
        switch side {
        case .last, .past, .previous, .recent, .latest: return before
        case .coming, .following: return after
        case .next where unit == .week:
            let next = Interval(weekOf: today.advanced(by: 7))
            return all.first { next.overlaps($0) }
        case .next: return after
        case .this:
            let own = (unit == .month ? .year : unit).stretch(around: today)
            return all.first { own.contains($0.earliest ?? today) }
        }
    }

    /// The one on the side of the tense where that is not far; else the nearest.
    ///
    /// A day eleven months ahead or behind is not meant when one in a few weeks fits, whatever the tense: "he ruled
    /// that the boy must be returned by Jan. 14".
    func choose(_ all: [Interval], from today: Day) -> Interval? {
        let past = all.last { ($0.earliest ?? today) <= today }
        let future = all.first { ($0.latest ?? today) >= today }
        guard let past, let future, let end = past.latest, let start = future.earliest else { return past ?? future }
        let (behind, ahead) = (Int(today.number - end.number), Int(start.number - today.number))
        let isDay = past.precision == .day
        switch direction {
        case .past: return behind <= (isDay ? 310 : 300) ? past : future
        case .future: return ahead <= (isDay ? 274 : 340) ? future : past
        case .unknown: return behind <= (isDay ? ahead : 3 * ahead) ? past : future
        }
    }
}
