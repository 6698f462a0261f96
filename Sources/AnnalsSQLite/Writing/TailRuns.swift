import AnnalsLog

/// The tail in memory, laid out as it will be sealed: runs of at least a block's capacity, and a shorter one behind.
struct TailRuns: Sendable {
    private(set) var builders: [BlockBuilder] = []

    /// The run of a number, from 0, if it is long enough to be sealed.
    func full(_ number: Int) -> BlockBuilder? {
        guard number < builders.count, builders[number].count >= Block.capacity else { return nil }
        return builders[number]
    }

    mutating func append(_ rows: BlockBuilder) {
        guard rows.count > 0 else { return }
        open(at: rows.firstPosition)
        builders[builders.count - 1].append(rows)
    }

    mutating func append(_ segment: Segment, names: Names) throws {
        open(at: segment.firstPosition)
        try builders[builders.count - 1].append(segment, names: names)
    }

    /// Drops the first runs.
    mutating func removeFirst(_ count: Int) {
        builders.removeFirst(count)
    }

    private mutating func open(at position: Int) {
        if builders.isEmpty || builders[builders.count - 1].count >= Block.capacity {
            builders.append(BlockBuilder(firstPosition: position))
        }
    }
}
