import AnnalsModel

/// Lays the columns of a block out as bytes, ready to be compressed.
struct FactsEncoder {
    private let block: Block
    private let names: Names
    private var columns = ColumnWriter()

    static func bytes(of block: Block, names: Names) -> [UInt8] {
        var encoder = FactsEncoder(block: block, names: names)
        encoder.writeClocks()
        encoder.writeAmendments()
        encoder.writeKinds()
        encoder.writeActors()
        encoder.writePlaces()
        encoder.writeDays()
        encoder.writeMagnitudes()
        encoder.writeEvidence()
        return encoder.columns.bytes
    }

    private init(block: Block, names: Names) {
        self.block = block
        self.names = names
    }

    private mutating func writeClocks() {
        columns.deltas(FactsColumn.recorded, block.recorded)
        columns.deltas(FactsColumn.reportedDay, block.reported.lazy.map { floorDay($0) })
        columns.deltas(FactsColumn.reportedSecond, block.reported.lazy.map { $0 &- floorDay($0) &* 86_400 })
    }

    private mutating func writeAmendments() {
        let distances = zip(block.positions, block.amends).lazy.map { position, target in
            target > 0 ? UInt64(position - target) : 0
        }
        columns.numbers(FactsColumn.amends, distances)
        columns.numbers(FactsColumn.origin, block.origin.lazy.map { UInt64($0.code) })
    }

    private mutating func writeKinds() {
        let byKind = names.numbersOfKinds
        let numbers = block.kind.map { Int($0) < byKind.count ? byKind[Int($0)] : 0 }
        let index = Index(numbers)
        columns.numbers(FactsColumn.kindIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(FactsColumn.kind, index.places(numbers))
        columns.numbers(FactsColumn.modality, block.modality.lazy.map { UInt64($0.code) })
    }

    private mutating func writeActors() {
        let index = Index(block.initiators.values, block.targets.values, block.participants.values, block.saidBy)
        columns.numbers(FactsColumn.actorIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(FactsColumn.initiatorCount, block.initiators.counts)
        columns.numbers(FactsColumn.initiator, index.places(block.initiators.values))
        columns.numbers(FactsColumn.targetCount, block.targets.counts)
        columns.numbers(FactsColumn.target, index.places(block.targets.values))
        columns.numbers(FactsColumn.participantCount, block.participants.counts)
        columns.numbers(FactsColumn.participant, index.places(block.participants.values))
        columns.numbers(FactsColumn.saidBy, index.places(block.saidBy))
    }

    private mutating func writePlaces() {
        let index = Index(block.place)
        columns.numbers(FactsColumn.placeIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(FactsColumn.place, index.places(block.place))
    }

    private mutating func writeDays() {
        let occurred = DaysCode(block.occurred, reported: block.reported)
        columns.numbers(FactsColumn.occurredShape, occurred.shapes)
        columns.numbers(FactsColumn.occurredLag, occurred.lags)
        columns.numbers(FactsColumn.occurredLength, occurred.lengths)
        columns.numbers(FactsColumn.isScheduled, block.isScheduled.lazy.map { $0 ? 1 : 0 })
        guard block.isScheduled.contains(true) else { return }
        let scheduled = DaysCode(block.scheduled, reported: block.reported)
        columns.numbers(FactsColumn.scheduledShape, scheduled.shapes)
        columns.numbers(FactsColumn.scheduledLag, scheduled.lags)
        columns.numbers(FactsColumn.scheduledLength, scheduled.lengths)
    }

    private mutating func writeMagnitudes() {
        let index = Index(block.magnitude.unit)
        columns.numbers(FactsColumn.unitIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(FactsColumn.unit, index.places(block.magnitude.unit))
        let rows = block.magnitude.unit.indices.filter { block.magnitude.unit[$0] > 0 }
        columns.numbers(FactsColumn.magnitudeShape, rows.map { MagnitudeCode.shape(block.magnitude, $0) })
        var code = MagnitudeCode()
        for row in rows { code.add(block.magnitude, row) }
        columns.numbers(FactsColumn.magnitudeNumber, code.numbers)
        columns.raw(FactsColumn.magnitudeDouble, code.doubles.bytes)
    }

    private mutating func writeEvidence() {
        let index = Index(block.outlet)
        columns.numbers(FactsColumn.outletIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(FactsColumn.outlet, index.places(block.outlet))
        columns.deltas(FactsColumn.article, block.article.lazy.map(Int64.init))
        columns.numbers(FactsColumn.gistCount, block.gist.counts)
        columns.raw(FactsColumn.gist, block.gist.values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
}

extension Lists {
    /// How long the list of each row is.
    var counts: some Sequence<UInt64> {
        zip(offsets, offsets.dropFirst()).lazy.map { UInt64($1 - $0) }
    }
}

/// The day of a moment, also before 1970.
func floorDay(_ seconds: Int64) -> Int64 {
    seconds >= 0 ? seconds / 86_400 : -((-(seconds &+ 1)) / 86_400) - 1
}
