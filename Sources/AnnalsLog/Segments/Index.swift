/// The numbers that a segment uses, the most frequent first, so that most places in the list take one byte.
struct Index {
    /// The numbers, the most frequent first; ties in ascending order.
    let numbers: [UInt32]
    private let places: [UInt64]

    /// Counts the numbers of some columns; 0 is not counted.
    init(_ columns: [UInt32]...) {
        var counts = [Int](repeating: 0, count: Int(columns.compactMap { $0.max() }.max() ?? 0) + 1)
        for column in columns {
            for number in column { counts[Int(number)] += 1 }
        }
        let used = counts.indices.dropFirst().filter { counts[$0] > 0 }
        let sorted = used.sorted { (counts[$1], $0) < (counts[$0], $1) }
        var places = [UInt64](repeating: 0, count: counts.count)
        for (place, number) in sorted.enumerated() { places[number] = UInt64(place) + 1 }
        numbers = sorted.map { UInt32($0) }
        self.places = places
    }

    /// The places of numbers that were counted, from 1; 0 for none.
    func places(_ column: [UInt32]) -> some Sequence<UInt64> {
        column.lazy.map { places[Int($0)] }
    }
}

/// The numbers behind the places of a segment; place 0 is none.
struct IndexReader {
    private let numbers: [UInt32]
    private let what: String

    /// Reads an index of numbers up to `highest`.
    init(_ stored: [UInt64], highest: Int, what: String) throws {
        numbers = [0] + (try stored.map { try Self.number($0, highest, what) })
        self.what = what
    }

    private static func number(_ stored: UInt64, _ highest: Int, _ what: String) throws -> UInt32 {
        guard stored <= UInt64(highest) else { throw ByteReader.malformed("There is no \(what) of number \(stored)") }
        return UInt32(stored)
    }

    func numbers(at places: [UInt64]) throws -> [UInt32] {
        try places.map { place in
            guard place < UInt64(numbers.count) else { throw ByteReader.malformed("A \(what) is not in the index") }
            return numbers[Int(place)]
        }
    }
}
