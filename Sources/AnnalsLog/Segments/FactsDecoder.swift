import AnnalsModel

/// Reads the columns of a block from bytes. Bytes that `FactsEncoder` never wrote are an error, whatever they are.
struct FactsDecoder {
    private let columns: ColumnReader
    private let names: Names
    private let count: Int
    private let wanted: Block.Columns

    /// A block of `count` rows from a position on; columns that are not wanted are blank.
    static func block(
        _ bytes: [UInt8],
        firstPosition: Int,
        count: Int,
        names: Names,
        columns: Block.Columns = .all
    ) throws -> Block {
        let decoder = FactsDecoder(
            columns: try ColumnReader(bytes, known: FactsColumn.last),
            names: names,
            count: count,
            wanted: columns
        )
        var block = Block(firstPosition: firstPosition)
        block.count = count
        try decoder.readClocks(&block)
        try decoder.readAmendments(&block)
        try decoder.readKinds(&block)
        try decoder.readActors(&block)
        try decoder.readPlaces(&block)
        try decoder.readDays(&block)
        try decoder.readMagnitudes(&block)
        try decoder.readEvidence(&block)
        return block
    }

    private func readClocks(_ block: inout Block) throws {
        let recorded = try wanted.contains(.recorded) ? columns.deltas(FactsColumn.recorded, count) : nil
        block.recorded = recorded ?? [Int64](repeating: 0, count: count)
        let days = try columns.deltas(FactsColumn.reportedDay, count)
        guard columns.holds(FactsColumn.reportedSecond) else {
            block.reported = days.map { $0 &* 86_400 }
            return
        }
        let seconds = try columns.deltas(FactsColumn.reportedSecond, count)
        block.reported = zip(days, seconds).map { $0 &* 86_400 &+ $1 }
    }

    private func readAmendments(_ block: inout Block) throws {
        let distances = try columns.numbers(FactsColumn.amends, count)
        block.amends = try zip(block.positions, distances).map { position, distance in
            guard distance > 0 else { return 0 }
            guard distance < UInt64(position) else {
                throw ByteReader.malformed("The amendment at position \(position) speaks of what is not in the log")
            }
            return position - Int(distance)
        }
        block.origin = try coded(FactsColumn.origin, "origin")
    }

    private func readKinds(_ block: inout Block) throws {
        let numbers = try columns.numbers(FactsColumn.kindIndex).map { number in
            try KindIndex.index(of: names.kinds, number)
        }
        block.kind = try columns.numbers(FactsColumn.kind, count).map { place in
            guard place <= UInt64(numbers.count) else { throw ByteReader.malformed("A kind is not in the index") }
            return place == 0 ? Block.noKind : numbers[Int(place) - 1]
        }
        block.modality = try coded(FactsColumn.modality, "modality")
    }

    private func readActors(_ block: inout Block) throws {
        let hasParties = wanted.contains(.parties)
        let hasOthers = wanted.contains(.others)
        block.initiators = .empty(count)
        block.targets = .empty(count)
        block.participants = .empty(count)
        block.saidBy = [UInt32](repeating: 0, count: count)
        guard hasParties || hasOthers else { return }
        let index = try index(FactsColumn.actorIndex, highest: names.actors.count, "actor")
        if hasParties {
            block.initiators = try lists(FactsColumn.initiatorCount, FactsColumn.initiator, index)
            block.targets = try lists(FactsColumn.targetCount, FactsColumn.target, index)
        }
        if hasOthers {
            block.participants = try lists(FactsColumn.participantCount, FactsColumn.participant, index)
            block.saidBy = try index.numbers(at: columns.numbers(FactsColumn.saidBy, count))
        }
    }

    private func readPlaces(_ block: inout Block) throws {
        guard wanted.contains(.place) else {
            block.place = [UInt32](repeating: 0, count: count)
            return
        }
        let places = try index(FactsColumn.placeIndex, highest: names.places.count, "place")
        block.place = try places.numbers(at: columns.numbers(FactsColumn.place, count))
    }

    private func readDays(_ block: inout Block) throws {
        block.occurred = .unknown(count: count)
        block.scheduled = .unknown(count: count)
        block.isScheduled = [Bool](repeating: false, count: count)
        if wanted.contains(.occurred) {
            block.occurred = try DaysCode(
                shapes: columns.numbers(FactsColumn.occurredShape, count),
                lags: columns.numbers(FactsColumn.occurredLag, count),
                lengths: columns.numbers(FactsColumn.occurredLength, count)
            ).days(reported: block.reported)
        }
        guard wanted.contains(.scheduled), columns.holds(FactsColumn.isScheduled) else { return }
        block.isScheduled = try columns.numbers(FactsColumn.isScheduled, count).map { $0 != 0 }
        block.scheduled = try DaysCode(
            shapes: columns.numbers(FactsColumn.scheduledShape, count),
            lags: columns.numbers(FactsColumn.scheduledLag, count),
            lengths: columns.numbers(FactsColumn.scheduledLength, count)
        ).days(reported: block.reported)
    }

    private func readMagnitudes(_ block: inout Block) throws {
        guard wanted.contains(.magnitude) else {
            block.magnitude = .none(count: count)
            return
        }
        let index = try index(FactsColumn.unitIndex, highest: names.units.count, "unit")
        let units = try index.numbers(at: columns.numbers(FactsColumn.unit, count))
        var reader = MagnitudeReader(
            numbers: try columns.numbers(FactsColumn.magnitudeNumber),
            doubles: ByteReader(columns.raw(FactsColumn.magnitudeDouble))
        )
        let shapes = try columns.numbers(FactsColumn.magnitudeShape, units.count { $0 > 0 })
        block.magnitude = try reader.magnitudes(units, shapes: shapes)
    }

    private func readEvidence(_ block: inout Block) throws {
        guard wanted.contains(.evidence) else {
            block.outlet = [UInt32](repeating: 0, count: count)
            block.article = block.outlet
            block.gist = .empty(count)
            return
        }
        let index = try index(FactsColumn.outletIndex, highest: names.outlets.count, "outlet")
        block.outlet = try index.numbers(at: columns.numbers(FactsColumn.outlet, count))
        block.article = try columns.deltas(FactsColumn.article, count).map { number in
            guard let number = UInt32(exactly: number) else { throw ByteReader.malformed("A text has no number") }
            return number
        }
        try readGists(&block)
    }

    private func readGists(_ block: inout Block) throws {
        let bytes = Array(columns.raw(FactsColumn.gist))
        let values = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { offset in
            UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
        }
        block.gist = try Lists(
            counts: columns.numbers(FactsColumn.gistCount, count),
            most: values.count,
            values: { _ in values }
        )
    }

    private func index(_ column: UInt8, highest: Int, _ what: String) throws -> IndexReader {
        try IndexReader(columns.numbers(column), highest: highest, what: what)
    }

    private func lists(_ counts: UInt8, _ values: UInt8, _ index: IndexReader) throws -> Lists<UInt32> {
        try Lists(
            counts: columns.numbers(counts, count),
            most: columns.raw(values).count,
            values: { try index.numbers(at: columns.numbers(values, $0)) }
        )
    }

    private func coded<Case: Coded>(_ column: UInt8, _ what: String) throws -> [Case] {
        try [Case](codes: columns.numbers(column, count), what)
    }
}

extension Lists {
    /// As many empty lists.
    fileprivate static func empty(_ count: Int) -> Lists {
        var lists = Lists()
        lists.offsets = [UInt32](repeating: 0, count: count + 1)
        return lists
    }

    /// Lists of some lengths; `most` is more than all lengths together can be.
    fileprivate init(counts: [UInt64], most: Int, values: (Int) throws -> [Value]) throws {
        var total: UInt64 = 0
        offsets.reserveCapacity(counts.count + 1)
        for count in counts {
            guard count <= UInt64(most) else { throw ByteReader.malformed("A list is longer than its column") }
            total += count
            offsets.append(UInt32(clamping: total))
        }
        guard total <= UInt64(most) else { throw ByteReader.malformed("Lists are longer than their column") }
        self.values = try values(Int(total))
        guard self.values.count == Int(total) else { throw ByteReader.malformed("Lists are shorter than their column") }
    }
}

extension Block.Days {
    fileprivate static func unknown(count: Int) -> Block.Days {
        var days = Block.Days()
        days.earliest = [Int32](repeating: Block.openStart, count: count)
        days.latest = [Int32](repeating: Block.openEnd, count: count)
        days.precision = [Interval.Precision](repeating: .none, count: count)
        days.basis = [Occurrence.Basis](repeating: .none, count: count)
        return days
    }
}
