package import AnnalsModel

/// A side of an event.
package enum Side: String, CaseIterable, Sendable {
    /// Those who do it.
    case by
    /// Those whom it is done to.
    case to

    var opposite: Side { self == .by ? .to : .by }
}

/// Somebody who can stand on a side of an event, with the clues for it.
package struct PartyOption<Sink: ClueSink> {
    /// The id of the state, body or person of no state; nil for nobody.
    package let state: String?
    /// Whom it means.
    package let actors: [Actor]
    /// Whether the rules chose one of them.
    package let isRules: Bool
    /// What was told of it, the side before each clue.
    package let clues: Sink
}
