internal import AnnalsModel

/// What a meaning says of itself, whatever its days.
extension TimeMeaning {
    /// The kind of time where no days are known.
    var sort: TimeExpression.Sort {
        switch self {
        case .duration: .duration
        case .recurrence: .recurrence
        case .anaphor, .offset, .shift, .weekdayFrom: .offset
        case .edge(_, let inner): inner.sort
        default: .date
        }
    }

    /// How days that are known were come by.
    var basis: Occurrence.Basis {
        isOfWar ? .known : isStated ? .stated : .relative
    }

    /// Whether it is counted from a war.
    var isOfWar: Bool {
        switch self {
        case .war: true
        case .edge(_, let inner): inner.isOfWar
        case .offset(_, _, _, let from?): from.isOfWar
        default: false
        }
    }

    private var isStated: Bool {
        switch self {
        case .date(let date): date.year != nil || date.month != nil
        case .days, .decade: true
        case .holiday(_, let side): side == nil
        case .inside(_, let outer): outer.isStated
        case .edge(_, let inner), .around(let inner, _): inner.isStated
        case .range(let first, let last): first.isStated && last.isStated
        case .offset(_, _, _, let from?): from.isStated
        default: false
        }
    }

    /// Whether it needs a time spoken of before.
    var pointsBack: Bool {
        switch self {
        case .anaphor, .shift, .clock, .weekdayFrom: true
        case .edge(_, let inner): inner.pointsBack
        case .date(let date): date.year == nil && date.month == nil
        case .inside(_, let outer): outer.pointsBack
        default: false
        }
    }

    /// Whether the tense decides which days are meant.
    var asksTense: Bool {
        switch self {
        case .weekday(_, nil), .holiday(_, nil), .season(_, nil), .part, .lastPart, .nearest: true
        case .date(let date): date.year == nil
        case .edge(_, let inner): inner.asksTense
        case .range(let first, let last): first.asksTense || last.asksTense
        case .offset(_, _, _, let from?): from.asksTense
        case .around(let inner, _): inner.asksTense
        default: false
        }
    }

    /// How many days to add to the other event's, where the time is counted from one.
    var offsetDays: ClosedRange<Int>? {
        switch self {
        case .anaphor(.day, let count): count...count
        case .anaphor(let unit, let count): (count * unit.days - unit.days)...(count * unit.days + unit.days)
        case .shift(let amount, let unit, let isPast), .offset(let amount, let unit, let isPast, _):
            amount.days(of: unit, isPast: isPast)
        case .weekdayFrom(_, let isPast): isPast ? -7...(-1) : 1...7
        case .edge(_, let inner): inner.offsetDays
        default: nil
        }
    }
}

extension TimeAmount {
    /// So many units as days: months have 28 to 31, years 365 or 366, parts of a day none or one.
    fileprivate func days(of unit: TimeUnit, isPast: Bool) -> ClosedRange<Int> {
        let least: Int
        let most: Int
        switch unit {
        case .second, .minute, .hour: (least, most) = (low / 24, (high + 23) / 24)
        case .month: (least, most) = (low * 28, high * 31)
        case .year: (least, most) = (low * 365, high * 366)
        default: (least, most) = (low * unit.days, high * unit.days)
        }
        return isPast ? -most...(-least) : least...most
    }
}
