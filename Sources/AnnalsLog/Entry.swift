public import AnnalsModel

/// What the log stores at a position: a report of an event, or a later word about one.
public struct Entry: Hashable, Sendable {
    /// What an entry says.
    public enum Content: Hashable, Sendable {
        /// An event as one article, dataset or person reports it.
        case report(Event)
        /// A correction or retraction of an earlier entry.
        case amendment(Amendment)
    }

    /// The gapless number of the entry, from 1.
    public let position: Int
    /// The wall clock when the log took it.
    public let recorded: Instant
    /// What it says.
    public let content: Content

    /// Makes an entry of its parts.
    public init(position: Int, recorded: Instant, content: Content) {
        self.position = position
        self.recorded = recorded
        self.content = content
    }
}

/// A later word about an earlier entry. The earlier entry itself is never changed.
public struct Amendment: Hashable, Sendable {
    /// Whose mistake is being put right: this decides on the reported clock.
    public enum Origin: String, CaseIterable, Sendable {
        /// The source corrected itself: known from the correction's own reported time.
        case source
        /// Our reading was wrong: known from the reported time of what it fixes.
        case reading
    }

    /// The position of the entry that is amended.
    public let target: Int
    /// What stands in its place; nil where it is retracted.
    public let replacement: Event?
    /// Whose mistake is being put right.
    public let origin: Origin
    /// When the amendment was reported (for our reading: the reported time of what it fixes).
    public let reported: Instant
    /// Who made it.
    public let author: String
    /// Why.
    public let reason: String

    /// Makes an amendment of its parts.
    public init(
        target: Int,
        replacement: Event?,
        origin: Origin,
        reported: Instant,
        author: String,
        reason: String
    ) {
        self.target = target
        self.replacement = replacement
        self.origin = origin
        self.reported = reported
        self.author = author
        self.reason = reason
    }
}
