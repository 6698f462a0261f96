public import AnnalsModel

/// One step of a replay.
public struct Step: Hashable, Sendable {
    /// Where the step leads to.
    public let vantage: Vantage
    /// What it changed.
    public let diff: Diff
    /// The positions of the happenings that it is the first to show: `Archive.happenings(positions:at:in:)` has them.
    public let positions: [Int]
}

/// The steps from one vantage to another, made one by one as they are asked for.
public struct Replay: Sequence, IteratorProtocol, Sendable {
    /// What a step is.
    public enum Pace: String, CaseIterable, Sendable {
        /// A day of the calendar, also one on which nothing changed.
        case day
        /// A moment at which something changed: an instant of the reported clock, a day of the world's.
        case event
    }

    /// Which clock moves.
    public enum Along: String, CaseIterable, Sendable {
        /// What was the case, day by day, with the knowledge of the last vantage.
        case world
        /// What was known, of the day of the last vantage.
        case knowledge
        /// What was the case on a day as it was known by its end.
        case both
    }

    private let archive: Archive
    private let projections: [Int]
    private var held = HeldReplies()
    private var last: Vantage
    private var stops: ArraySlice<Vantage>

    init(_ archive: Archive, start: Vantage, stops: [Vantage], projections: [String]?) {
        self.archive = archive
        self.projections = Archive.indices(of: projections)
        last = start
        self.stops = stops[...]
    }

    /// How many steps are left.
    public var underestimatedCount: Int { stops.count }

    /// The next step; nil after the last.
    public mutating func next() -> Step? {
        guard let vantage = stops.popFirst() else { return nil }
        let diff = archive.diff(from: last, to: vantage, projections, &held)
        let positions = archive.newcomers(from: last, to: vantage)
        last = vantage
        return Step(vantage: vantage, diff: diff, positions: positions)
    }
}
