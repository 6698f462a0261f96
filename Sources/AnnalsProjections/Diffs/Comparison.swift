public import AnnalsModel

extension Archive {
    /// What changed between two vantages, over all projections or those named.
    ///
    /// The way from one vantage to the other has three steps, and a change has the cause of the step that it happens in:
    /// first the reports that only one side knows, then the other readings of those that both know, then the days.
    public func diff(from: Vantage, to: Vantage, projections: [String]? = nil) -> Diff {
        let all = Projections.all.indices
        let wanted = projections.map { names in all.filter { names.contains(Projections.all[$0].name) } } ?? Array(all)
        var comparison = Comparison(self, from: from, to: to)
        return Diff(from: from, to: to, changes: wanted.flatMap { comparison.changes(of: $0) })
    }
}

/// The stages on the way from one vantage to another, and what differs between them.
struct Comparison {
    private let archive: Archive
    /// What can be seen at each stage that differs from the ones before.
    private var seeings: [Seeing] = []
    /// Which of them each stage has: the start, what was learned, what was corrected, the end.
    private var stages: [Int] = []
    /// The rows that count otherwise at the two ends, with all that may be of one happening with them.
    private var touched: [Int] = []
    private static let causes: [Cause] = [.weLearned, .weCorrected, .worldMoved]

    init(_ archive: Archive, from: Vantage, to: Vantage) {
        self.archive = archive
        let (start, end) = (Sight(from), Sight(to))
        var learned = end
        learned.at = start.at
        let corrected = learned
        if !archive.lineages.isEmpty, start.knowledge != end.knowledge { learned.uncorrected = start.knowledge }
        for sight in [start, learned, corrected, end] {
            let known = seeings.firstIndex { $0.sight == sight }
            stages.append(known ?? seeings.count)
            if known == nil { seeings.append(Seeing(archive, sight)) }
        }
        touched = touchedRows(start, end)
    }

    mutating func changes(of projection: Int) -> [Change] {
        let name = Projections.all[projection].name
        var found: [Change] = []
        for slot in touchedSlots(projection) {
            let answers = seeings.indices.map { seeings[$0].answers(projection, slot) }
            if answers.count == 1 { continue }
            for key in Set(answers.joined().map(\.key)).sorted() {
                let chain = stages.map { stage in answers[stage].first { $0.key == key }?.answer }
                if chain.first??.value != chain.last??.value { found += steps(name, key, chain) }
            }
        }
        return found
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
        let (old, new) = Self.apart(before?.acts ?? [], after?.acts ?? [])
        let differing = Set(old).symmetricDifference(new)
        let acts = differing.isEmpty ? Set((before?.acts ?? []) + (after?.acts ?? [])) : differing
        return Set(acts.flatMap { [$0.row] + $0.others }.flatMap { entries(of: $0) }).sorted()
    }

    /// Two lists without what they have in common at their starts and ends.
    private static func apart(_ one: [Act], _ other: [Act]) -> (ArraySlice<Act>, ArraySlice<Act>) {
        let start = zip(one, other).prefix { $0 == $1 }.count
        let (first, second) = (one[start...], other[start...])
        let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
        return (first.dropLast(end), second.dropLast(end))
    }

    /// The entry of a reading, and those that amended its report as far as either end knows them.
    private func entries(of index: Int) -> [Int] {
        let row = archive.rows[index]
        guard row.lineage >= 0 else { return [Int(row.position)] }
        let ends = [seeings.first, seeings.last].compactMap { $0?.sight.knowledge }
        let known = archive.lineages[Int(row.lineage)].readings.filter { reading in
            ends.contains { $0.holds(reported: reading.reported, position: reading.position) }
        }
        return known.map { Int($0.position) }
    }

    /// The histories of a projection that a touched row is in, in the order of their keys.
    private func touchedSlots(_ projection: Int) -> [Int] {
        let histories = archive.histories[projection]
        if touched.count > histories.keys.count { return histories.order }
        var slots: Set<Int> = []
        var touches = Touches()
        var rows = archive.rows
        let fold = Projections.all[projection].fold
        for index in touched where fold.folds(kind: rows[index].kind) {
            touches.clear()
            fold.touch(rows[index], &rows, &touches)
            for (key, _) in touches.facts { if let slot = histories.slot(of: key) { slots.insert(slot) } }
        }
        return slots.sorted { histories.texts[$0] < histories.texts[$1] }
    }

    private func touchedRows(_ start: Sight, _ end: Sight) -> [Int] {
        var touched: [Int] = []
        var clusters: Set<Int32> = []
        let (before, after) = (Seeing(archive, start), Seeing(archive, end))
        for index in archive.candidates(start, end) where before.weight(index) != after.weight(index) {
            let cluster = archive.rows[index].cluster
            if cluster < 0 { touched.append(index) } else { clusters.insert(cluster) }
        }
        return touched + clusters.sorted().flatMap { archive.clusters[$0].rows.map(Int.init) }
    }
}

extension Seeing {
    /// How a reading counts: not at all, as known, as possibly occurred, or as occurred for certain.
    fileprivate func weight(_ index: Int) -> Int {
        let row = archive.rows[index]
        guard shows(index) else { return 0 }
        return row.earliest > sight.at ? 1 : (row.isOpen || row.latest <= sight.at) ? 3 : 2
    }
}
