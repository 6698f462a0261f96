public import AnnalsModel

/// What the log stores at a position: a report of an event, or a later word about one.
public struct Entry: Hashable, Sendable {
    /// What an entry says.
    public enum Content: Hashable, Sendable {
        /// An event as one article, dataset or person reports it.
        case report(Report)
        /// A correction or retraction of an earlier entry.
        indirect case amendment(Amendment)

        /// An event as one article, dataset or person reports it.
        public static func report(_ event: Event) -> Content {
            .report(Report(event))
        }

        /// The event of a report; nil for an amendment.
        public var reportedEvent: Event? {
            guard case .report(let report) = self else { return nil }
            return report.event
        }
    }

    /// A report of an event. Copies of an entry share it, for an event has many parts and a log hands it on often.
    public final class Report: Sendable {
        /// The event as it is reported.
        public let event: Event

        /// Reports an event.
        public init(_ event: Event) {
            self.event = event
        }
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

extension Entry.Report: Hashable {
    /// Whether two reports say the same.
    public static func == (one: Entry.Report, other: Entry.Report) -> Bool {
        one === other || one.event == other.event
    }

    /// Hashes the event.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(event)
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
