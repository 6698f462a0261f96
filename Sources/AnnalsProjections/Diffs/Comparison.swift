public import AnnalsModel

extension Archive {
    /// What changed between two vantages, over all projections or those named.
    ///
    /// The way from one vantage to the other has three steps, and a change has the cause of the step that it happens in:
    /// first the reports that only one side knows, then the other readings of those that both know, then the days.
    public func diff(from: Vantage, to: Vantage, projections: [String]? = nil) -> Diff {
        let wanted = projections.map { names in
            Projections.all.indices.filter { names.contains(Projections.all[$0].name) }
        }
        var comparison = Comparison(self, from: from, to: to)
        let changes = (wanted ?? Array(Projections.all.indices)).flatMap { comparison.changes(of: $0) }
        return Diff(from: from, to: to, changes: changes)
    }
}

/// The stages on the way from one vantage to another, and what differs between them.
struct Comparison {
    private let archive: Archive
    private let from: Sight
    private let to: Sight
    private var seeings: [Seeing]
    private static let causes: [Cause] = [.weLearned, .weCorrected, .worldMoved]

    init(_ archive: Archive, from: Vantage, to: Vantage) {
        self.archive = archive
        self.from = Sight(from)
        self.to = Sight(to)
        var learned = self.to
        learned.uncorrected = self.from.knowledge
        learned.at = self.from.at
        var corrected = self.to
        corrected.at = self.from.at
        seeings = [self.from, learned, corrected, self.to].map { Seeing(archive, $0) }
    }

    mutating func changes(of projection: Int) -> [Change] {
        let name = Projections.all[projection].name
        var found: [Change] = []
        for slot in touchedSlots(projection) {
            var stages: [[String: Answer]] = []
            for index in seeings.indices {
                let answers = seeings[index].answers(projection, slot)
                stages.append(Dictionary(answers.map { ($0.key, $0.answer) }, uniquingKeysWith: { first, _ in first }))
            }
            for key in Set(stages.flatMap(\.keys)) where stages[0][key]?.value != stages[3][key]?.value {
                found += steps(name, key, stages.map { $0[key] })
            }
        }
        return found.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    }

    private func steps(_ projection: String, _ key: String, _ answers: [Answer?]) -> [Change] {
        Self.causes.indices.compactMap { step in
            let (before, after) = (answers[step], answers[step + 1])
            guard before?.value != after?.value else { return nil }
            return Change(
                projection: projection,
                key: key,
                cause: Self.causes[step],
                before: before?.value,
                after: after?.value,
                positions: positions(before, after)
            )
        }
    }

    /// The entries behind the acts that only one of two answers has, or holds for certain.
    private func positions(_ before: Answer?, _ after: Answer?) -> [Int] {
        let (old, new) = (Set(before?.acts ?? []), Set(after?.acts ?? []))
        let differing = old.symmetricDifference(new)
        let acts = differing.isEmpty ? old.union(new) : differing
        return Set(acts.flatMap { [$0.row] + $0.others }.flatMap { entries(of: $0) }).sorted()
    }

    /// The entry of a reading, and those that amended it by now.
    private func entries(of index: Int) -> [Int] {
        let row = archive.rows[index]
        guard row.lineage >= 0 else { return [Int(row.position)] }
        let readings = archive.lineages[Int(row.lineage)].readings
        let known = readings.filter {
            to.knowledge.holds(reported: $0.reported, position: $0.position)
                || from.knowledge.holds(reported: $0.reported, position: $0.position)
        }
        return known.map { Int($0.position) }
    }

    /// The histories of a projection that hold a reading which counts otherwise at the two ends.
    private func touchedSlots(_ projection: Int) -> [Int] {
        var slots: Set<Int> = []
        var touches = Touches()
        var rows = archive.rows
        for index in touchedRows {
            touches.clear()
            Projections.all[projection].fold.touch(rows[index], &rows, &touches)
            for (key, _) in touches.facts {
                if let slot = archive.histories[projection].slot(of: key) { slots.insert(slot) }
            }
        }
        return slots.sorted()
    }

    private var touchedRows: [Int] {
        var touched: [Int] = []
        var clusters: Set<Int32> = []
        for index in archive.rows.list.indices where counts(index, 0) != counts(index, 3) {
            let cluster = archive.rows[index].cluster
            if cluster < 0 { touched.append(index) } else { clusters.insert(cluster) }
        }
        return touched + clusters.sorted().flatMap { archive.clusters[$0].rows.map(Int.init) }
    }

    /// How a reading counts at a stage: not at all, as known, as possibly occurred, or as occurred for certain.
    private func counts(_ index: Int, _ stage: Int) -> Int {
        let row = archive.rows[index]
        let at = seeings[stage].sight.at
        guard seeings[stage].shows(index) else { return 0 }
        return row.earliest > at ? 1 : (row.isOpen || row.latest <= at) ? 3 : 2
    }
}
