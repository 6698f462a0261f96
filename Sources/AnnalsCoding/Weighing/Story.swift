import AnnalsModel

/// What an article as a whole tells of those who can stand on a side of one of its events.
struct Story {
    /// The states and bodies that it names, the most often named first.
    let states: [String]
    /// Those whom its headline names.
    let headline: Set<String>
    /// The parts that states have in the acts of each family.
    private var parts: [String: StoryParts] = [:]

    init(_ drafts: [Draft], _ scenes: [Scene], lexicon: Lexicon) {
        var counts: [String: Int] = [:]
        var headline: Set<String> = []
        for scene in scenes {
            for state in scene.reading.actors.flatMap(\.actors).map(\.state) {
                if scene.reading.role == .headline { headline.insert(state) }
                if lexicon.actors.isState(state) || Self.bodies.contains(state) { counts[state, default: 0] += 1 }
            }
        }
        states = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        self.headline = headline
        for draft in drafts { count(draft) }
    }

    private mutating func count(_ draft: Draft) {
        let sides = Side.allCases.map { draft.cast.actors(on: $0).states }
        parts[draft.kind.entry.family, default: StoryParts()].count(by: sides[0], to: sides[1])
    }

    /// The parts that states have in the acts of a family.
    func parts(in family: String) -> StoryParts {
        parts[family] ?? StoryParts()
    }

    /// Bodies that act as states do.
    private static let bodies: Set<String> = ["eu", "nato", "un"]
}

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

    fileprivate mutating func count(by doers: [String], to others: [String]) {
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
