import AnnalsModel

/// Magnitudes as they stand in a file.
///
/// The shape holds the qualifier (bits 0 to 3), the measure (4 and 5), and for low (6 and 7) and high (8 and 9) whether
/// each is open, the value itself or a number of its own. Numbers are integers, tenths or hundredths where they are
/// that exactly, and else the eight bytes of IEEE 754 binary64.
enum MagnitudeCode {
    private static let open: UInt64 = 0
    private static let same: UInt64 = 1
    private static let own: UInt64 = 2

    static func shape(_ magnitudes: Block.Magnitudes, _ row: Int) -> UInt64 {
        let value = magnitudes.value[row]
        return UInt64(magnitudes.qualifier[row].code) | UInt64(magnitudes.measure[row].code) << 4
            | bound(magnitudes.low[row], value) << 6 | bound(magnitudes.high[row], value) << 8
    }

    private static func bound(_ bound: Double, _ value: Double) -> UInt64 {
        if bound.isNaN { return open }
        return bound == value ? same : own
    }

    static func write(_ magnitudes: Block.Magnitudes, _ row: Int, to bytes: inout ByteWriter) {
        let value = magnitudes.value[row]
        write(value, to: &bytes)
        for end in [magnitudes.low[row], magnitudes.high[row]] where bound(end, value) == own {
            write(end, to: &bytes)
        }
    }

    private static func write(_ number: Double, to bytes: inout ByteWriter) {
        for (tag, scale) in [(UInt64(0), 1.0), (1, 10), (2, 100)] {
            let scaled = (number * scale).rounded()
            guard abs(scaled) < 0x1p52, scaled / scale == number else { continue }
            bytes.number(zigzag(Int64(scaled)) << 2 | tag)
            return
        }
        bytes.number(3)
        bytes.fixed(number.bitPattern)
    }

    static func read(_ units: [UInt32], shapes: [UInt64], numbers: ArraySlice<UInt8>) throws -> Block.Magnitudes {
        var magnitudes = Block.Magnitudes()
        var bytes = ByteReader(numbers)
        var shapes = shapes.makeIterator()
        magnitudes.unit = units
        for unit in units {
            guard unit > 0 else {
                magnitudes.append(value: 0, low: .nan, high: .nan, qualifier: .exact, measure: .count)
                continue
            }
            guard let shape = shapes.next() else { throw ByteReader.malformed("A magnitude has no shape") }
            try read(shape, from: &bytes, into: &magnitudes)
        }
        guard bytes.isAtEnd else { throw ByteReader.malformed("There are more numbers than magnitudes") }
        return magnitudes
    }

    private static func read(
        _ shape: UInt64,
        from bytes: inout ByteReader,
        into magnitudes: inout Block.Magnitudes
    ) throws {
        let value = try number(&bytes)
        magnitudes.append(
            value: value,
            low: try bound(shape >> 6 & 3, value, &bytes),
            high: try bound(shape >> 8 & 3, value, &bytes),
            qualifier: try Magnitude.Qualifier(code: shape & 15, "qualifier"),
            measure: try Magnitude.Measure(code: shape >> 4 & 3, "measure")
        )
    }

    private static func bound(_ code: UInt64, _ value: Double, _ bytes: inout ByteReader) throws -> Double {
        switch code {
        case open: .nan
        case same: value
        case own: try number(&bytes)
        default: throw ByteReader.malformed("A bound is of no known form")
        }
    }

    private static func number(_ bytes: inout ByteReader) throws -> Double {
        let stored = try bytes.number()
        let integer = Double(unzigzag(stored >> 2))
        switch stored & 3 {
        case 0: return integer
        case 1: return integer / 10
        case 2: return integer / 100
        default: return Double(bitPattern: try bytes.fixed())
        }
    }
}

extension Block.Magnitudes {
    fileprivate mutating func append(
        value: Double,
        low: Double,
        high: Double,
        qualifier: Magnitude.Qualifier,
        measure: Magnitude.Measure
    ) {
        self.value.append(value)
        self.low.append(low)
        self.high.append(high)
        self.qualifier.append(qualifier)
        self.measure.append(measure)
    }
}
