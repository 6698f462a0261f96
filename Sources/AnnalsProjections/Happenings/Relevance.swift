import AnnalsModel

/// How much something matters, so that what matters is shown first. It orders answers and never changes one.
///
/// The score is severity × corroboration × novelty.
/// - Severity is 1 and the distance of the kind's Goldstein score from zero, 1 to 11 (Goldstein 1992), and half again
///   for what is said to have been done over what was only said. For a value it is that of the severest of its happenings,
///   one without a date counting half: it may be an old story.
/// - Corroboration is 1 for one outlet and grows by half with each doubling: of the outlets of a happening, and for a value
///   of those of all its happenings together.
/// - Novelty, for a value, halves with every 30 days between the newest of its happenings and the newest day of the
///   answer; for one happening it is 1.
public enum Relevance {
    static let halfLife = 30.0

    static func severity(goldstein: Double, isMaterial: Bool) -> Double {
        (1 + goldstein.magnitude) * (isMaterial ? 1.5 : 1)
    }

    static func corroboration(outlets: Int) -> Double {
        1 + 0.5 * log2(outlets)
    }

    static func novelty(days: Int32) -> Double {
        var factor = 1.0
        var days = Double(max(0, days))
        while days >= halfLife, factor > 1e-9 {
            factor /= 2
            days -= halfLife
        }
        return factor * (1 - days / halfLife / 2)
    }

    /// The score of a value before novelty, by the most severe of the acts that made it and all that tell of them; and the
    /// last day of the newest of them.
    static func weight(of answer: Answer) -> (score: Double, newest: Int32) {
        var severest = 0.0
        var outlets = 0
        var newest = Int32.min
        for act in answer.acts.list {
            severest = max(severest, Codes.severity(act.kind) * (act.isDated ? 1 : 0.5))
            newest = max(newest, act.latest)
            outlets += Int(act.outlets)
        }
        return (severest * corroboration(outlets: outlets), newest)
    }

    /// The score of a happening with some reports, the one that leads it first.
    static func score(of reports: [Happening.Report]) -> Double {
        guard let codes = reports.first?.event.kind.entry.codes else { return 0 }
        let outlets = Set(reports.map(\.event.evidence.outlet)).count
        return severity(goldstein: codes.goldstein, isMaterial: codes.quad.hasPrefix("M"))
            * corroboration(outlets: outlets)
    }

    /// The same from the rows of the reports, without reading the log.
    static func score(of reports: [Int], _ rows: Rows) -> Double {
        guard let lead = reports.first else { return 0 }
        return Codes.severity(rows[lead].kind) * corroboration(outlets: Set(reports.map { rows[$0].outlet }).count)
    }

    /// The binary logarithm of a count, straight between powers of two.
    private static func log2(_ count: Int) -> Double {
        guard count > 1 else { return 0 }
        let power = Int.bitWidth - 1 - count.leadingZeroBitCount
        return Double(power) + Double(count - 1 << power) / Double(1 << power)
    }
}
