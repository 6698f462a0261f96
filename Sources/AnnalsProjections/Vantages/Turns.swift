/// The rows in the order of each clock: what counts otherwise at two vantages is found without a walk over all rows.
struct Turns: Sendable {
    private var byReported: [Int32] = []
    private var byEarliest: [Int32] = []
    private var byLatest: [Int32] = []

    /// Takes in the rows that were added.
    mutating func settle(_ rows: Rows) {
        let added = Int32(byReported.count)..<Int32(rows.list.count)
        guard !added.isEmpty else { return }
        byReported = Self.merged(byReported, added, by: rows.list.map(\.reported))
        byEarliest = Self.merged(byEarliest, added, by: rows.list.map(\.earliest))
        byLatest = Self.merged(byLatest, added, by: rows.list.map(\.latest))
    }

    private struct Turn<Moment> {
        let moment: Moment
        let row: Int32
    }

    /// Some rows, in order, with those that were added. The moments lie beside the rows while they are sorted, for the
    /// rows themselves are far apart.
    private static func merged<Moment: Comparable>(
        _ sorted: [Int32],
        _ added: Range<Int32>,
        by moments: [Moment]
    ) -> [Int32] {
        var turns = (sorted + added).map { Turn(moment: moments[Int($0)], row: $0) }
        turns.sort { $0.moment < $1.moment }
        return turns.map(\.row)
    }

    /// The rows that can count otherwise at two sights, ascending; those of amended reports are not among them.
    func candidates(_ from: Sight, _ to: Sight, _ rows: Rows) -> [Int] {
        let (known, since) = (from.knowledge, to.knowledge)
        let slices = [
            Self.slice(byReported, known.asOf, since.asOf) { rows[Int($0)].reported },
            Self.slice(byEarliest, from.at, to.at) { rows[Int($0)].earliest },
            Self.slice(byLatest, from.at, to.at) { rows[Int($0)].latest },
        ]
        let held = Self.slice(rows.list, known.recorded, since.recorded) { $0.position }
        if slices.map(\.count).reduce(held.count, +) > rows.list.count / 4 { return Array(rows.list.indices) }
        return Set(slices.joined().map { Int($0) }).union(held.indices).sorted()
    }

    /// The part of an ascending list that lies above the lower of two bounds and not above the other.
    private static func slice<Element, Bound: Comparable>(
        _ list: [Element],
        _ one: Bound,
        _ other: Bound,
        by value: (Element) -> Bound
    ) -> ArraySlice<Element> {
        if one == other { return [] }
        let start = list.partitionPoint { value($0) > min(one, other) }
        return list[start..<list.partitionPoint { value($0) > max(one, other) }]
    }
}

extension Array {
    /// The first index of an element that is past a point; all after it must be, and none before it.
    fileprivate func partitionPoint(_ isPast: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Archive {
    /// The rows that can count otherwise at two sights.
    func candidates(_ from: Sight, _ to: Sight) -> [Int] {
        let amended = lineages.flatMap { $0.readings.compactMap { $0.row < 0 ? nil : Int($0.row) } }
        let others = turns.candidates(from, to, rows)
        return amended.isEmpty ? others : Set(others).union(amended).sorted()
    }
}
