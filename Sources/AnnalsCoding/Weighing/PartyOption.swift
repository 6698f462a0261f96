package import AnnalsModel

/// A side of an event.
package enum Side: String, CaseIterable, Sendable {
    /// Those who do it.
    case by
    /// Those whom it is done to.
    case to
}

/// Somebody who can stand on a side of an event, with the clues for it.
package struct PartyOption {
    /// The id of the state, body or person of no state; nil for nobody.
    package let state: String?
    /// Whether the rules chose it.
    package let isRules: Bool
    /// The names of the clues that hold, the side before each.
    package let clues: [String]
    /// Whom it means.
    package let actors: [Actor]
}
