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
    /// The liftings that ended nothing.
    let easings: [Act]

    init(_ acts: Acts, of key: Key, _ rows: Rows) {
        let imposed = Self.listed(acts[Sanctions.Role.imposed], rows)
        let lifts = acts[Sanctions.Role.lifted].sorted { one, other in
            one.latest == other.latest ? rows[one.row].isBefore(rows[other.row]) : one.latest < other.latest
        }
        let own = lifts.filter { Self.isOwnWord($0, acts, rows) }
        var ends: [Act: Act] = [:]
        var inForce: [Act] = []
        for measure in imposed {
            if let lift = Self.end(of: measure, by: own, key, rows) {
                ends[lift] = ends[lift] ?? measure
            } else {
                inForce.append(measure)
            }
        }
        self.inForce = inForce
        func isAimed(_ act: Act) -> Bool { rows.targets(rows[act.row]).contains(key.second) }
        tranches = Self.tranches(inForce, isAimed, rows)
        first = tranches.first(where: isAimed) ?? tranches.first
        let last = lifts.last { ends[$0] != nil }
        lifting = last.flatMap { lift in ends[lift].map { (lift, $0) } }
        easings = Self.listed(lifts.filter { ends[$0] == nil }, rows)
    }

    /// The acts that the measures are known by.
    var used: [Act] {
        inForce + easings + (lifting.map { [$0.lift, $0.ended] } ?? [])
    }

    /// Acts in the order of their days.
    static func listed(_ acts: [Act], _ rows: Rows) -> [Act] {
        acts.sorted { rows[$0.row].isListedBefore(rows[$1.row]) }
    }

    /// Whether some report of a lifting is the reporter's own word, or the word of one who lifted.
    private static func isOwnWord(_ lift: Act, _ acts: Acts, _ rows: Rows) -> Bool {
        acts.reports(of: lift).contains { report in
            let row = rows[report]
            return row.saidBy == Symbols.none || rows.initiators(row).contains(row.saidBy)
        }
    }

    /// The first lifting that ends a measure, of those in the order of their last days.
    private static func end(of measure: Act, by lifts: [Act], _ key: Key, _ rows: Rows) -> Act? {
        var (low, high) = (0, lifts.count)
        while low < high {
            let middle = (low + high) / 2
            if lifts[middle].latest < measure.latest { low = middle + 1 } else { high = middle }
        }
        return lifts[low...].first { lift in
            (lift.isDated || rows[measure.row].isOpen) && covers(lift, measure, key, rows)
        }
    }

    private static func covers(_ lift: Act, _ measure: Act, _ key: Key, _ rows: Rows) -> Bool {
        let named = subjects(lift, key, rows)
        return named.contains(key.second) || subjects(measure, key, rows).allSatisfy(named.contains)
    }

    /// Whom of the party an act names: the party itself, or persons and bodies of it.
    private static func subjects(_ act: Act, _ key: Key, _ rows: Rows) -> [UInt32] {
        rows.targets(rows[act.row]).filter { rows.parties[Int($0)] == key.second }
    }

    private static func tranches(_ acts: [Act], _ isAimed: (Act) -> Bool, _ rows: Rows) -> [Act] {
        let bounded = acts.filter { !rows[$0.row].isOpen }
        guard !bounded.isEmpty else { return acts }
        // By their last day, of those the shortest first: whatever lies within the days of one stands before it.
        let ends = bounded.enumerated().sorted { one, other in
            if one.element.latest != other.element.latest { return one.element.latest < other.element.latest }
            let (start, next) = (rows[one.element.row].earliest, rows[other.element.row].earliest)
            if start != next { return start > next }
            let (aimed, nextAimed) = (isAimed(one.element), isAimed(other.element))
            return aimed == nextAimed ? one.offset < other.offset : aimed
        }
        var last = Int32.min
        return ends.map(\.element).filter { act in
            let start = rows[act.row].earliest
            defer { last = max(last, start) }
            return start > last
        }
    }
}
