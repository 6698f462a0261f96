import AnnalsCoding
import AnnalsModel

/// Of several answers to a question about an event that a reader found, those that the reader would give.
struct Choice {
    /// What was told of each answer.
    let clues: [[String]]
    /// Which of them the rules give.
    let isRules: [Bool]
    /// How good each is in the reader's eyes: 1 where he would give it, 0 where it is wrong.
    let worth: [Double]
    /// How much it counts.
    var weight: Double

    /// Whether any of them is right.
    var isTeachable: Bool { worth.contains { $0 > 0 } }

    func isRight(_ answer: Int) -> Bool { worth[answer] > 0 }

    /// Who stands on a side.
    init(_ options: [PartyOption<ClueNames>], weight: Double, isRight: (PartyOption<ClueNames>) -> Bool) {
        clues = options.map(\.clues.names)
        isRules = options.map(\.isRules)
        worth = options.map { isRight($0) ? 1 : 0 }
        self.weight = weight
    }

    /// Who stands on a side of an event: by name, or where nobody has the name, by state.
    init(_ options: [PartyOption<ClueNames>], side: Side, event: ReadEvent) {
        let names = side == .by ? event.initiators : event.targets
        let others = (side == .by ? event.targets : event.initiators).subtracting(names)
        let isNamed = options.contains { $0.actors.contains { $0.id != $0.state && names.contains($0.id) } }
        self.init(options, weight: event.readingWeight) { option in
            guard let state = option.state else { return names.isEmpty }
            let isByName = option.actors.contains { names.contains($0.id) }
            // Of two of one state it is not enough that the state is right.
            return isByName || names.contains(state) && !isNamed && !others.contains(state)
        }
    }

    /// What is left of the worth of open days where the sentence names right ones.
    private static let worthOfOpen = 0.25

    /// When an event was.
    init(_ options: [DateOption<ClueNames>], event: ReadEvent) {
        clues = options.map(\.clues.names)
        isRules = options.map(\.isRules)
        let worths = options.map { event.worth(of: $0.occurred.interval) }
        // Where the sentence names the days, it is hardly right to leave them open.
        let isTold = zip(options, worths).contains { $0.isNamed && $0.occurred.interval.earliest != nil && $1 > 0 }
        worth = zip(options, worths).map { isTold && $0.occurred.interval.earliest == nil ? $1 * Self.worthOfOpen : $1 }
        weight = event.readingWeight
    }
}

extension ReadEvent {
    fileprivate var readingWeight: Double { isCore ? 1 : 0.6 }
}
