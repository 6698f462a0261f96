public import AnnalsModel

/// How a local copy stands to its cluster.
public struct ReplicaStatus: Hashable, Sendable {
    /// How many blocks the copy holds.
    public internal(set) var blocks: UInt64 = 0
    /// How many blocks the cluster held when it was last heard of.
    public internal(set) var known: UInt64 = 0
    /// The position of the copy's last entry.
    public internal(set) var position = 0
    /// Since when the cluster has not been reached; nil while it is.
    public internal(set) var awaySince: Instant?
    /// What keeps the copy from going on; nil where nothing does.
    public internal(set) var trouble: String?

    /// How many blocks of the cluster the copy lacks, as far as is known.
    public var behind: UInt64 { known > blocks ? known - blocks : 0 }
}
