public import AnnalsCoding
public import AnnalsLog
public import AnnalsModel

/// The flow, wired once: article ─► events ─► log ─► projections ─► answers.
public struct Flow: Sendable {
    /// Where the events are kept.
    public let log: any EventLog
    private let coder: Coder

    /// Joins a coder to a log.
    public init(coder: Coder = Coder(), log: any EventLog) {
        self.coder = coder
        self.log = log
    }

    /// Article ─► events.
    public func code(_ article: Article) -> Coding {
        coder.code(article)
    }

    /// Events ─► log. The remarks of the reading come before those of the coding. An article that the log has already
    /// stores nothing.
    public func record(_ coding: Coding, of article: Article, read remarks: [Remark], at now: Instant) async throws
        -> Receipt
    {
        let batch = Batch(article: article, events: coding.events, remarks: remarks + coding.remarks)
        return try await log.append(batch, recorded: now)
    }
}
