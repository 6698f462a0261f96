import AnnalsCoding

/// Who could stand on a side of an event that a reader found, and who does.
struct Choice {
    let options: [PartyOption<ClueNames>]
    /// Which of them the reader would take.
    let isRight: [Bool]
    /// How much it counts.
    var weight: Double

    /// Whether any of them is right.
    var isTeachable: Bool { isRight.contains(true) }

    init(_ options: [PartyOption<ClueNames>], weight: Double, isRight: (PartyOption<ClueNames>) -> Bool) {
        self.options = options
        self.isRight = options.map(isRight)
        self.weight = weight
    }

    /// The choice for a side of an event that a reader found: by name, or where none has the name, by state.
    init(_ options: [PartyOption<ClueNames>], side: Side, event: ReadEvent) {
        let names = side == .by ? event.initiators : event.targets
        let others = (side == .by ? event.targets : event.initiators).subtracting(names)
        let isNamed = options.contains { $0.actors.contains { $0.id != $0.state && names.contains($0.id) } }
        self.init(options, weight: event.isCore ? 1 : 0.6) { option in
            guard let state = option.state else { return names.isEmpty }
            let isByName = option.actors.contains { names.contains($0.id) }
            // Of two of one state it is not enough that the state is right.
            return isByName || names.contains(state) && !isNamed && !others.contains(state)
        }
    }
}
