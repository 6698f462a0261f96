extension BlockBuilder {
    /// Makes room for so many rows in all, so that the columns do not move while they grow.
    package mutating func reserve(_ rows: Int) {
        block.reserve(rows)
        columns.reserve(rows)
        words.reserve(rows)
    }
}

extension Block {
    fileprivate mutating func reserve(_ rows: Int) {
        recorded.reserveCapacity(rows)
        reported.reserveCapacity(rows)
        amends.reserveCapacity(rows)
        origin.reserveCapacity(rows)
        kind.reserveCapacity(rows)
        modality.reserveCapacity(rows)
        initiators.reserve(rows)
        targets.reserve(rows)
        participants.offsets.reserveCapacity(rows + 1)
        place.reserveCapacity(rows)
        occurred.reserve(rows)
        isScheduled.reserveCapacity(rows)
        scheduled.reserve(rows)
        magnitude.reserve(rows)
        saidBy.reserveCapacity(rows)
        outlet.reserveCapacity(rows)
        article.reserveCapacity(rows)
        gist.offsets.reserveCapacity(rows + 1)
    }
}

extension Lists {
    /// Most rows have one value.
    fileprivate mutating func reserve(_ rows: Int) {
        offsets.reserveCapacity(rows + 1)
        values.reserveCapacity(rows)
    }
}

extension Block.Days {
    fileprivate mutating func reserve(_ rows: Int) {
        earliest.reserveCapacity(rows)
        latest.reserveCapacity(rows)
        precision.reserveCapacity(rows)
        basis.reserveCapacity(rows)
    }
}

extension Block.Magnitudes {
    fileprivate mutating func reserve(_ rows: Int) {
        value.reserveCapacity(rows)
        low.reserveCapacity(rows)
        high.reserveCapacity(rows)
        unit.reserveCapacity(rows)
        qualifier.reserveCapacity(rows)
        measure.reserveCapacity(rows)
    }
}

extension Details {
    fileprivate mutating func reserve(_ rows: Int) {
        for naming in [\Details.initiators, \.targets, \.saidBy] as [WritableKeyPath] {
            self[keyPath: naming].name.reserveCapacity(rows)
            self[keyPath: naming].asWritten.reserveCapacity(rows)
        }
        for column in Self.wordColumns { self[keyPath: column].reserveCapacity(rows) }
        placeVariant.reserveCapacity(rows)
        publishedAhead.reserveCapacity(rows)
        spanStart.reserveCapacity(rows)
        spanLength.reserveCapacity(rows)
        method.reserveCapacity(rows)
    }
}
