public import AnnalsModel

/// The changes between two vantages, each with its cause.
public struct Diff: Hashable, Sendable {
    /// Where it starts from.
    public let from: Vantage
    /// Where it leads to.
    public let to: Vantage
    /// By projection in the order of `Projections.all`, then by key, then in the order of their causes: learned,
    /// corrected, the world moved.
    public let changes: [Change]

    /// Whether nothing changed.
    public var isEmpty: Bool { changes.isEmpty }

    /// The state that a state of the first vantage becomes.
    public func applied(to state: State) -> State {
        var entries = Dictionary(state.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for change in changes where change.projection == state.projection {
            let relevance = entries[change.key]?.relevance ?? 0
            entries[change.key] = change.after.map {
                State.Entry(key: change.key, value: $0, relevance: relevance)
            }
        }
        return State(projection: state.projection, vantage: to, entries: Array(entries.values))
    }
}
