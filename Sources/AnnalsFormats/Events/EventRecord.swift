public import AnnalsModel

/// An event as files hold it: with its place in the log, all its evidence, and whether it still stands.
public struct EventRecord: Hashable, Sendable {
    /// Whether a later entry has amended the event.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Nothing has amended it.
        case standing
        /// It stands in the form that a correction gave it.
        case corrected
        /// It was taken back.
        case retracted
    }

    /// The id of its first report: it stays through corrections.
    public var id: String
    /// The event.
    public var event: Event
    /// The position of its entry; nil where it is in no log.
    public var position: Int?
    /// When the log took its entry; nil where it is in no log.
    public var recorded: Instant?
    /// Every report of it, the one it was read from first.
    public var evidence: [Evidence]
    /// Whether it still stands.
    public var status: Status

    /// Makes a record of an event; what is left out follows from the event.
    public init(
        _ event: Event,
        id: String? = nil,
        position: Int? = nil,
        recorded: Instant? = nil,
        evidence: [Evidence]? = nil,
        status: Status = .standing
    ) {
        self.id = id ?? event.id
        self.event = event
        self.position = position
        self.recorded = recorded
        self.evidence = evidence ?? [event.evidence]
        self.status = status
    }
}
