public import AnnalsModel

/// Up to some thousands of consecutive entries, laid out by column: what projections fold.
///
/// Every column has a value for every row; row r is the entry at `firstPosition + r`. Numbers are those of the log's
/// `Names`, 0 for none. The words behind the numbers (quotations, names as written) are in the entries.
public struct Block: Sendable {
    /// When things occurred, by column.
    public struct Days: Hashable, Sendable {
        /// First day, as `Day.number`; `openStart` where that is open.
        public internal(set) var earliest: [Int32] = []
        /// Last day, as `Day.number`; `openEnd` where that is open.
        public internal(set) var latest: [Int32] = []
        /// How finely the time was given.
        public internal(set) var precision: [Interval.Precision] = []
        /// How the date was come by.
        public internal(set) var basis: [Occurrence.Basis] = []
    }

    /// How much or how many, by column. A row has a magnitude where its unit is not 0.
    public struct Magnitudes: Sendable {
        /// The number to show.
        public internal(set) var value: [Double] = []
        /// The least it can be; not a number where that is open.
        public internal(set) var low: [Double] = []
        /// The most it can be; not a number where that is open.
        public internal(set) var high: [Double] = []
        /// What is counted: a number of `Names.units`, 0 where the row has no magnitude.
        public internal(set) var unit: [UInt32] = []
        /// What the words say of its exactness.
        public internal(set) var qualifier: [Magnitude.Qualifier] = []
        /// What it measures.
        public internal(set) var measure: [Magnitude.Measure] = []
    }

    /// The day number that stands for an open start: before every day.
    public static let openStart = Int32.min
    /// The day number that stands for an open end: behind every day.
    public static let openEnd = Int32.max
    /// The kind of a row that holds no event: a retraction.
    public static let noKind = UInt16.max
    /// How many entries a full block has.
    public static let capacity = 4096

    /// The position of the first row.
    public let firstPosition: Int
    /// How many rows there are.
    public internal(set) var count = 0
    /// When the log took the entry, in seconds since 1970.
    public internal(set) var recorded: [Int64] = []
    /// When it was reported, in seconds since 1970.
    public internal(set) var reported: [Int64] = []
    /// The position that the entry amends; 0 for a report.
    public internal(set) var amends: [Int] = []
    /// Whose mistake an amendment puts right; `reading` for a report.
    public internal(set) var origin: [Amendment.Origin] = []
    /// Where the kind stands in `Ontology.shared.kinds`; `noKind` for a retraction. A row that amends and has a kind
    /// puts this event in the place of the amended one.
    public internal(set) var kind: [UInt16] = []
    /// How certain it is.
    public internal(set) var modality: [Modality] = []
    /// Who did it: numbers of `Names.actors`.
    public internal(set) var initiators = Lists<UInt32>()
    /// Whom it was done to or with: numbers of `Names.actors`.
    public internal(set) var targets = Lists<UInt32>()
    /// Others who took part: numbers of `Names.actors`.
    public internal(set) var participants = Lists<UInt32>()
    /// Where: a number of `Names.places`.
    public internal(set) var place: [UInt32] = []
    /// When it occurred.
    public internal(set) var occurred = Days()
    /// Whether it is planned for a time.
    public internal(set) var isScheduled: [Bool] = []
    /// The time it is planned for; open where it is for none.
    public internal(set) var scheduled = Days()
    /// How much or how many.
    public internal(set) var magnitude = Magnitudes()
    /// Who says so: a number of `Names.actors`.
    public internal(set) var saidBy: [UInt32] = []
    /// Who published it: a number of `Names.outlets`.
    public internal(set) var outlet: [UInt32] = []
    /// The text it was read from: texts are numbered from 1 in a log; 0 for a retraction.
    public internal(set) var article: [UInt32] = []
    /// Hashes of the content words of the quotation, ascending.
    public internal(set) var gist = Lists<UInt16>()

    init(firstPosition: Int) {
        self.firstPosition = firstPosition
    }

    /// The positions of the rows.
    public var positions: Range<Int> {
        firstPosition..<firstPosition + count
    }
}

extension Block.Days {
    mutating func append(_ occurrence: Occurrence?) {
        earliest.append(occurrence?.interval.earliest?.number ?? Block.openStart)
        latest.append(occurrence?.interval.latest?.number ?? Block.openEnd)
        precision.append(occurrence?.interval.precision ?? .none)
        basis.append(occurrence?.basis ?? .none)
    }

    func occurrence(_ row: Int, asWritten: String?) -> Occurrence {
        let first = earliest[row] == Block.openStart ? nil : Day(number: Int(earliest[row]))
        let last = latest[row] == Block.openEnd ? nil : Day(number: Int(latest[row]))
        return Occurrence(Self.interval(first, last, precision[row]), basis: basis[row], asWritten: asWritten)
    }

    private static func interval(_ first: Day?, _ last: Day?, _ precision: Interval.Precision) -> Interval {
        if let first, let last, let interval = Interval(first, last, precision: precision) { return interval }
        return Interval(openFrom: first, to: last)
    }
}

extension Block.Magnitudes {
    mutating func append(_ magnitude: Magnitude?, names: inout Names) {
        guard let magnitude else { return appendNone() }
        value.append(magnitude.value)
        low.append(magnitude.low ?? .nan)
        high.append(magnitude.high ?? .nan)
        unit.append(names.units.intern(magnitude.unit))
        qualifier.append(magnitude.qualifier)
        measure.append(magnitude.measure)
    }

    mutating func appendNone() {
        value.append(0)
        low.append(.nan)
        high.append(.nan)
        unit.append(0)
        qualifier.append(.exact)
        measure.append(.count)
    }

    func magnitude(_ row: Int, names: Names) -> Magnitude? {
        guard let unit = names.units.term(unit[row]) else { return nil }
        return Magnitude(
            value: value[row],
            low: low[row].isNaN ? nil : low[row],
            high: high[row].isNaN ? nil : high[row],
            unit: unit,
            qualifier: qualifier[row],
            measure: measure[row]
        )
    }
}
