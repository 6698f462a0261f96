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
