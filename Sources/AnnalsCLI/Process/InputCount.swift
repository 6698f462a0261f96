import Annals

/// What became of the inputs, for the exit status.
struct InputCount {
    private var taken = 0
    private var refused = 0
    private var missing = 0

    /// Counts an item; why one was refused is said on standard error.
    mutating func count(_ item: CodedItem) {
        if let refusal = item.refusal { refuse(refusal) } else { taken += 1 }
    }

    /// Counts an input that was refused, and says why.
    mutating func refuse(_ refusal: RefusedInput) {
        refused += 1
        if refusal.isMissing { missing += 1 }
        Surroundings.current.say("annals: \(refusal)")
    }

    /// Counts an article that was taken in.
    mutating func take() {
        taken += 1
    }

    /// - Throws: `Failure` where something was refused: no input where nothing is there at all, else bad data.
    func check() throws(Failure) {
        if refused > 0 { throw Failure(taken == 0 && missing == refused ? .noInput : .badData) }
        if taken == 0 { throw Failure(.noInput, "There is no article in the input.") }
    }
}
