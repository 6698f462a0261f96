/// How certain an event is by the words of its report. Only what happened folds as fact.
public enum Modality: String, CaseIterable, Hashable, Sendable {
    /// Reported as a fact, or said by its own actor.
    case happened
    /// Announced for later.
    case planned
    /// Threatened.
    case threatened
    /// Bound to a condition.
    case conditional
    /// Asserted by one side of a contest.
    case claimed
    /// Said not to be so.
    case denied
}
