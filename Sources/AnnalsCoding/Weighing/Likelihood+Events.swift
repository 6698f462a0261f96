public import AnnalsModel

/// How likely an event is right in kind, parties, date and modality together, in the eyes of strict readers.
///
/// The odds that the clues leave are those of the training, which asks for less than such readers do. A line from these to
/// those was fitted to 2,423 events of articles that nobody trained on, each judged by a reader (Platt 1999).
extension Likelihood {
    /// From which on events are kept where nothing else is asked for: little is lost of F1, and much won in precision.
    public static let standard = Likelihood(odds: leastOdds, despite: [])
    /// The odds that the clues must leave for that.
    package static let leastOdds = -400

    /// Of the odds that the clues leave of a candidate that some rules object to, or none.
    init(odds: Int, despite objections: [Objection]) {
        let net = objections.isEmpty ? odds : odds - Self.burden
        self.init(odds: net * Self.slope / 1000 + Self.start)
    }

    /// By how much a candidate must be likelier that rules object to, in odds of the clues.
    package static let burden = 1000
    private static let slope = 555
    private static let start = -500
}
