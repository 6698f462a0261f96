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
    mutating func acts(_ facts: [Fact], countsOnce: Bool) -> Acts {
        let (knowledge, day) = (sight.knowledge, sight.at)
        var acts = Acts()
        acts.list.reserveCapacity(facts.count)
        var shared: [Fact] = []
        for fact in facts where knowledge.holds(reported: fact.reported, position: fact.position) {
            if !archive.rows.isJoined(Int(fact.row)) {
                if let act = Act(fact, at: day) { acts.list.append(act) }
            } else if shows(Int(fact.row)) {
                shared.append(fact)
            }
        }
        if !shared.isEmpty { merge(shared, into: &acts, countsOnce: countsOnce) }
        return acts
    }

    private struct Told: Hashable {
        let lead: Int
        let role: UInt8
    }

    /// Adds what several reports may tell of, or what was amended.
    private mutating func merge(_ shared: [Fact], into acts: inout Acts, countsOnce: Bool) {
        var told: [Told: [Fact]] = [:]
        for fact in shared { told[Told(lead: lead(of: Int(fact.row)), role: fact.role), default: []].append(fact) }
        for (happening, facts) in told {
            let facts = facts.count == 1 ? facts : facts.sorted(by: precedes)
            guard let first = facts.first, !countsOnce || Int(first.row) == happening.lead else { continue }
            let outlets = facts.count == 1 ? 1 : Set(facts.map { archive.rows[Int($0.row)].outlet }).count
            guard let act = Act(first, at: sight.at, outlets: outlets) else { continue }
            acts.append(act, others: facts.dropFirst().map { Int($0.row) })
        }
        acts.list.sort { one, other in
            if one.row == other.row { return one.role < other.role }
            return archive.rows[one.row].isBefore(archive.rows[other.row])
        }
    }

    private func precedes(_ one: Fact, _ other: Fact) -> Bool {
        archive.rows[Int(one.row)].precedes(archive.rows[Int(other.row)])
    }
}
