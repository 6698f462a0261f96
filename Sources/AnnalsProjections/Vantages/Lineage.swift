/// The readings of one report: the first, and those that amendments put in its place.
struct Lineage: Sendable {
    struct Reading: Sendable {
        /// The row; -1 for a retraction.
        let row: Int32
        let reported: Int64
        let position: Int32
    }

    /// By the time that they could be known, then by position: the last one known is the one that counts.
    private(set) var readings: [Reading]

    init(first: Reading) {
        readings = [first]
    }

    /// Readings in their order, as a checkpoint keeps them.
    init(readings: [Reading]) {
        self.readings = readings
    }

    mutating func add(_ reading: Reading) {
        let place = readings.firstIndex { (reading.reported, reading.position) < ($0.reported, $0.position) }
        readings.insert(reading, at: place ?? readings.count)
    }

    /// The reading that counts; nil where the report itself is not known, or it is retracted.
    func row(_ knowledge: Knowledge) -> Int32? {
        guard isKnown(knowledge) else { return nil }
        let last = readings.last { knowledge.holds(reported: $0.reported, position: $0.position) }
        return last.flatMap { $0.row < 0 ? nil : $0.row }
    }

    /// The report as it was first read; nil where there are no readings.
    var root: Reading? { readings.min { $0.position < $1.position } }

    /// Whether the report is known at all, in whatever reading.
    func isKnown(_ knowledge: Knowledge) -> Bool {
        guard let root else { return false }
        return knowledge.holds(reported: root.reported, position: root.position)
    }

    /// Whether there is a first reading, and every reading is of an entry and has a row, -1 for a retraction.
    func isSound(rows: Int32, entries: Int) -> Bool {
        (root?.row ?? -1) >= 0
            && readings.allSatisfy { (-1..<rows).contains($0.row) && (1...max(1, entries)).contains(Int($0.position)) }
    }
}
