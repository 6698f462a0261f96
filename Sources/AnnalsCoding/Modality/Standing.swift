import AnnalsModel

/// How an event stands in its sentence: as a fact, announced, bound to a condition, told by someone, or not at all.
struct Standing: Hashable {
    /// Why words that fit a frame are no event.
    enum Refusal: String, Hashable {
        /// Only the object of another act, which is coded instead.
        case absorbed = "object-of-another-act"
        case negated = "negated"
        case possible = "only-possible"
        case conditional = "only-a-condition"
        case obliged = "only-demanded"
        case unreal = "not-said-to-be-so"
        case purpose = "only-a-purpose"
        case question = "asked"
    }

    var modality: Modality = .happened
    var refusal: Refusal?
    /// The word that tells it: the head of "he said", "according to the ministry".
    var report: Int?
    /// The noun phrase of whoever tells it.
    var source: Int?
    /// It is told as something that will not be done.
    var isRenounced = false
    /// It is told of as a habit: "they always do".
    var isHabit = false
    /// It was done more than once: "they repeatedly did".
    var isRepeated = false
    /// It stands in a phrase that only tells when or where: "during a meeting".
    var isBeside = false
    /// It stands in a clause that tells what went before.
    var isBackground = false
}
