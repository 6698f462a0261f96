import AnnalsModel

/// How sure it is when an event was: clues for whether it is one.
struct DateSureness {
    let occurred: Occurrence
    /// Whether the rules chose these days.
    let isRules: Bool
    /// By how much they are likelier than any others that have a first day; nil where there are none.
    let lead: Int?

    /// Tells how sure it is for a kind of event.
    func tell(of kind: Kind, _ sink: inout some ClueSink) {
        let lead = lead.map { String(max(-2, min(6, $0 / 600))) } ?? "alone"
        let (precision, basis) = (occurred.interval.precision.rawValue, occurred.basis.rawValue)
        sink.add("day.sure", lead, precision)
        sink.add("day.sure.family", lead, kind.entry.family)
        sink.add("day.basis", basis, precision)
        sink.add("day.kind", basis, kind.rawValue)
        sink.add("day.changed", !isRules, basis)
    }
}
