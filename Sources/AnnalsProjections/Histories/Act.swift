/// A happening at a key, as a projection resolves it. Plain numbers: answers copy and drop millions of them.
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
    /// Whether it is dated within a month, both ends known.
    let isDated: Bool
    /// How many outlets tell of it at the key, 255 for more.
    let outlets: UInt8
}

extension Act {
    /// The act of a fact that counts by a day; nil where it cannot have occurred by then.
    init?(_ fact: Fact, at day: Int32, outlets: Int = 1) {
        guard fact.earliest <= day else { return nil }
        row = Int(fact.row)
        kind = fact.kind
        latest = fact.latest
        role = fact.role
        isCertain = fact.isOpen || fact.latest <= day
        isDated = !fact.isOpen && fact.latest - fact.earliest <= Clusters.narrow
        self.outlets = UInt8(clamping: outlets)
    }
}

/// The happenings at a key, in the order of their occurrence, with every report of those that are told more than once.
struct Acts: Hashable, Sendable {
    var list: [Act] = []
    /// The rows of the other reports of an act that touch the key, in the order of their publication.
    private var others: [Told: [Int]] = [:]

    private struct Told: Hashable {
        let row: Int
        let role: UInt8
    }

    /// The rows of the reports of an act that touch the key, the lead first.
    func reports(of act: Act) -> [Int] {
        if others.isEmpty { return [act.row] }
        return [act.row] + (others[Told(row: act.row, role: act.role)] ?? [])
    }

    mutating func append(_ act: Act, others rows: [Int]) {
        list.append(act)
        if !rows.isEmpty { others[Told(row: act.row, role: act.role)] = rows }
    }

    /// The happenings that only one of two has, or that they have with other reports.
    func differing(from other: Acts) -> Set<Act> {
        let start = zip(list, other.list).prefix { $0 == $1 }.count
        let end = zip(list[start...].reversed(), other.list[start...].reversed()).prefix { $0 == $1 }.count
        let differing = Set(list[start...].dropLast(end)).symmetricDifference(other.list[start...].dropLast(end))
        if others == other.others { return differing }
        return differing.union(list.filter { reports(of: $0) != other.reports(of: $0) })
    }

    /// The same happenings with only some of them.
    func keeping(_ isKept: (Act) -> Bool) -> Acts {
        var kept = self
        kept.list.removeAll { !isKept($0) }
        return kept
    }

    /// Those of one role.
    subscript<Role: RawRepresentable>(role: Role) -> [Act] where Role.RawValue == UInt8 {
        list.filter { $0.role == role.rawValue }
    }
}

/// What a projection answers at a key: a value, and the acts that made it.
struct Answer: Sendable {
    /// What follows the history's own key, where a history holds several values; empty otherwise.
    var suffix = ""
    let value: Value
    /// The acts that made the value, and only those.
    let acts: Acts
}
