public import AnnalsModel

/// How a local copy stands to the cluster whose log it holds.
public struct Standing: Hashable, Sendable {
    /// The crisis.
    public let crisis: String
    /// How many blocks of the cluster the copy lacks, as far as is known.
    public let behind: Int
    /// How many blocks the copy holds.
    public let blocks: Int
    /// Since when the cluster has not been reached; nil while it is.
    public let awaySince: Instant?
    /// What keeps the copy from going on; nil where nothing does.
    public let trouble: String?

    /// The standing in one sentence.
    public var sentence: String {
        let lag = behind == 0 ? "has all that is known" : "is \(behind) block\(behind == 1 ? "" : "s") behind"
        let copy = "The copy of the crisis \(crisis) \(lag) (\(blocks) blocks)"
        if let awaySince { return "\(copy); the cluster is away since \(awaySince): \(trouble ?? "no answer")" }
        return trouble.map { "\(copy) and cannot go on: \($0)" } ?? "\(copy)."
    }
}
