import AnnalsModel

/// How sure it is when an event was: clues for whether it is one.
struct DateSureness {
    let occurred: Occurrence
    /// Whether the rules chose these days.
    let isRules: Bool
    /// By how much they are likelier than any others that have a first day; nil where there are none.
    let lead: Int?
    /// How likely they are, as the logarithm of the odds, in thousandths.
    let odds: Int
    /// The days that are next likely, and how many are nearly as likely.
    let runnerUp: Interval?
    let rivals: Int

    /// Tells how sure it is for a kind of event.
    func tell(of kind: Kind, _ sink: inout some ClueSink) {
        let lead = lead.map { String(max(-2, min(6, $0 / 600))) } ?? "alone"
        let (precision, basis) = (occurred.interval.precision.rawValue, occurred.basis.rawValue)
        sink.add("day.sure", lead, precision)
        sink.add("day.sure.family", lead, kind.entry.family)
        sink.add("day.basis", basis, precision)
        sink.add("day.kind", basis, kind.rawValue)
        sink.add("day.changed", !isRules, basis)
        sink.add("day.level", String(max(-3, min(8, odds / 700))), precision)
        sink.add("day.rivals", String(min(4, rivals)), precision)
        let other = runnerUp.map { ($0.precision.rawValue, $0.intersection(occurred.interval) != nil) }
        sink.add("day.rival", other?.1 ?? false, precision, other?.0)
    }
}
