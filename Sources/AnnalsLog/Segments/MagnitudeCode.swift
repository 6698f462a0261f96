import AnnalsModel

/// Magnitudes as they stand in a file.
///
/// The shape holds the qualifier (bits 0 to 3), the measure (4 and 5), and for low (6 and 7) and high (8 and 9) whether
/// each is open, the value itself or a number of its own. A number, less one, holds in its two lowest bits whether the rest
/// counts ones, tenths or hundredths, or whether the number stands among the doubles, as the eight bytes of IEEE 754
/// binary64.
struct MagnitudeCode {
    private static let open: UInt64 = 0
    private static let same: UInt64 = 1
    private static let own: UInt64 = 2
    private static let double: UInt64 = 3

    private(set) var numbers: [UInt64] = []
    private(set) var doubles = ByteWriter()

    static func shape(_ magnitudes: Block.Magnitudes, _ row: Int) -> UInt64 {
        let value = magnitudes.value[row]
        return UInt64(magnitudes.qualifier[row].code) | UInt64(magnitudes.measure[row].code) << 4
            | bound(magnitudes.low[row], value) << 6 | bound(magnitudes.high[row], value) << 8
    }

    private static func bound(_ bound: Double, _ value: Double) -> UInt64 {
        if bound.isNaN { return open }
        return bound == value ? same : own
    }

    mutating func add(_ magnitudes: Block.Magnitudes, _ row: Int) {
        let (value, low, high) = (magnitudes.value[row], magnitudes.low[row], magnitudes.high[row])
        add(value)
        if Self.bound(low, value) == Self.own { add(low) }
        if Self.bound(high, value) == Self.own { add(high) }
    }

    private mutating func add(_ number: Double) {
        if add(number, scale: 1, tag: 0) || add(number, scale: 10, tag: 1) || add(number, scale: 100, tag: 2) { return }
        numbers.append(Self.double + 1)
        doubles.fixed(number.bitPattern)
    }

    private mutating func add(_ number: Double, scale: Double, tag: UInt64) -> Bool {
        let scaled = (number * scale).rounded()
        guard abs(scaled) < 0x1p52, scaled / scale == number else { return false }
        numbers.append((zigzag(Int64(scaled)) << 2 | tag) + 1)
        return true
    }
}

/// Reads what `MagnitudeCode` writes.
struct MagnitudeReader {
    private let numbers: [UInt64]
    private var next = 0
    private var doubles: ByteReader

    init(numbers: [UInt64], doubles: ByteReader) {
        self.numbers = numbers
        self.doubles = doubles
    }

    /// The magnitudes of rows with units; shapes are those of the rows whose unit is not 0.
    mutating func magnitudes(_ units: [UInt32], shapes: [UInt64]) throws -> Block.Magnitudes {
        // Columns of their own while they grow: through the struct every element would be checked for sharing.
        var (value, low, high): ([Double], [Double], [Double]) = ([], [], [])
        value.reserveCapacity(units.count)
        low.reserveCapacity(units.count)
        high.reserveCapacity(units.count)
        var rowShapes: [UInt64] = []
        rowShapes.reserveCapacity(units.count)
        var left = shapes[...]
        for unit in units {
            let shape = unit > 0 ? left.popFirst() : 0
            guard let shape else { throw ByteReader.malformed("A magnitude has no shape") }
            let number = unit > 0 ? try number() : 0
            value.append(number)
            low.append(try bound(shape >> 6 & 3, number))
            high.append(try bound(shape >> 8 & 3, number))
            rowShapes.append(shape)
        }
        guard next == numbers.count, doubles.isAtEnd else {
            throw ByteReader.malformed("There are more numbers than magnitudes")
        }
        return Block.Magnitudes(
            value: value,
            low: low,
            high: high,
            unit: units,
            qualifier: try .init(codes: rowShapes.lazy.map { $0 & 15 }, "qualifier"),
            measure: try .init(codes: rowShapes.lazy.map { $0 >> 4 & 3 }, "measure")
        )
    }

    private mutating func bound(_ code: UInt64, _ value: Double) throws -> Double {
        switch code {
        case 0: .nan
        case 1: value
        case 2: try number()
        default: throw ByteReader.malformed("A bound is of no known form")
        }
    }

    private mutating func number() throws -> Double {
        guard next < numbers.count, numbers[next] > 0 else { throw ByteReader.malformed("A magnitude has no number") }
        let stored = numbers[next] - 1
        next += 1
        let integer = Double(unzigzag(stored >> 2))
        switch stored & 3 {
        case 0: return integer
        case 1: return integer / 10
        case 2: return integer / 100
        default: return Double(bitPattern: try doubles.fixed())
        }
    }
}

extension Block.Magnitudes {
    /// Rows without a magnitude.
    static func none(count: Int) -> Block.Magnitudes {
        var rows = Block.Magnitudes()
        rows.value = [Double](repeating: 0, count: count)
        rows.low = [Double](repeating: .nan, count: count)
        rows.high = rows.low
        rows.unit = [UInt32](repeating: 0, count: count)
        rows.qualifier = [Magnitude.Qualifier](repeating: .exact, count: count)
        rows.measure = [Magnitude.Measure](repeating: .count, count: count)
        return rows
    }
}
