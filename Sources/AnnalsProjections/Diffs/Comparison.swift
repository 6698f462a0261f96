public import AnnalsModel

extension Archive {
    /// What changed between two vantages, over all projections or those named.
    ///
    /// The way from one vantage to the other has three steps, and a change has the cause of the step that it happens in:
    /// first the reports that only one side knows, then the other readings of those that both know, then the days.
    public func diff(from: Vantage, to: Vantage, projections: [String]? = nil) -> Diff {
        let wanted = Self.indices(of: projections)
        var held = HeldReplies()
        return diff(from: from, to: to, wanted, &held)
    }

    /// What changed between two vantages in some projections. What is held of the first becomes what is held of the second.
    func diff(from: Vantage, to: Vantage, _ projections: [Int], _ held: inout HeldReplies) -> Diff {
        var comparison = Comparison(self, from: from, to: to)
        return Diff(from: from, to: to, changes: projections.flatMap { comparison.changes(of: $0, &held) })
    }

    /// The projections of some names, or all, in the order of `Projections.all`.
    static func indices(of names: [String]?) -> [Int] {
        Projections.all.indices.filter { names?.contains(Projections.all[$0].name) ?? true }
    }
}

/// What some histories answer at one vantage, kept while a replay goes on from there: a history that nothing touches in a
/// step answers as before.
struct HeldReplies: Sendable {
    private var replies = Projections.all.map { _ in [Int: Reply]() }

    subscript(projection: Int, slot: Int) -> Reply? {
        get { replies[projection][slot] }
        set { replies[projection][slot] = newValue }
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

    mutating func changes(of projection: Int, _ held: inout HeldReplies) -> [Change] {
        if seeings.count == 1 { return [] }
        let name = Projections.all[projection].name
        var found: [Change] = []
        for slot in touchedSlots(projection) {
            let replies = replies(projection, slot, held[projection, slot])
            held[projection, slot] = stages.last.map { replies[$0] }
            for (key, chain) in chains(replies) where chain.first??.value != chain.last??.value {
                found += steps(name, key, chain)
            }
        }
        return found
    }

    /// What a history answers at each point of view.
    private mutating func replies(_ projection: Int, _ slot: Int, _ start: Reply?) -> [Reply] {
        var replies = [start ?? seeings[0].reply(projection, slot)]
        for index in seeings.indices.dropFirst() {
            replies.append(seeings[index].reply(projection, slot, beside: replies[index - 1]))
        }
        return replies
    }

    /// The answers at each stage by key, in the order of the keys. What all replies begin with is left out: of the many
    /// meetings of two parties, a step seldom changes more than one.
    private func chains(_ replies: [Reply]) -> [(key: String, answers: [Answer?])] {
        let keys = Set(replies.flatMap { reply in reply.answers.map { $0.key } })
        if let key = keys.first, keys.count == 1 {
            return [(key, stages.map { replies[$0].answers.first?.answer })]
        }
        let same = Self.alike(replies)
        var chains: [String: [Answer?]] = [:]
        for (stage, seeing) in stages.enumerated() {
            for (key, answer) in replies[seeing].answers.dropFirst(same) {
                chains[key, default: stages.map { _ in nil }][stage] = answer
            }
        }
        return chains.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// How many answers all replies have in common from the first on.
    private static func alike(_ replies: [Reply]) -> Int {
        guard let first = replies.first else { return 0 }
        return replies.dropFirst().reduce(first.answers.count) { same, reply in
            min(
                same,
                zip(first.answers, reply.answers).prefix { $0.key == $1.key && $0.answer.value == $1.answer.value }
                    .count
            )
        }
    }

    private func steps(_ projection: String, _ key: String, _ answers: [Answer?]) -> [Change] {
        var changes: [Change] = []
        for (step, cause) in Self.causes.enumerated() {
            let (before, after) = (answers[step], answers[step + 1])
            if before?.value == after?.value { continue }
            changes.append(
                Change(
                    projection: projection,
                    key: key,
                    cause: cause,
                    before: before?.value,
                    after: after?.value,
                    positions: positions(before, after)
                )
            )
        }
        return changes
    }

    /// The entries behind the acts that only one of two answers has, or holds for certain.
    private func positions(_ before: Answer?, _ after: Answer?) -> [Int] {
        let (old, new) = (before?.acts ?? Acts(), after?.acts ?? Acts())
        let differing = old.differing(from: new)
        let acts = differing.isEmpty ? Set(old.list + new.list) : differing
        var positions: Set<Int> = []
        for act in acts {
            for report in old.reports(of: act) + new.reports(of: act) { positions.formUnion(entries(of: report)) }
        }
        return positions.sorted()
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
