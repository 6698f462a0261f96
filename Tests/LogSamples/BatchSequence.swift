public import AnnalsLog
public import AnnalsModel

/// An endless row of batches from a seed, small ones and now and then a large one, so that segments are sealed.
public struct BatchSequence: Sendable {
    /// The wall clock of every append.
    public static let clock = Instant(seconds: 1_645_600_000)

    private var maker: BatchMaker
    private var made = 0

    /// Starts from a seed.
    public init(seed: UInt64) {
        maker = BatchMaker(seed: seed)
    }

    /// The next batch.
    public mutating func next() -> Batch {
        made += 1
        return maker.batch(entries: made % 8 == 0 ? 700 : made % 5)
    }

    /// The batches up to a position, which must be the end of one; nil where it is not.
    public mutating func batches(through position: Int) -> [Batch]? {
        var batches: [Batch] = []
        var head = 0
        while head < position {
            let batch = next()
            batches.append(batch)
            head += batch.contents.count
        }
        return head == position ? batches : nil
    }
}
