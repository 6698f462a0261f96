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
        let found = archive.clusters[cluster].leads(where: { shows($0) }, rows)
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
        let (knowledge, day) = (sight.knowledge, sight.at)
        var acts: [Act] = []
        acts.reserveCapacity(facts.count)
        var shared: [Fact] = []
        for fact in facts where knowledge.holds(reported: fact.reported, position: fact.position) {
            if !archive.rows.isJoined(Int(fact.row)) {
                if let act = Act(fact, at: day, others: []) { acts.append(act) }
            } else if shows(Int(fact.row)) {
                shared.append(fact)
            }
        }
        return shared.isEmpty ? acts : merged(acts, shared, countsOnce: countsOnce)
    }

    private struct Told: Hashable {
        let lead: Int
        let role: UInt8
    }

    /// The acts with those that several reports may tell of, or that were amended.
    private mutating func merged(_ acts: [Act], _ shared: [Fact], countsOnce: Bool) -> [Act] {
        let rows = archive.rows
        var told: [Told: [Fact]] = [:]
        for fact in shared { told[Told(lead: lead(of: Int(fact.row)), role: fact.role), default: []].append(fact) }
        var acts = acts
        for (happening, facts) in told {
            let facts = facts.count == 1 ? facts : facts.sorted { rows[Int($0.row)].precedes(rows[Int($1.row)]) }
            guard let first = facts.first, !countsOnce || Int(first.row) == happening.lead else { continue }
            let others = facts.dropFirst().map { Int($0.row) }
            if let act = Act(first, at: sight.at, others: others) { acts.append(act) }
        }
        return acts.sorted { one, other in
            one.row == other.row ? one.role < other.role : rows[one.row].isBefore(rows[other.row])
        }
    }
}
