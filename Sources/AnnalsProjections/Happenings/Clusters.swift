import AnnalsModel

/// The clusters of a log's reports. A new report is compared only with those of its kind, of a state that takes part in
/// it, and near it in time.
struct Clusters: Sendable {
    private struct Bucket: Hashable {
        let kind: UInt16
        let state: UInt32
        let slot: Int32
    }

    private(set) var list: [Cluster] = []
    private var buckets: [Bucket: [Int32]] = [:]

    /// Days in a slot. What is dated more loosely than `Sameness.narrow` is entered by the week of its report.
    private static let slotLength: Int32 = 8

    subscript(cluster: Int32) -> Cluster { list[Int(cluster)] }

    /// The rows that a row is to be compared with, each once; enters the row for those that come after it.
    mutating func neighbours(of row: Int, in rows: Rows) -> [Int] {
        var found: [Int] = []
        for bucket in Self.buckets(of: rows[row], in: rows) {
            if let others = buckets[bucket] { found += others.map(Int.init) }
            buckets[bucket, default: []].append(Int32(row))
        }
        return found.count < 2 ? found : Set(found).sorted()
    }

    /// Puts two rows into one cluster.
    mutating func join(_ one: Int, _ other: Int, in rows: inout Rows) {
        let cluster = self.cluster(of: one, in: &rows)
        let absorbed = self.cluster(of: other, in: &rows)
        if cluster != absorbed {
            for row in list[absorbed].rows { rows.set(cluster: cluster, of: Int(row)) }
            list[cluster].absorb(list[absorbed])
            list[absorbed] = Cluster(rows: [])
        }
        list[cluster].join(one, other)
    }

    private mutating func cluster(of row: Int, in rows: inout Rows) -> Int {
        if rows[row].cluster >= 0 { return Int(rows[row].cluster) }
        list.append(Cluster(rows: [Int32(row)]))
        rows.set(cluster: list.count - 1, of: row)
        return list.count - 1
    }

    private static func buckets(of row: Row, in rows: Rows) -> [Bucket] {
        let states = rows.parties(rows.everyone(row))
        let slots = slots(of: row)
        return (states.isEmpty ? [Symbols.none] : states).flatMap { state in
            slots.map { Bucket(kind: row.kind, state: state, slot: $0) }
        }
    }

    private static func slots(of row: Row) -> ClosedRange<Int32> {
        if Sameness.isNarrow(Interval(row.statedEarliest, row.statedLatest)) {
            return row.statedEarliest.slot(slotLength)...row.statedLatest.slot(slotLength)
        }
        // Apart from the slots of days: far enough below them that the two never meet.
        let week = Int32(clamping: row.published / Sameness.span) - 10_000_000
        return week - 1...week + 1
    }
}

extension Int32 {
    /// The number of the stretch of `length` days that a day lies in.
    fileprivate func slot(_ length: Int32) -> Int32 {
        (self >= 0 ? self : self - length + 1) / length
    }
}
