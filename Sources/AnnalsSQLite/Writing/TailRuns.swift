import AnnalsLog

/// The tail in memory, laid out as it will be sealed: runs of at least a block's capacity, and a shorter one behind.
struct TailRuns: Sendable {
    private(set) var builders: [BlockBuilder] = []

    /// The runs that are long enough to be sealed.
    var full: [BlockBuilder] {
        builders.filter { $0.count >= Block.capacity }
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

    mutating func removeFull() {
        builders.removeAll { $0.count >= Block.capacity }
    }

    private mutating func open(at position: Int) {
        if builders.isEmpty || builders[builders.count - 1].count >= Block.capacity {
            builders.append(BlockBuilder(firstPosition: position))
        }
    }
}
