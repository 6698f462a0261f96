/// A run of entries as bytes: the columns that projections fold, the details, and the zone map. Each is a frame of its
/// own, so that a scan reads no more than it folds.
package struct Segment: Sendable {
    /// The position of the first entry.
    package let firstPosition: Int
    /// How many entries there are.
    package let count: Int
    /// The frame of the columns that projections fold.
    package let facts: [UInt8]
    /// The frame of the details.
    package let details: [UInt8]

    /// More rows than any segment has: a batch is cut into runs of `Block.capacity`, and sealing joins at most two.
    private static let mostRows = 4 * Block.capacity

    /// Takes what a store holds.
    package init(firstPosition: Int, count: Int, facts: [UInt8], details: [UInt8]) {
        self.firstPosition = firstPosition
        self.count = count
        self.facts = facts
        self.details = details
    }

    init(of block: Block, _ details: Details, names: Names, effort: Frame.Effort) {
        firstPosition = block.firstPosition
        count = block.count
        facts = Frame.pack(
            FactsEncoder.bytes(of: block, names: names),
            seed: firstPosition &* 2,
            effort: effort
        )
        self.details = Frame.pack(
            DetailsEncoder.bytes(of: details),
            seed: firstPosition &* 2 &+ 1,
            effort: effort
        )
    }

    /// The block, unpacked and checked.
    package func block(names: Names, columns: Block.Columns = .all) throws -> Block {
        guard (1...Self.mostRows).contains(count), firstPosition > 0, firstPosition < 1 << 48 else {
            throw LogError.damaged("The segment from position \(firstPosition) on cannot have \(count) entries")
        }
        let bytes = try Frame.unpack(facts, seed: firstPosition &* 2, what: name("facts"))
        return try FactsDecoder.block(bytes, firstPosition: firstPosition, count: count, names: names, columns: columns)
    }

    /// The zone map that covers it.
    package func zone(names: Names) throws -> ZoneMap {
        ZoneMap(of: try block(names: names), names: names)
    }

    /// Entries of some rows.
    package func entries(
        names: Names,
        rows: (Block) -> [Int],
        text: (UInt32) throws -> StoredText
    ) throws -> [Entry] {
        let block = try block(names: names)
        let rows = rows(block)
        if rows.isEmpty { return [] }
        let details = try details(of: block, names: names)
        return try EntryReader.entries(block, details, names, rows, text)
    }

    func details(of block: Block, names: Names) throws -> Details {
        let bytes = try Frame.unpack(details, seed: firstPosition &* 2 &+ 1, what: name("details"))
        return try DetailsDecoder.details(bytes, of: block, names: names)
    }

    private func name(_ part: String) -> String {
        "The segment from position \(firstPosition) to \(firstPosition + count - 1) (\(part))"
    }
}
