/// The measures of one party against another, those that are in force and what ended the others.
///
/// A lifting ends what was imposed by its day, and on the same day too; one without a date ends only what has none
/// either. It ends all where it names the party itself, else those measures alone whose every target it names. Only the
/// party's own word for it counts, or that of the reporter: what others say that it lifted, it may not have.
///
/// A tranche is a measure with dates on both sides, none other of which lies within its days: "in March" is no tranche
/// beside 3 March. Of those of the same days one is. Reports that only say that there are sanctions are tranches where
/// there is nothing else.
struct Measures {
    /// In the order of their days.
    let inForce: [Act]
    /// Those of them that are tranches.
    let tranches: [Act]
    /// The first tranche that is aimed at the party itself; the first of all where none is.
    let first: Act?
    /// The last lifting that ended anything, with the first measure that it ended.
    let lifting: (lift: Act, ended: Act)?
    /// The liftings that ended nothing, in the order of their last days.
    let easings: [Act]

    init(_ acts: Acts, of key: Key, _ rows: Rows) {
        let imposed = Self.listed(acts[Sanctions.Role.imposed], rows)
        let lifts = acts[Sanctions.Role.lifted].sorted { one, other in
            one.latest == other.latest ? rows[one.row].isBefore(rows[other.row]) : one.latest < other.latest
        }
        let isOwn = lifts.map { Self.isOwnWord($0, acts, rows) }
        var ended = [Act?](repeating: nil, count: lifts.count)
        var inForce: [Act] = []
        for measure in imposed {
            let end = Self.start(lifts, measure.latest).first {
                isOwn[$0] && Self.ends(lifts[$0], measure, key, rows)
            }
            guard let end else {
                inForce.append(measure)
                continue
            }
            ended[end] = ended[end] ?? measure
        }
        self.inForce = inForce
        func isAimed(_ act: Act) -> Bool { rows.targets(rows[act.row]).contains(key.second) }
        tranches = Self.tranches(inForce, isAimed, rows)
        first = tranches.first(where: isAimed) ?? tranches.first
        let last = ended.lastIndex { $0 != nil }
        lifting = last.flatMap { last in ended[last].map { (lifts[last], $0) } }
        easings = lifts.indices.filter { ended[$0] == nil }.map { lifts[$0] }
    }

    /// The acts that the measures are known by.
    var used: [Act] {
        inForce + easings + (lifting.map { [$0.lift, $0.ended] } ?? [])
    }

    /// Acts in the order of their days, given those of one role in the order of their occurrence: where all have dates
    /// the two are one.
    static func listed(_ acts: [Act], _ rows: Rows) -> [Act] {
        if acts.allSatisfy(\.isDated) { return acts }
        return acts.sorted { rows[$0.row].isListedBefore(rows[$1.row]) }
    }

    /// Whether some report of a lifting is the reporter's own word, or the word of one who lifted.
    private static func isOwnWord(_ lift: Act, _ acts: Acts, _ rows: Rows) -> Bool {
        acts.reports(of: lift).contains { report in
            let row = rows[report]
            return row.saidBy == Symbols.none || rows.initiators(row).contains(row.saidBy)
        }
    }

    /// The places of the liftings, of some in the order of their last days, that can be of a day or later.
    private static func start(_ lifts: [Act], _ day: Int32) -> Range<Int> {
        var (low, high) = (0, lifts.count)
        while low < high {
            let middle = (low + high) / 2
            if lifts[middle].latest < day { low = middle + 1 } else { high = middle }
        }
        return low..<lifts.count
    }

    /// Whether a lifting ends a measure of its day or before.
    private static func ends(_ lift: Act, _ measure: Act, _ key: Key, _ rows: Rows) -> Bool {
        guard lift.isDated || rows[measure.row].isOpen else { return false }
        let named = rows.targets(rows[lift.row])
        return named.contains(key.second)
            || rows.targets(rows[measure.row]).allSatisfy { rows.parties[Int($0)] != key.second || named.contains($0) }
    }

    /// The tranches among measures in the order of their days.
    private static func tranches(_ acts: [Act], _ isAimed: (Act) -> Bool, _ rows: Rows) -> [Act] {
        let bounded = acts.filter { $0.isDated || !rows[$0.row].isOpen }
        guard !bounded.isEmpty else { return acts }
        var found: [Act] = []
        for act in bounded {
            // What began no later and ended no earlier holds the days of this one.
            while let last = found.last, last.latest > act.latest { found.removeLast() }
            guard let last = found.last, rows[last.row].earliest == rows[act.row].earliest else {
                if let last = found.last, last.latest == act.latest { found.removeLast() }
                found.append(act)
                continue
            }
            if last.latest == act.latest, isAimed(act), !isAimed(last) { found[found.count - 1] = act }
        }
        return found
    }
}
