public import AnnalsModel

/// A vantage with a name, kept in the log so that a diff can be asked for by name.
public struct Snapshot: Hashable, Sendable {
    /// The name; once given it stays with its vantage.
    public let name: String
    /// The vantage, pinned on all clocks by whoever names it.
    public let vantage: Vantage
    /// The wall clock when it was named.
    public let recorded: Instant

    /// Joins a name and a vantage.
    public init(name: String, vantage: Vantage, recorded: Instant) {
        self.name = name
        self.vantage = vantage
        self.recorded = recorded
    }
}

/// What a projection had folded up to a position, so that the next start need not fold it again. It can be thrown away
/// at any time.
public struct Checkpoint: Hashable, Sendable {
    /// The projection's name.
    public let projection: String
    /// The version of the projection's code: a checkpoint of another version is of no use.
    public let version: Int
    /// The last position that is folded in.
    public let position: Int
    /// The folded state, in the projection's own form.
    public let state: [UInt8]

    /// Makes a checkpoint of its parts.
    public init(projection: String, version: Int, position: Int, state: [UInt8]) {
        self.projection = projection
        self.version = version
        self.position = position
        self.state = state
    }
}
