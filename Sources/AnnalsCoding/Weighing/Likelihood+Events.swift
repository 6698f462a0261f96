public import AnnalsModel

/// How likely an event is right in kind, parties, date and modality together, in the eyes of strict readers.
///
/// The odds that the clues leave are those of the training, whose lessons are only partly theirs. A line from these to those
/// was fitted to 10,900 events that such readers judged, each weighed by what was trained without its article (Platt 1999);
/// where the clues leave even odds, they find every second event right.
extension Likelihood {
    /// From which on events are kept where nothing else is asked for: what is rather right than wrong.
    public static let standard = Likelihood(odds: leastOdds, despite: [])
    /// The odds that the clues must leave for that.
    package static let leastOdds = 0

    /// Of the odds that the clues leave of a candidate that some rules object to, or none.
    init(odds: Int, despite objections: [Objection]) {
        let net = objections.isEmpty ? odds : odds - Self.burden
        self.init(odds: net * Self.slope / 1000)
    }

    /// By how much a candidate must be likelier that rules object to, in odds of the clues.
    package static let burden = 1000
    private static let slope = 555
}
