/// Clues that hold for many of those who can stand on a side: told for the first and then taken together.
struct SharedClues<Sink: ClueSink> {
    private let blank: Sink
    private var told: [PartyGroup: Sink] = [:]

    /// What each group is told to starts as `blank`.
    init(blank: Sink) {
        self.blank = blank
    }

    /// Tells a group of clues, unless it has been told already.
    mutating func tell(_ group: PartyGroup, to sink: inout Sink, _ tell: (inout Sink) -> Void) {
        let found = told[group] ?? blank.adding(tell)
        told[group] = found
        sink.add(found)
    }
}
