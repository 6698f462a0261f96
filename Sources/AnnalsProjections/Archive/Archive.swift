public import AnnalsLog
import AnnalsModel

/// What a log's entries amount to, ready to be asked from any vantage.
///
/// A report becomes a row of numbers; each projection keys what the row contributes; an amendment adds a further reading
/// of the same report. Nothing is ever taken out, so that every vantage stays answerable: a question picks the readings
/// that it can see, groups them into happenings, and has the projection resolve them.
public struct Archive: Sendable {
    private(set) var rows = Rows()
    private(set) var clusters = Clusters()
    private(set) var lineages: [Lineage] = []
    /// The histories of each projection, in the order of `Projections.all`.
    private(set) var histories = Projections.all.map { _ in Histories() }
    private(set) var turns = Turns()
    /// Kept between rows for its room.
    private var touches = Touches()
    /// What each entry gave, by position from 1.
    private(set) var filings: [Filing] = []

    /// What an entry gave.
    struct Filing: Sendable {
        /// Its row; -1 for a retraction.
        let row: Int32
        /// The first reading of the report that it is about.
        let root: Int32
        /// Seconds: when what it says could be known.
        let reported: Int64
    }

    /// An archive of nothing.
    public init() {}

    init(rows: Rows, filings: [Filing], lineages: [Lineage], clusters: Clusters, histories: [Histories]) {
        self.rows = rows
        self.filings = filings
        self.lineages = lineages
        self.clusters = clusters
        self.histories = histories
        turns.settle(rows)
    }

    /// An archive of what a log holds.
    /// - Throws: what the log throws where it cannot be read.
    public init(_ log: any EventLog) async throws {
        try await update(from: log)
    }

    /// The position of the last entry that it holds; 0 for none.
    public var head: Int { filings.count }

    /// Takes in what a log has appended since. It must be the log that the archive was made of.
    /// - Throws: what the log throws where it cannot be read.
    public mutating func update(from log: any EventLog) async throws {
        let head = try await log.head()
        guard head > self.head else { return }
        // What is read before an error stays: it is whole up to the position that it came to.
        defer { settle() }
        try await log.scan((self.head + 1)...head, where: .everything) { block, names in append(block, names) }
    }

    private mutating func settle() {
        turns.settle(rows)
        for index in histories.indices { histories[index].settle(rows) }
    }

    /// Takes the rows of a block in that it does not hold yet.
    private mutating func append(_ block: Block, _ names: Names) {
        rows.learn(names)
        for index in 0..<block.count where block.firstPosition + index == head + 1 {
            if block.amends[index] == 0 {
                add(report: index, of: block, names)
            } else {
                add(amendment: index, of: block, names)
            }
        }
    }

    private mutating func add(report index: Int, of block: Block, _ names: Names) {
        let reported = block.reported[index]
        let row = rows.append(block, index, names, reported: reported, root: nil)
        filings.append(Filing(row: Int32(row), root: Int32(row), reported: reported))
        take(row)
    }

    private mutating func add(amendment index: Int, of block: Block, _ names: Names) {
        let fixed = filings[block.amends[index] - 1]
        let root = Int(fixed.root)
        // Our own reading is known from when what it fixes is; the source's word from its own time, and not before.
        let reported = block.origin[index] == .reading ? fixed.reported : max(fixed.reported, block.reported[index])
        let hasEvent = block.kind[index] != Block.noKind
        let row = hasEvent ? rows.append(block, index, names, reported: reported, root: rows[root]) : -1
        filings.append(Filing(row: Int32(row), root: fixed.root, reported: reported))
        let lineage = lineage(of: root)
        lineages[lineage].add(
            Lineage.Reading(row: Int32(row), reported: reported, position: Int32(clamping: filings.count))
        )
        guard hasEvent else { return }
        rows.set(lineage: lineage, of: row)
        take(row)
    }

    private mutating func lineage(of root: Int) -> Int {
        if rows[root].lineage >= 0 { return Int(rows[root].lineage) }
        let first = rows[root]
        lineages.append(
            Lineage(first: .init(row: Int32(root), reported: first.reported, position: first.position))
        )
        rows.set(lineage: lineages.count - 1, of: root)
        return lineages.count - 1
    }

    private mutating func take(_ row: Int) {
        join(row)
        let taken = rows[row]
        for index in Projections.touched(by: taken.kind) {
            touches.clear()
            Projections.all[index].fold.touch(taken, &rows, &touches)
            for (key, role) in touches.facts { histories[index].add(row, taken, key, role: role) }
        }
    }

    /// Puts a row into one cluster with the rows that tell of the same happening.
    private mutating func join(_ row: Int) {
        let neighbours = clusters.neighbours(of: row, in: rows)
        guard !neighbours.isEmpty, let event = rows.outline(rows[row]) else { return }
        for other in neighbours where root(other) != root(row) {
            guard let told = rows.outline(rows[other]), Sameness.same(event, told) else { continue }
            clusters.join(other, row, in: &rows)
        }
    }

    /// The first reading of the report that a row is a reading of.
    func root(_ row: Int) -> Int32 { filings[Int(rows[row].position) - 1].root }
}
