public import AnnalsModel

extension Archive {
    /// The steps from one day to another, in world time, in knowledge time, or both. The days are those of UTC; `vantage`
    /// gives the clocks that do not move.
    public func replay(
        from: Day,
        to: Day,
        by pace: Replay.Pace = .day,
        along: Replay.Along = .both,
        at vantage: Vantage = Vantage(),
        projections: [String]? = nil
    ) -> Replay {
        let start = Self.stop(from.advanced(by: -1), along, vantage)
        let days = from <= to ? stops(from, to, pace, along) : []
        let stops =
            pace == .event && along == .knowledge
            ? instants(from, to).map { Vantage(at: vantage.at, asOf: $0, recorded: vantage.recorded) }
            : days.map { Self.stop($0, along, vantage) }
        return Replay(self, start: start, stops: stops, projections: projections)
    }

    private static func stop(_ day: Day, _ along: Replay.Along, _ vantage: Vantage) -> Vantage {
        Vantage(
            at: along == .knowledge ? vantage.at : day,
            asOf: along == .world ? vantage.asOf : Instant(endOf: day),
            recorded: vantage.recorded
        )
    }

    private func stops(_ from: Day, _ to: Day, _ pace: Replay.Pace, _ along: Replay.Along) -> [Day] {
        if pace == .day { return (0...Int(to.number - from.number)).map { from.advanced(by: $0) } }
        var days: Set<Int32> = []
        for row in rows.list {
            if along != .knowledge { days.formUnion([row.earliest, row.latest]) }
            if along != .world { days.insert(Instant(seconds: row.reported).day().number) }
        }
        return days.filter { (from.number...to.number).contains($0) }.sorted().map { Day(number: Int($0)) }
    }

    /// The days, those of UTC, on which something was reported, ascending.
    public var reportedDays: [Day] {
        Set(moments.map { Instant(seconds: $0).day() }).sorted()
    }

    /// The instants at which something became known.
    private func instants(_ from: Day, _ to: Day) -> [Instant] {
        let (first, last) = (Instant(day: from), Instant(endOf: to))
        let known = Set(moments.map { Instant(seconds: $0) })
        return known.filter { first <= $0 && $0 <= last }.sorted()
    }

    /// The positions of the earliest reports of the happenings that one vantage shows and another does not, ascending.
    func newcomers(from: Vantage, to: Vantage) -> [Int] {
        let before = Seeing(self, Sight(from))
        var after = Seeing(self, Sight(to))
        func isOld(_ index: Int) -> Bool { rows[index].earliest <= before.sight.at && before.shows(index) }
        var found: [Int] = []
        let candidates = candidates(before.sight, after.sight)
        for index in candidates where rows[index].earliest <= after.sight.at && after.shows(index) {
            if isOld(index) || after.lead(of: index) != index { continue }
            if !after.reports(of: index).contains(where: isOld) { found.append(Int(rows[index].position)) }
        }
        return found.sorted()
    }
}
