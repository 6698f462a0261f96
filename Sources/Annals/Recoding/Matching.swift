import AnnalsModel

/// Which of an article's new events stand for which of its reports.
///
/// What a person or the source had a word about stays as they have it. Of the rest, equal events go together first, then
/// those of one kind whose quotations overlap, then any whose quotations overlap; what is left over on one side was taken
/// back, on the other it is new.
struct Matching {
    private(set) var moves: [Move] = []
    /// How many reports are read as before, and how many were left as somebody has them.
    private(set) var kept = 0
    private(set) var held = 0
    private var reports: [Reports.Report]
    private var events: [Event]

    init(_ reports: [Reports.Report], _ events: [Event]) {
        self.reports = reports
        self.events = events
        held = reports.count { $0.isHeld }
        _ = paired { $0.isHeld && Self.areAlike($0.first, $1) }
        self.reports.removeAll { $0.isHeld }
        kept = paired { Self.areEqual($0.standing, $1) }.count
        for (report, event) in paired({ Self.areAlike($0.standing, $1) }) + paired({ Self.overlap($0.standing, $1) }) {
            if let old = report.standing { moves.append(.corrected(report.position, from: old, to: event)) }
        }
        for (report, event) in paired({ $0.standing == nil && Self.areAlike($0.first, $1) }) {
            moves.append(.restored(report.position, event))
        }
        moves += self.reports.compactMap { report in report.standing.map { .retracted(report.position, $0) } }
        moves += self.events.map { .added($0) }
    }

    /// Takes out each report with the first event that goes with it.
    private mutating func paired(_ goTogether: (Reports.Report, Event) -> Bool) -> [(Reports.Report, Event)] {
        var (pairs, left): ([(Reports.Report, Event)], [Reports.Report]) = ([], [])
        for report in reports {
            if let index = events.firstIndex(where: { goTogether(report, $0) }) {
                pairs.append((report, events.remove(at: index)))
            } else {
                left.append(report)
            }
        }
        reports = left
        return pairs
    }

    /// Whether two events say the same, whichever coder read them.
    private static func areEqual(_ one: Event?, _ other: Event) -> Bool {
        guard var one else { return false }
        one.method = other.method
        return one == other
    }

    private static func areAlike(_ one: Event?, _ other: Event) -> Bool {
        one?.kind == other.kind && overlap(one, other)
    }

    private static func overlap(_ one: Event?, _ other: Event) -> Bool {
        guard let span = one?.evidence.span else { return false }
        return span == other.evidence.span || span.overlaps(other.evidence.span)
    }
}
