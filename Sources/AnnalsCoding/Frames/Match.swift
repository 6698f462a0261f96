import AnnalsModel

/// A frame that fits a word of a sentence.
struct Match {
    let frame: Frame
    /// The word that triggers it.
    let trigger: Int
    /// The word that carries the clause: the trigger, or for "must" the verb that it stands with.
    let predicate: Int
    /// For a noun, the verb that carries it out or undergoes it: "launched" of "launched an attack".
    let carrier: Int?
}
