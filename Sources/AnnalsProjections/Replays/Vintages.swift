public import AnnalsModel

/// One of the successive answers to the same question.
public struct Vintage: Hashable, Sendable {
    /// Where it was first the answer: the vantage asked about, with the clock that is followed set to this moment.
    public let vantage: Vantage
    /// The answer; nil where nothing was known.
    public let value: Value?
}

/// A clock that answers to one question can be followed along.
public enum Clock: String, CaseIterable, Sendable {
    /// When something was published.
    case reported
    /// When the log took it.
    case recorded
}

extension Archive {
    /// Every answer to one question in the order in which it was given: the first is the initial one, the last the one
    /// that the vantage itself gets. Answers that repeat the one before are left out.
    public func vintages(
        _ projection: String,
        key: String,
        at vantage: Vantage = Vantage(),
        along clock: Clock = .reported
    ) -> [Vintage] {
        var vintages: [Vintage] = []
        for moment in moments(projection, key, vantage, clock) {
            let value = value(projection, key: key, at: moment)
            if value != vintages.last?.value { vintages.append(Vintage(vantage: moment, value: value)) }
        }
        return vintages
    }

    /// The vantages at which the answer can change.
    private func moments(_ projection: String, _ key: String, _ vantage: Vantage, _ clock: Clock) -> [Vantage] {
        let positions = positions(projection, key)
        switch clock {
        case .reported:
            let last = vantage.asOf ?? .distantFuture
            let times = Set(positions.map { Instant(seconds: reported($0)) }).filter { $0 <= last }.sorted()
            return times.map { Vantage(at: vantage.at, asOf: $0, recorded: vantage.recorded) }
        case .recorded:
            let held = positions.filter { $0 <= vantage.recorded ?? .max }
            return held.map { Vantage(at: vantage.at, asOf: vantage.asOf, recorded: $0) }
        }
    }

    /// The positions of every entry that can bear on a key, ascending.
    private func positions(_ projection: String, _ key: String) -> [Int] {
        guard let index = index(of: projection) else { return [] }
        var positions: Set<Int> = []
        for slot in slots(index, key) {
            for fact in histories[index].facts[slot] {
                for row in related(Int(fact.row)) {
                    positions.insert(Int(rows[row].position))
                    let lineage = rows[row].lineage
                    if lineage >= 0 { positions.formUnion(lineages[Int(lineage)].readings.map { Int($0.position) }) }
                }
            }
        }
        return positions.sorted()
    }

    private func related(_ row: Int) -> [Int] {
        let cluster = rows[row].cluster
        return cluster < 0 ? [row] : clusters[cluster].rows.map(Int.init)
    }
}
