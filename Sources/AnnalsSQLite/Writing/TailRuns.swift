import AnnalsLog

/// The tail in memory, in the groups in which it will be sealed: what commits added, together of at least a block's
/// capacity, and a shorter group behind. Joining them is left to who seals.
struct TailRuns: Sendable {
    private var groups: [[BlockBuilder]] = []
    /// How many entries the last group has.
    private var lastCount = Block.capacity

    /// The groups behind the first ones that are long enough to be sealed.
    func full(behind count: Int) -> ArraySlice<[BlockBuilder]> {
        groups.prefix(lastCount >= Block.capacity ? groups.count : groups.count - 1).dropFirst(count)
    }

    mutating func append(_ run: BlockBuilder) {
        guard run.count > 0 else { return }
        if lastCount >= Block.capacity {
            groups.append([])
            lastCount = 0
        }
        groups[groups.count - 1].append(run)
        lastCount += run.count
    }

    /// Drops the first groups.
    mutating func removeFirst(_ count: Int) {
        groups.removeFirst(count)
        if groups.isEmpty { lastCount = Block.capacity }
    }
}
