import AnnalsLog
import AnnalsModel

/// The days that a report's act can have taken place on, with every end bounded.
///
/// Nothing can have occurred after it was reported, so an open end is the day of the report. An open start ("in past
/// months") says that it was already so: it reaches back `openReach` days and is no doubt about the days after that.
/// A plan whose date is that of the thing planned was announced within `noticeReach` days before its report.
struct Dating {
    /// How far an open start reaches back, in days.
    static let openReach: Int32 = 365
    /// How far before its report a plan without a date of its own was announced, in days.
    static let noticeReach: Int32 = 7
    /// Seconds that the zone furthest ahead is ahead of UTC: the day of a report is counted there, since the
    /// publisher's own zone is not kept.
    private static let furthest = 14 * 3600

    let earliest: Int32
    let latest: Int32
    let isOpen: Bool

    /// - Parameter known: seconds: when the reading could be known, for one of our own when its report was published.
    init(_ block: Block, _ row: Int, known: Int64) {
        let (first, last) = (block.occurred.earliest[row], block.occurred.latest[row])
        let reported = Instant(seconds: known).day(offset: Self.furthest).number
        if block.modality[row] == .planned, block.isScheduled[row], block.scheduled.earliest[row] <= last,
            first <= block.scheduled.latest[row]
        {
            (earliest, latest, isOpen) = (reported - Self.noticeReach, reported, true)
            return
        }
        isOpen = first == Block.openStart
        latest = last != Block.openEnd ? last : isOpen ? reported : max(reported, first)
        earliest = isOpen ? latest - Self.openReach : first
    }
}
