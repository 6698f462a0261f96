public import AnnalsLog
import AnnalsModel

/// What a log's entries amount to, ready to be asked from any vantage.
///
/// A report becomes a row of numbers; each projection keys what the row contributes; an amendment adds a further reading
/// of the same report. Nothing is ever taken out, so that every vantage stays answerable: a question picks the readings
/// that it can see, groups them into happenings, and has the projection resolve them.
public struct Archive: Sendable {
    private(set) var scope: Scope
    private(set) var rows = Rows()
    private(set) var clusters = Clusters()
    private(set) var lineages: [Lineage] = []
    /// The histories of each projection, in the order of `Projections.all`.
    private(set) var histories = Projections.all.map { _ in Histories() }
    private(set) var turns = Turns()
    /// Kept between rows for its room.
    private var touches = Touches()
    /// The row that each entry gave, by position from 1; -1 for a retraction, and for what is out of scope.
    private(set) var filed: [Int32] = []
    /// The lineage that each retraction belongs to, by its position.
    private var retractions: [Int: Int] = [:]

    /// An archive of nothing.
    public init() {
        self.init(.everything)
    }

    private init(_ scope: Scope) {
        self.scope = scope
    }

    init(rows: Rows, filed: [Int32], lineages: [Lineage], clusters: Clusters, histories: [Histories]) {
        scope = .everything
        self.rows = rows
        self.filed = filed
        self.lineages = lineages
        self.clusters = clusters
        self.histories = histories
        for (index, lineage) in lineages.enumerated() {
            for reading in lineage.readings where reading.row < 0 { retractions[Int(reading.position)] = index }
        }
        turns.settle(rows)
    }

    /// An archive of what a log holds.
    /// - Throws: what the log throws where it cannot be read.
    public init(_ log: any EventLog) async throws {
        self.init()
        try await update(from: log)
    }

    /// An archive of what a log holds for one projection alone: it has nothing to say of the others, and is made several
    /// times faster, for it reads past what the projection does not fold. Nil where there is no projection of that name.
    /// - Throws: what the log throws where it cannot be read.
    public init?(_ log: any EventLog, of projection: String) async throws {
        guard let index = Projections.all.firstIndex(where: { $0.name == projection }) else { return nil }
        self.init(Scope(index))
        try await update(from: log)
    }

    /// The position of the last entry that it knows of; 0 for none.
    public var head: Int { filed.count }

    /// Takes in what a log has appended since. It must be the log that the archive was made of.
    /// - Throws: what the log throws where it cannot be read.
    public mutating func update(from log: any EventLog) async throws {
        let head = try await log.head()
        guard head > self.head else { return }
        // What was left out may be amended by now.
        if !scope.isWhole { self = Archive(scope) }
        let positions = (self.head + 1)...head
        let amended = try await amended(positions, in: log)
        // What is read before an error stays: it is whole up to the position that it came to.
        defer { settle() }
        try await log.scan(positions, where: scope.filter) { append($0, $1, through: head, amended) }
        leaveOut(through: head)
    }

    /// The positions that amendments speak of: out of scope or not, such an entry is needed for what becomes of it.
    private func amended(_ positions: ClosedRange<Int>, in log: any EventLog) async throws -> Set<Int> {
        var amended: Set<Int> = []
        if scope.isWhole { return amended }
        try await log.scan(positions, where: Scope.amendments, reading: []) { block, _ in
            for target in block.amends where target > 0 { amended.insert(target) }
        }
        return amended
    }

    private mutating func leaveOut(through position: Int) {
        if filed.count < position { filed += repeatElement(-1, count: position - filed.count) }
    }

    private mutating func settle() {
        turns.settle(rows)
        for index in histories.indices { histories[index].settle(rows) }
    }

    /// Takes the rows of a block in that it does not hold yet.
    private mutating func append(_ block: Block, _ names: Names, through end: Int, _ amended: Set<Int>) {
        rows.learn(names)
        for index in 0..<block.count {
            let position = block.firstPosition + index
            guard position > head, position <= end else { continue }
            leaveOut(through: position - 1)
            if block.amends[index] > 0 {
                add(amendment: index, of: block, names)
            } else if scope.takes(kind: block.kind[index]) || amended.contains(position) {
                add(report: index, of: block, names)
            } else {
                filed.append(-1)
            }
        }
    }

    private mutating func add(report index: Int, of block: Block, _ names: Names) {
        let row = rows.append(block, index, names, reported: block.reported[index], root: nil)
        filed.append(Int32(row))
        take(row)
    }

    private mutating func add(amendment index: Int, of block: Block, _ names: Names) {
        guard let lineage = lineage(amendedBy: block.amends[index]), let root = lineages[lineage].root?.row else {
            filed.append(-1)
            return
        }
        let known = reported(block.amends[index])
        // Our own reading is known from when what it fixes is; the source's word from its own time, and not before.
        let reported = block.origin[index] == .reading ? known : max(known, block.reported[index])
        let hasEvent = block.kind[index] != Block.noKind
        let row = hasEvent ? rows.append(block, index, names, reported: reported, root: rows[Int(root)]) : -1
        filed.append(Int32(row))
        if !hasEvent { retractions[filed.count] = lineage }
        lineages[lineage].add(
            Lineage.Reading(row: Int32(row), reported: reported, position: Int32(clamping: filed.count))
        )
        guard hasEvent else { return }
        rows.set(lineage: lineage, of: row)
        take(row)
    }

    /// The readings of the report that an amendment of a position speaks of; nil where the position holds nothing.
    private mutating func lineage(amendedBy position: Int) -> Int? {
        guard filed.indices.contains(position - 1), filed[position - 1] >= 0 else { return retractions[position] }
        let row = Int(filed[position - 1])
        let first = rows[row]
        if first.lineage >= 0 { return Int(first.lineage) }
        lineages.append(
            Lineage(first: .init(row: Int32(row), reported: first.reported, position: first.position))
        )
        rows.set(lineage: lineages.count - 1, of: row)
        return lineages.count - 1
    }

    private mutating func take(_ row: Int) {
        join(row)
        let taken = rows[row]
        for index in Projections.touched(by: taken.kind) where scope.projections[index] {
            touches.clear()
            Projections.all[index].fold.touch(taken, &rows, &touches)
            for (key, role) in touches.facts { histories[index].add(row, taken, key, role: role) }
        }
    }

    /// Puts a row into one cluster with the rows that tell of the same happening.
    private mutating func join(_ row: Int) {
        let neighbours = clusters.neighbours(of: row, in: rows)
        if neighbours.isEmpty { return }
        let told = rows.told(rows[row])
        for other in neighbours where root(other) != root(row) && Sameness.same(told, rows.told(rows[other])) {
            clusters.join(other, row, in: &rows)
        }
    }

    /// The first reading of the report that a row is a reading of.
    func root(_ row: Int) -> Int32 {
        let lineage = rows[row].lineage
        return lineage < 0 ? Int32(row) : lineages[Int(lineage)].root?.row ?? Int32(row)
    }

    /// Seconds: when what the entry at a position says could be known.
    func reported(_ position: Int) -> Int64 {
        let row = filed[position - 1]
        if row >= 0 { return rows[Int(row)].reported }
        let readings = retractions[position].map { lineages[$0].readings } ?? []
        return readings.first { $0.position == position }?.reported ?? .min
    }

    /// Seconds: when the entries could be known, in no order, some more than once.
    var moments: [Int64] {
        rows.list.map(\.reported) + lineages.flatMap { $0.readings.map(\.reported) }
    }
}
