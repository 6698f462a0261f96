/// Rows that are linked as telling of the same, pair by pair, directly or over others. Which of them a vantage can see
/// decides which happenings they form there: a link counts where both of its ends are seen.
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

    /// Each row that is seen, with the one that leads its happening.
    ///
    /// A report tells of the earliest happening whose lead it is linked with, and leads one of its own where there is none:
    /// it is held against what a happening began as, for a chain of links leads from one story into another. No happening
    /// gets two rows of one dataset, whatever tells of both: its makers told them apart.
    func leads(where isShown: (Int) -> Bool, _ table: Rows) -> [Int: Int] {
        let seen = rows.map(Int.init).filter(isShown).sorted { table[$0].precedes(table[$1]) }
        let links = links(among: Set(seen))
        var leads: [Int: Int] = [:]
        var datasets: [Int: Set<UInt16>] = [:]
        var places: [Int: Int] = [:]
        for (place, row) in seen.enumerated() {
            places[row] = place
            let dataset = table.dataset(of: table[row])
            let open = (links[row] ?? []).filter { other in
                leads[other] == other && !(dataset.map { datasets[other]?.contains($0) ?? false } ?? false)
            }
            let lead = open.min { (places[$0] ?? 0) < (places[$1] ?? 0) } ?? row
            leads[row] = lead
            if let dataset { datasets[lead, default: []].insert(dataset) }
        }
        return leads
    }

    private func links(among seen: Set<Int>) -> [Int: [Int]] {
        var links: [Int: [Int]] = [:]
        for pair in pairs where seen.contains(Int(pair.one)) && seen.contains(Int(pair.other)) {
            links[Int(pair.one), default: []].append(Int(pair.other))
            links[Int(pair.other), default: []].append(Int(pair.one))
        }
        return links
    }
}
