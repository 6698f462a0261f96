/// What can be seen of an archive: which readings count, and which happenings they form.
struct Seeing {
    let archive: Archive
    let sight: Sight
    /// The happenings of each cluster that was asked for: each row seen, and the row that leads its happening.
    private var leads: [Int32: [Int: Int]] = [:]

    init(_ archive: Archive, _ sight: Sight) {
        self.archive = archive
        self.sight = sight
    }

    /// Whether a reading counts: its report is known, and no later reading of it is.
    func shows(_ index: Int) -> Bool {
        let row = archive.rows[index]
        guard sight.knowledge.holds(reported: row.reported, position: row.position) else { return false }
        return row.lineage < 0 || activeRow(of: archive.lineages[Int(row.lineage)]) == Int32(index)
    }

    private func activeRow(of lineage: Lineage) -> Int32? {
        if let uncorrected = sight.uncorrected, lineage.isKnown(uncorrected), lineage.isKnown(sight.knowledge) {
            return lineage.row(uncorrected)
        }
        return lineage.row(sight.knowledge)
    }

    /// The row that leads the happening that a row reports.
    mutating func lead(of index: Int) -> Int {
        let cluster = archive.rows[index].cluster
        guard cluster >= 0 else { return index }
        return happenings(of: cluster)[index] ?? index
    }

    private mutating func happenings(of cluster: Int32) -> [Int: Int] {
        if let found = leads[cluster] { return found }
        let rows = archive.rows
        let found = archive.clusters[cluster].leads(where: { shows($0) }, precedes: { rows[$0].precedes(rows[$1]) })
        leads[cluster] = found
        return found
    }

    /// The rows of a happening that can be seen, the lead first.
    mutating func reports(of lead: Int) -> [Int] {
        let cluster = archive.rows[lead].cluster
        guard cluster >= 0, shows(lead) else { return [lead] }
        let rows = archive.rows
        return happenings(of: cluster).filter { $0.value == lead }.keys.sorted { rows[$0].precedes(rows[$1]) }
    }

    /// The happenings at a key, in the order of their occurrence.
    mutating func acts(_ facts: [Fact], countsOnce: Bool) -> [Act] {
        var acts: [Act] = []
        var shared: [Shared: [Int]] = [:]
        for fact in facts where isCandidate(fact) {
            let index = Int(fact.row)
            if archive.rows[index].cluster < 0 {
                if let act = act(index, fact.role, others: []) { acts.append(act) }
            } else {
                shared[Shared(lead: lead(of: index), role: fact.role), default: []].append(index)
            }
        }
        return shared.isEmpty ? acts : merged(acts, shared, countsOnce: countsOnce)
    }

    private struct Shared: Hashable {
        let lead: Int
        let role: UInt8
    }

    private func isCandidate(_ fact: Fact) -> Bool { shows(Int(fact.row)) }

    private func act(_ row: Int, _ role: UInt8, others: [Int]) -> Act? {
        let dated = archive.rows[row]
        guard dated.earliest <= sight.at else { return nil }
        return Act(row: row, role: role, isCertain: dated.isOpen || dated.latest <= sight.at, others: others)
    }

    private func merged(_ acts: [Act], _ shared: [Shared: [Int]], countsOnce: Bool) -> [Act] {
        let rows = archive.rows
        var acts = acts
        for (happening, reports) in shared {
            let reports = reports.sorted { rows[$0].precedes(rows[$1]) }
            if countsOnce, reports.first != happening.lead { continue }
            guard let first = reports.first,
                let act = act(first, happening.role, others: Array(reports.dropFirst()))
            else { continue }
            acts.append(act)
        }
        return acts.sorted { one, other in
            one.row == other.row ? one.role < other.role : rows[one.row].isBefore(rows[other.row])
        }
    }
}
