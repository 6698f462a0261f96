/// Clues that hold for many of those who can stand on a side, or for many days: told for the first and then taken together.
struct SharedClues<Sink: ClueSink> {
    private let blank: Sink
    private var told: [Sink?]

    /// For some groups of clues; what they are told to starts as `blank`.
    init(blank: Sink, count: Int) {
        self.blank = blank
        told = Array(repeating: nil, count: count)
    }

    /// Tells a group by its number.
    mutating func tell(_ group: Int, to sink: inout Sink, _ tell: (inout Sink) -> Void) {
        if let found = told[group] { return sink.add(found) }
        let found = blank.adding(tell)
        sink.add(found)
        told[group] = found
    }
}
