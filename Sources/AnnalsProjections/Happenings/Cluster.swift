/// Rows that tell of the same happening, as far as pairs of them do. Which of them a vantage can see decides which
/// happenings they form there: a link counts where both of its ends are seen.
struct Cluster: Sendable {
    private(set) var rows: [Int32]
    /// Which two tell of the same.
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

    /// Each row that is seen, with the one that leads its happening: the earliest report of those it is linked with.
    func leads(where isShown: (Int) -> Bool, _ table: Rows) -> [Int: Int] {
        var forest = Forest(rows.map(Int.init).filter(isShown), table)
        let seen = pairs.filter { forest.holds(Int($0.one)) && forest.holds(Int($0.other)) }
        for pair in forest.isPlain ? seen : Self.inOrder(seen, table) { forest.join(Int(pair.one), Int(pair.other)) }
        return forest.leads
    }

    /// The pairs in an order that is the same in any log, for where one may keep another from being joined.
    private static func inOrder(_ pairs: [Pair], _ table: Rows) -> [Pair] {
        func precedes(_ one: Int32, _ other: Int32) -> Bool { table[Int(one)].precedes(table[Int(other)]) }
        let turned = pairs.map { precedes($0.other, $0.one) ? Pair(one: $0.other, other: $0.one) : $0 }
        return turned.sorted { $0.one == $1.one ? precedes($0.other, $1.other) : precedes($0.one, $1.one) }
    }
}

/// Rows joined to trees, each under the earliest report in it (union by order; Galler and Fischer 1964). No tree gets two
/// rows of one dataset, whatever tells of both: its makers told them apart.
private struct Forest {
    private var above: [Int: Int]
    private let table: Rows
    /// The datasets with a row in the tree, by its lead; empty where no dataset has two rows among all.
    private var datasets: [Int: Set<UInt16>] = [:]

    init(_ rows: [Int], _ table: Rows) {
        self.table = table
        above = Dictionary(uniqueKeysWithValues: rows.map { ($0, $0) })
        let marked = rows.compactMap { row in table.dataset(of: table[row]).map { (row, $0) } }
        if Set(marked.map(\.1)).count < marked.count {
            datasets = Dictionary(uniqueKeysWithValues: marked.map { ($0, [$1]) })
        }
    }

    var isPlain: Bool { datasets.isEmpty }

    func holds(_ row: Int) -> Bool { above[row] != nil }

    var leads: [Int: Int] {
        Dictionary(uniqueKeysWithValues: above.keys.map { ($0, lead(of: $0)) })
    }

    private func lead(of row: Int) -> Int {
        var row = row
        while let next = above[row], next != row { row = next }
        return row
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (lead(of: one), lead(of: other))
        if one == other { return }
        let (first, second) = table[one].precedes(table[other]) ? (one, other) : (other, one)
        if !datasets.isEmpty {
            let (held, more) = (datasets[first] ?? [], datasets[second] ?? [])
            guard held.isDisjoint(with: more) else { return }
            datasets[first] = held.union(more)
        }
        above[second] = first
    }
}
