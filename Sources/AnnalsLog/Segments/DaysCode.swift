import AnnalsModel

/// Days as they stand in a file: counted from the day of the report, because most news is of the day or the day before.
///
/// The shape holds which ends are open (bits 0 and 1), the precision (bits 2 to 5) and the basis (from bit 6).
struct DaysCode {
    let shapes: [UInt64]
    /// Days from the first known end to the report.
    let lags: [UInt64]
    /// Days from the first to the last end, where both are known.
    let lengths: [UInt64]

    init(_ days: Block.Days, reported: [Int64]) {
        var lags: [UInt64] = []
        var lengths: [UInt64] = []
        shapes = reported.indices.map { row in
            let (first, last) = (days.earliest[row], days.latest[row])
            let (openStart, openEnd) = (first == Block.openStart, last == Block.openEnd)
            let known = openStart ? last : first
            lags.append(openStart && openEnd ? 0 : zigzag(floorDay(reported[row]) &- Int64(known)))
            lengths.append(openStart || openEnd ? 0 : UInt64(bitPattern: Int64(last) - Int64(first)))
            return UInt64(days.basis[row].code) << 6 | UInt64(days.precision[row].code) << 2
                | (openEnd ? 2 : 0) | (openStart ? 1 : 0)
        }
        self.lags = lags
        self.lengths = lengths
    }

    init(shapes: [UInt64], lags: [UInt64], lengths: [UInt64]) {
        self.shapes = shapes
        self.lags = lags
        self.lengths = lengths
    }

    func days(reported: [Int64]) throws -> Block.Days {
        var earliest: [Int32] = []
        var latest: [Int32] = []
        earliest.reserveCapacity(reported.count)
        latest.reserveCapacity(reported.count)
        for row in reported.indices {
            let shape = shapes[row]
            let known = try Self.day(floorDay(reported[row]) &- unzigzag(lags[row]), shape)
            let last = lengths[row] == 0 ? known : try Self.day(Int64(known) + Self.span(lengths[row]), shape)
            earliest.append(shape & 1 != 0 ? Block.openStart : known)
            latest.append(shape & 2 != 0 ? Block.openEnd : last)
        }
        return Block.Days(
            earliest: earliest,
            latest: latest,
            precision: try .init(codes: shapes.lazy.map { $0 >> 2 & 15 }, "precision"),
            basis: try .init(codes: shapes.lazy.map { $0 >> 6 }, "basis")
        )
    }

    /// A number of days that is no longer than the calendar.
    private static func span(_ length: UInt64) -> Int64 {
        Int64(min(length, 1 << 32))
    }

    private static func day(_ number: Int64, _ shape: UInt64) throws -> Int32 {
        if shape & 3 == 3 { return 0 }
        guard number >= Int64(Day.first.number), number <= Int64(Day.last.number) else {
            throw ByteReader.malformed("Day \(number) lies outside the calendar")
        }
        return Int32(number)
    }
}
