import AnnalsModel

/// What a segment can hold, in few bytes, so that a question skips the segments that cannot matter to it.
package struct ZoneMap: Hashable, Sendable {
    /// First and last reported time, in seconds since 1970.
    var reported: ClosedRange<Int64>
    /// First and last day of what occurred, as `Day.number`.
    var days: ClosedRange<Int32>
    /// Whether there are amendments, which pass every test but that of the reported clock.
    var hasAmendments: Bool
    /// The modalities, a bit for each.
    var modalities: UInt64
    /// Numbers of `Names.kinds`, ascending.
    var kinds: [UInt32]
    /// Numbers of `Names.actors` in any role, ascending.
    var actors: [UInt32]
    /// Numbers of `Names.places`, ascending.
    var places: [UInt32]

    init(of block: Block, names: Names) {
        let lists = [block.initiators.values, block.targets.values, block.participants.values, block.saidBy]
        reported = (block.reported.min() ?? 0)...(block.reported.max() ?? 0)
        days = (block.occurred.earliest.min() ?? 0)...(block.occurred.latest.max() ?? 0)
        hasAmendments = block.amends.contains { $0 > 0 }
        modalities = block.modality.reduce(0) { $0 | 1 << UInt64($1.code) }
        kinds = Set(block.kind).compactMap { index in
            KindIndex.kind(index).flatMap { names.kinds.number($0.rawValue) }
        }.sorted()
        actors = Self.used(lists)
        places = Self.used([block.place])
    }

    /// The numbers in some columns, ascending and but for 0.
    private static func used(_ columns: [[UInt32]]) -> [UInt32] {
        var isUsed = [Bool](repeating: false, count: Int(columns.compactMap { $0.max() }.max() ?? 0) + 1)
        for column in columns {
            for number in column { isUsed[Int(number)] = true }
        }
        return isUsed.indices.dropFirst().filter { isUsed[$0] }.map { UInt32($0) }
    }

    /// Whether a row of the segment can pass a test.
    package func canPass(_ test: RowTest, names: Names) -> Bool {
        guard reported.overlaps(test.reported) else { return false }
        if hasAmendments { return true }
        return days.lowerBound <= test.latest && days.upperBound >= test.earliest
            && overlaps(test.modalities) && overlaps(test.kinds, names: names)
            && RowTest.overlaps(actors, test.actors) && RowTest.overlaps(places, test.places)
    }

    private func overlaps(_ wanted: [Bool]?) -> Bool {
        wanted?.enumerated().contains { $0.element && modalities >> UInt64($0.offset) & 1 == 1 } ?? true
    }

    private func overlaps(_ wanted: [Bool]?, names: Names) -> Bool {
        guard let wanted else { return true }
        return kinds.contains { number in
            guard let index = try? KindIndex.index(of: names.kinds, UInt64(number)) else { return true }
            return RowTest.holds(UInt32(index), in: wanted)
        }
    }
}

extension ZoneMap {
    package var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.signed(reported.lowerBound)
        writer.signed(reported.upperBound)
        writer.signed(Int64(days.lowerBound))
        writer.signed(Int64(days.upperBound))
        writer.number(hasAmendments ? 1 : 0)
        writer.number(modalities)
        for list in [kinds, actors, places] { Self.write(list, to: &writer) }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws {
        var reader = ByteReader(bytes)
        reported = try Self.range(reader.signed(), reader.signed())
        days = try Self.range(Self.day(&reader), Self.day(&reader))
        hasAmendments = try reader.number() != 0
        modalities = try reader.number()
        kinds = try Self.list(&reader)
        actors = try Self.list(&reader)
        places = try Self.list(&reader)
    }

    private static func write(_ list: [UInt32], to writer: inout ByteWriter) {
        writer.number(UInt64(list.count))
        var last: UInt32 = 0
        for number in list {
            writer.number(UInt64(number - last))
            last = number
        }
    }

    private static func list(_ reader: inout ByteReader) throws -> [UInt32] {
        var last: UInt64 = 0
        return try (0..<(try reader.count())).map { _ in
            last &+= try reader.number()
            guard let number = UInt32(exactly: last) else { throw ByteReader.malformed("A zone has no such number") }
            return number
        }
    }

    private static func day(_ reader: inout ByteReader) throws -> Int32 {
        guard let day = Int32(exactly: try reader.signed()) else {
            throw ByteReader.malformed("A zone has no such day")
        }
        return day
    }

    private static func range<Bound: Comparable>(_ low: Bound, _ high: Bound) throws -> ClosedRange<Bound> {
        guard low <= high else { throw ByteReader.malformed("A zone ends before it starts") }
        return low...high
    }
}
