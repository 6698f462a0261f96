import AnnalsModel

/// What an article as a whole tells of those who can stand on a side of one of its events.
struct Story {
    private struct Part: Hashable {
        let state: String
        let side: Side
        let family: String
        /// The state on the other side; nil for whoever stands there.
        var other: String?
    }

    /// The states and bodies that it names, the most often named first.
    let states: [String]
    /// Those whom its headline names.
    let headline: Set<String>
    private var parts: [Part: Int] = [:]

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
        let family = draft.kind.entry.family
        for side in Side.allCases {
            let others = draft.cast.actors(on: side.opposite).states
            for state in draft.cast.actors(on: side).states {
                parts[Part(state: state, side: side, family: family), default: 0] += 1
                for other in others {
                    parts[Part(state: state, side: side, family: family, other: other), default: 0] += 1
                }
            }
        }
    }

    /// How often a state stands on a side of acts of a family.
    func count(of state: String, on side: Side, _ family: String) -> Int {
        parts[Part(state: state, side: side, family: family)] ?? 0
    }

    /// How often it does with one of some others on the other side.
    func count(of state: String, on side: Side, against others: [String], _ family: String) -> Int {
        others.reduce(0) { $0 + (parts[Part(state: state, side: side, family: family, other: $1)] ?? 0) }
    }

    /// Bodies that act as states do.
    private static let bodies: Set<String> = ["eu", "nato", "un"]
}
