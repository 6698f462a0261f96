import AnnalsModel

/// Magnitudes by column, units and words by their number in a table.
extension ByteWriter {
    mutating func put(_ magnitudes: [Magnitude]) {
        let units = Set(magnitudes.map(\.unit)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, UInt32($0)) })
        put(units)
        put(magnitudes.map { numbers[$0.unit] ?? 0 })
        put(magnitudes.map(\.value.bitPattern))
        put(magnitudes.map { ($0.low ?? .nan).bitPattern })
        put(magnitudes.map { ($0.high ?? .nan).bitPattern })
        put(magnitudes.map { UInt8(Magnitude.Qualifier.allCases.firstIndex(of: $0.qualifier) ?? 0) })
        put(magnitudes.map { UInt8(Magnitude.Measure.allCases.firstIndex(of: $0.measure) ?? 0) })
    }
}

extension ByteReader {
    mutating func magnitudes() throws(Damage) -> [Magnitude] {
        let units = try values { reader throws(Damage) in try reader.text() }
        let (unit, value) = (try list(of: UInt32.self), try list(of: UInt64.self))
        let (low, high) = (try list(of: UInt64.self), try list(of: UInt64.self))
        let (qualifier, measure) = (try list(of: UInt8.self), try list(of: UInt8.self))
        let (qualifiers, measures) = (Magnitude.Qualifier.allCases, Magnitude.Measure.allCases)
        guard [value.count, low.count, high.count, qualifier.count, measure.count].allSatisfy({ $0 == unit.count }),
            unit.allSatisfy({ $0 < units.count }), qualifier.allSatisfy({ $0 < qualifiers.count }),
            measure.allSatisfy({ $0 < measures.count })
        else { throw Damage() }
        return unit.indices.map { index in
            Magnitude(
                value: Double(bitPattern: value[index]),
                low: Self.bound(low[index]),
                high: Self.bound(high[index]),
                unit: units[Int(unit[index])],
                qualifier: qualifiers[Int(qualifier[index])],
                measure: measures[Int(measure[index])]
            )
        }
    }

    /// There is no not-a-number among bounds.
    private static func bound(_ bits: UInt64) -> Double? {
        let number = Double(bitPattern: bits)
        return number.isNaN ? nil : number
    }
}
