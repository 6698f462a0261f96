import AnnalsModel

/// What could be known: the reports up to a moment, as a log held them up to a position.
struct Knowledge: Hashable, Sendable {
    let asOf: Int64
    let recorded: Int32

    init(_ vantage: Vantage) {
        asOf = vantage.asOf?.seconds ?? .max
        recorded = vantage.recorded.map { Int32(clamping: $0) } ?? .max
    }

    func holds(reported: Int64, position: Int32) -> Bool {
        reported <= asOf && position <= recorded
    }
}

/// Which readings count and which days have come: a vantage, or a stage on the way from one to another.
struct Sight: Hashable, Sendable {
    let knowledge: Knowledge
    /// Where given, a report that both know is read as this one reads it: what was learned, without what was corrected.
    var uncorrected: Knowledge?
    /// The last day that counts.
    var at: Int32

    init(_ vantage: Vantage) {
        knowledge = Knowledge(vantage)
        at = vantage.at?.number ?? .max
    }
}
