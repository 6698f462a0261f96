/// How often states stand on the sides of acts of a family.
struct StoryParts {
    private struct Pair: Hashable {
        let state: String
        let other: String
    }

    /// Those of one side.
    private struct Part {
        var counts: [String: Int] = [:]
        var pairs: [Pair: Int] = [:]

        mutating func count(_ states: [String], against others: [String]) {
            for state in states {
                counts[state, default: 0] += 1
                for other in others { pairs[Pair(state: state, other: other), default: 0] += 1 }
            }
        }
    }

    private var by = Part()
    private var to = Part()

    mutating func count(by doers: [String], to others: [String]) {
        by.count(doers, against: others)
        to.count(others, against: doers)
    }

    private func part(_ side: Side) -> Part { side == .by ? by : to }

    /// How often a state stands on a side.
    func count(of state: String, on side: Side) -> Int {
        part(side).counts[state] ?? 0
    }

    /// How often it does with one of some others on the other side.
    func count(of state: String, on side: Side, against others: [String]) -> Int {
        let part = part(side)
        guard part.counts[state] != nil else { return 0 }
        return others.reduce(0) { $0 + (part.pairs[Pair(state: state, other: $1)] ?? 0) }
    }
}
