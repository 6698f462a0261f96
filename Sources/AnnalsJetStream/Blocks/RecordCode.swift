import AnnalsLog
import AnnalsModel

/// The records of a block as they stand in its bytes.
enum RecordCode {
    /// A batch follows.
    static let batch: UInt64 = 1
    /// A named vantage follows.
    static let snapshot: UInt64 = 2

    static func write(_ snapshot: Snapshot, to bytes: inout ByteWriter) {
        bytes.string(snapshot.name)
        let vantage = snapshot.vantage
        for number in [vantage.at.map { Int64($0.number) }, vantage.asOf?.seconds, vantage.recorded.map(Int64.init)] {
            bytes.number(number == nil ? 0 : 1)
            if let number { bytes.signed(number) }
        }
        bytes.signed(snapshot.recorded.seconds)
    }

    static func snapshot(_ bytes: inout ByteReader) throws -> Snapshot {
        let name = try bytes.string()
        let (at, asOf, recorded) = (try optional(&bytes), try optional(&bytes), try optional(&bytes))
        return Snapshot(
            name: name,
            vantage: Vantage(
                at: at.map { Day(number: Int(clamping: $0)) },
                asOf: asOf.map { Instant(seconds: $0) },
                recorded: recorded.map { Int(clamping: $0) }
            ),
            recorded: Instant(seconds: try bytes.signed())
        )
    }

    private static func optional(_ bytes: inout ByteReader) throws -> Int64? {
        try bytes.number() == 0 ? nil : bytes.signed()
    }
}

/// A name of a block as it stands in its bytes.
enum NameCode {
    static func write(_ row: Names.Row, to bytes: inout ByteWriter) {
        bytes.number(UInt64(row.sort.rawValue))
        bytes.number(UInt64(row.number))
        bytes.string(row.term)
        bytes.optional(row.label)
        guard row.sort == .place else { return }
        for degrees in [row.place?.latitude, row.place?.longitude] {
            bytes.number(degrees == nil ? 0 : 1)
            if let degrees { bytes.fixed(degrees.bitPattern) }
        }
        bytes.number(row.place.map { PlaceCode.number($0.precision) } ?? 0)
    }

    static func read(_ bytes: inout ByteReader) throws -> Names.Row {
        guard let sort = Names.Sort(rawValue: Int(clamping: try bytes.number())) else {
            throw ByteReader.malformed("A name is of no known sort")
        }
        let number = Int(clamping: try bytes.number())
        let (term, label) = (try bytes.string(), try bytes.optional())
        let place = sort == .place ? try place(&bytes) : nil
        return Names.Row(sort: sort, number: number, term: term, label: label, place: place)
    }

    private static func place(_ bytes: inout ByteReader) throws -> (Double?, Double?, Place.Precision) {
        let (latitude, longitude) = (try degrees(&bytes), try degrees(&bytes))
        return (latitude, longitude, try PlaceCode.precision(try bytes.number()))
    }

    private static func degrees(_ bytes: inout ByteReader) throws -> Double? {
        try bytes.number() == 0 ? nil : Double(bitPattern: bytes.fixed())
    }
}
