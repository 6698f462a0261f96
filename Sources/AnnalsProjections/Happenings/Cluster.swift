/// Reports that may be of one happening, with the pairs that are the same by `Sameness`.
///
/// A cluster holds every reading there is. Which of them form one happening depends on which are known, so that a
/// report that joins two others joins them only from when it is known: the answer is a function of the set of reports
/// alone, in whatever order they came.
struct Cluster: Sendable {
    private(set) var rows: [Int32]
    private(set) var pairs: [Pair]

    struct Pair: Hashable, Sendable {
        let one: Int32
        let other: Int32
    }

    init(rows: [Int32], pairs: [Pair] = []) {
        self.rows = rows
        self.pairs = pairs
    }

    mutating func absorb(_ other: Cluster) {
        rows += other.rows
        pairs += other.pairs
    }

    mutating func join(_ one: Int, _ other: Int) {
        pairs.append(Pair(one: Int32(one), other: Int32(other)))
    }

    /// The happenings among those of its readings that `isShown`: for each such reading, the first report of its
    /// happening in the order of `precedes`.
    func leads(where isShown: (Int) -> Bool, precedes: (Int, Int) -> Bool) -> [Int: Int] {
        var lead: [Int: Int] = [:]
        for row in rows where isShown(Int(row)) { lead[Int(row)] = Int(row) }
        func root(_ row: Int) -> Int {
            var row = row
            while let above = lead[row], above != row { row = above }
            return row
        }
        for pair in pairs where lead[Int(pair.one)] != nil && lead[Int(pair.other)] != nil {
            let (one, other) = (root(Int(pair.one)), root(Int(pair.other)))
            if one == other { continue }
            if precedes(one, other) { lead[other] = one } else { lead[one] = other }
        }
        for row in lead.keys { lead[row] = root(row) }
        return lead
    }
}
