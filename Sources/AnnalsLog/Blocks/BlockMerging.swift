extension BlockBuilder {
    /// Adds the rows that follow.
    package mutating func append(_ more: BlockBuilder) {
        append(more.block, more.details)
    }

    /// Adds the rows of a segment that follows.
    package mutating func append(_ segment: Segment, names: Names) throws {
        let more = try segment.block(names: names)
        append(more, try segment.details(of: more, names: names))
    }

    /// The rows as bytes.
    package func segment(names: Names, effort: Frame.Effort) -> Segment {
        Segment(of: block, details, names: names, effort: effort)
    }

    /// Entries of some rows.
    package func entries(
        names: Names,
        rows: (Block) -> [Int],
        text: (UInt32) throws -> StoredText
    ) throws -> [Entry] {
        try EntryReader.entries(block, details, names, rows(block), text)
    }

    /// The rows' zone map.
    package func zone(names: Names) -> ZoneMap {
        ZoneMap(of: block, names: names)
    }

    private mutating func append(_ more: Block, _ added: Details) {
        block.append(more)
        columns.append(added, wordNumbers: added.words.renumbered(by: &words))
    }
}

extension Words {
    /// By number of these words, their numbers in a book.
    fileprivate func renumbered(by book: inout WordBook) -> [UInt32] {
        bytes.withUnsafeBufferPointer { bytes in
            [0]
                + (0..<UInt32(ends.count)).map { number in
                    book.number(UnsafeBufferPointer(rebasing: bytes[range(number + 1)]))
                }
        }
    }
}

extension Block {
    fileprivate mutating func append(_ more: Block) {
        count += more.count
        recorded += more.recorded
        reported += more.reported
        amends += more.amends
        origin += more.origin
        kind += more.kind
        modality += more.modality
        initiators.append(more.initiators)
        targets.append(more.targets)
        participants.append(more.participants)
        place += more.place
        occurred.append(more.occurred)
        isScheduled += more.isScheduled
        scheduled.append(more.scheduled)
        magnitude.append(more.magnitude)
        saidBy += more.saidBy
        outlet += more.outlet
        article += more.article
        gist.append(more.gist)
    }
}

extension Lists {
    fileprivate mutating func append(_ more: Lists) {
        let start = UInt32(values.count)
        values += more.values
        offsets += more.offsets.dropFirst().map { $0 + start }
    }
}

extension Block.Days {
    fileprivate mutating func append(_ more: Block.Days) {
        earliest += more.earliest
        latest += more.latest
        precision += more.precision
        basis += more.basis
    }
}

extension Block.Magnitudes {
    fileprivate mutating func append(_ more: Block.Magnitudes) {
        value += more.value
        low += more.low
        high += more.high
        unit += more.unit
        qualifier += more.qualifier
        measure += more.measure
    }
}

extension Details {
    fileprivate mutating func append(_ more: Details, wordNumbers: [UInt32]) {
        let words = { (column: [UInt32]) in
            column.lazy.map { Int($0) < wordNumbers.count ? wordNumbers[Int($0)] : 0 }
        }
        for naming in [\Details.initiators, \.targets, \.participants, \.saidBy] as [WritableKeyPath] {
            self[keyPath: naming].name += words(more[keyPath: naming].name)
            self[keyPath: naming].asWritten += words(more[keyPath: naming].asWritten)
        }
        for column in Self.wordColumns { self[keyPath: column] += words(more[keyPath: column]) }
        placeVariant += more.placeVariant.map { $0 > 0 ? $0 + UInt32(places.count) : 0 }
        places += more.places
        publishedAhead += more.publishedAhead
        spanStart += more.spanStart
        spanLength += more.spanLength
        method += more.method
    }

    /// The columns of one word a row.
    static var wordColumns: [WritableKeyPath<Details, [UInt32]>] {
        [
            \.placeAsWritten, \.occurredAsWritten, \.scheduledAsWritten, \.sourceID, \.url, \.quote, \.author, \.reason,
        ]
    }
}
