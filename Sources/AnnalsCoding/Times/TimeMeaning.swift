internal import AnnalsModel

/// What an expression of time says, before it is counted from a publication day.
indirect enum TimeMeaning: Hashable, Sendable {
    /// A calendar date of which parts may be left out.
    case date(CalendarDate)
    /// A weekday, with the word that tells which one.
    case weekday(Int, TimeTerm.Side?)
    /// A month of some year, with the word that tells which year.
    case month(Int, TimeTerm.Side)
    /// Days that need no publication: a decade, a century.
    case days(Interval)
    /// "the nineties": a decade of the latest century that has it behind.
    case decade(Int)
    case holiday(Holiday, TimeTerm.Side?)
    /// The days around a holiday: "Easter week".
    case around(TimeMeaning, TimeUnit)
    /// A season from 1, spring.
    case season(Int, TimeTerm.Side?)
    /// Some of the equal parts of a stretch: the third of four, the first two of four. Ends count from 1.
    case part(ClosedRange<Int>, of: Int)
    /// The same, counted from the end: "the last half", "the last three months".
    case lastPart(Int, of: Int)
    /// The first inside the second: "June last year", "the third quarter of 1984".
    case inside(TimeMeaning, TimeMeaning)
    /// A calendar unit that many units from the one of the publication: "last week".
    case unit(TimeUnit, Int)
    /// "the weekend", "this spring": the one that the tense points to.
    case nearest(TimeUnit)
    /// The last unit that is over: "the latest quarter".
    case latest(TimeUnit)
    /// So many units from the publication, negative for "ago".
    case distance(TimeAmount, TimeUnit, isPast: Bool)
    /// The stretch from or to the publication: "the past three weeks".
    case window(TimeAmount, TimeUnit, isPast: Bool)
    /// A part of a stretch: "early 2022".
    case edge(TimeTerm.Edge, TimeMeaning)
    case range(TimeMeaning, TimeMeaning)
    /// A unit that many units from one spoken of before: "that day", "the following month".
    case anaphor(TimeUnit, Int)
    /// A weekday counted from a day spoken of before: "the previous Friday".
    case weekdayFrom(Int, isPast: Bool)
    /// So many units from something else: "two days after".
    case offset(TimeAmount, TimeUnit, isPast: Bool, from: TimeMeaning?)
    /// So many units from a day spoken of before: "two days later".
    case shift(TimeAmount, TimeUnit, isPast: Bool)
    /// The day on which a war began, with the words for its sides that stand beside.
    case war(War.Noun, named: [String])
    /// A time of day whose day is not named.
    case clock
    case vague(TimeTerm.Vague)
    case duration
    case recurrence
}

/// A calendar date of which parts may be left out.
struct CalendarDate: Hashable, Sendable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// The weekday that is named with it, 1 to 7: it helps to find the year.
    var weekday: Int?
}

/// How many units, between a least and a most.
struct TimeAmount: Hashable, Sendable {
    var low: Int
    var high: Int

    init(_ low: Int, _ high: Int) {
        self.low = low
        self.high = max(low, high)
    }

    var isExact: Bool { low == high }
}

/// A meaning and where its words end.
struct TimeMatch: Hashable, Sendable {
    var meaning: TimeMeaning
    /// The index of the first part after it.
    var end: Int
    /// What a preposition makes of it.
    var bound = TimeExpression.Bound.within

    init(_ meaning: TimeMeaning, _ end: Int) {
        self.meaning = meaning
        self.end = end
    }
}
