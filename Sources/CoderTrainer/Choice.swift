import AnnalsCoding

/// Who could stand on a side of an event that a reader found, and who does.
struct Choice {
    let options: [PartyOption]
    /// Which of them the reader would take.
    let isRight: [Bool]
    let weight: Double

    /// Nil where none of them is right.
    init?(_ options: [PartyOption], weight: Double, isRight: (PartyOption) -> Bool) {
        self.options = options
        self.isRight = options.map(isRight)
        self.weight = weight
        guard self.isRight.contains(true) else { return nil }
    }

    /// The choice for a side of an event that a reader found; nil where no option is right.
    init?(_ options: [PartyOption], side: Side, event: ReadEvent) {
        let (names, others) =
            side == .by ? (event.initiators, event.targets) : (event.targets, event.initiators)
        self.init(options, weight: event.isCore ? 1 : 0.6) { option in
            guard let state = option.state else { return names.isEmpty }
            // Of two of one state it is not enough that the state is right.
            return names.contains(state)
                && (!others.contains(state) || option.actors.contains { names.contains($0.id) })
        }
    }
}
