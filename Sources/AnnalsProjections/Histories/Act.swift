/// A happening at a key, as a projection resolves it.
struct Act: Hashable, Sendable {
    /// The row of the report that leads: the earliest of those that touch the key.
    let row: Int
    /// Its kind and the last day that it can have occurred on.
    let kind: UInt16
    let latest: Int32
    /// What the projection takes it for.
    let role: UInt8
    /// Whether it has occurred for certain by the day that is asked about, and not only possibly.
    let isCertain: Bool
    /// The rows of the other reports of it that touch the key, in the order of their publication.
    let others: [Int]
}

extension Act {
    /// The act of a fact that counts by a day; nil where it cannot have occurred by then.
    init?(_ fact: Fact, at day: Int32, others: [Int]) {
        guard fact.earliest <= day else { return nil }
        row = Int(fact.row)
        kind = fact.kind
        latest = fact.latest
        role = fact.role
        isCertain = fact.isOpen || fact.latest <= day
        self.others = others
    }
}

/// What a projection answers at a key: a value, and the acts that made it.
struct Answer: Sendable {
    /// What follows the history's own key, where a history holds several values; empty otherwise.
    var suffix = ""
    let value: Value
    /// The acts that made the value, and only those.
    let acts: [Act]
}
