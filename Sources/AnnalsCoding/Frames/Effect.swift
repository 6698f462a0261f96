/// What a word says about the event in its complement: begun, planned, only wanted, or told by someone.
enum Effect: String, CaseIterable, Sendable {
    /// The event goes on as told: begin, continue, help, manage, order.
    case transparent
    /// The event is announced for later: plan, prepare, be set.
    case planned
    /// The event is not said to be so: try, fail, want, consider.
    case unreal
    /// Somebody tells it: say, report, confirm.
    case told
    /// Somebody tells it whom the words do not back: claim, allege.
    case claimed
    /// Carries out the event that its object names: launch, hold, conduct.
    case light
    /// Undergoes the event that its object names: suffer, face, come under.
    case undergone
    /// The event that is its subject comes about: take place, erupt, begin.
    case occurs
}
