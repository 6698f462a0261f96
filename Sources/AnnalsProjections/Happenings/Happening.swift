public import AnnalsLog
public import AnnalsModel

/// One happening with every report of it.
public struct Happening: Hashable, Sendable {
    /// What became of a report.
    public enum Status: String, CaseIterable, Sendable { case standing, corrected, retracted }

    /// One report of a happening, as it is read from the vantage that was asked from.
    public struct Report: Hashable, Sendable {
        /// The event as it is read.
        public let event: Event
        /// The id of the report as it was first read: it stays through corrections.
        public let id: String
        /// The position of the entry that it was first read in.
        public let position: Int
        /// The wall clock when the log took that entry.
        public let recorded: Instant
        /// When this reading could be known.
        public let reported: Instant
        /// What became of it.
        public let status: Status
        /// What amended it last, where something did, with the position of that entry.
        public let amendment: Amendment?
        /// The positions of every entry that made this reading: the report, then its amendments.
        public let positions: [Int]
    }

    /// Its reports, the earliest published first; those of the same second by their content. Never empty.
    public let reports: [Report]
    /// How much it matters, from 0; see `Relevance`.
    public let relevance: Double

    init?(reports: [Report]) {
        guard !reports.isEmpty else { return nil }
        self.reports = reports
        relevance = Relevance.score(of: reports)
    }

    /// The earliest report: the one that the happening is known by.
    public var lead: Report { reports[0] }
    /// The id of the earliest report.
    public var id: String { lead.id }
    /// What happened, as the earliest report has it.
    public var event: Event { lead.event }
    /// What became of it: corrected where any report was, retracted where its only report was.
    public var status: Status {
        if lead.status == .retracted { return .retracted }
        return reports.contains { $0.status == .corrected } ? .corrected : .standing
    }
    /// The position of its earliest report.
    public var position: Int { lead.position }
    /// When the log took its earliest report.
    public var recorded: Instant { lead.recorded }
    /// Every quotation that it rests on, in the order of its reports.
    public var evidence: [Evidence] { reports.map(\.event.evidence) }
    /// How many outlets report it.
    public var outlets: Int { Set(reports.map { $0.event.evidence.outlet ?? $0.event.evidence.sourceID }).count }
}
