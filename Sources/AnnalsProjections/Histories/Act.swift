/// A happening at a key, as a projection resolves it.
struct Act: Hashable, Sendable {
    /// The row of the report that leads: the earliest of those that touch the key.
    let row: Int
    /// What the projection takes it for.
    let role: UInt8
    /// Whether it has occurred for certain by the day that is asked about, and not only possibly.
    let isCertain: Bool
    /// The rows of the other reports of it that touch the key, in the order of their publication.
    let others: [Int]
}

/// What a projection answers at a key: a value, and the acts that made it.
struct Answer: Sendable {
    /// What follows the history's own key, where a history holds several values; empty otherwise.
    var suffix = ""
    let value: Value
    /// The acts that made the value, and only those.
    let acts: [Act]
}
