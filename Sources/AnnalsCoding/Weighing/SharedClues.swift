/// Groups of clues that hold for many of those on offer: told for the first and then taken together.
struct SharedClues<Group: Hashable, Sink: ClueSink> {
    private let blank: Sink
    private var told: [Group: Sink] = [:]

    /// What each group is told to starts as `blank`.
    init(blank: Sink) {
        self.blank = blank
    }

    /// Tells a group of clues, unless it has been told already.
    mutating func tell(_ group: Group, to sink: inout Sink, _ tell: (inout Sink) -> Void) {
        let found = told[group] ?? blank.adding(tell)
        told[group] = found
        sink.add(found)
    }
}
