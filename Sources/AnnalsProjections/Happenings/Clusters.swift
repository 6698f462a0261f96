import AnnalsLog
import AnnalsModel

/// The clusters of a log's reports.
///
/// Two reports join where `Sameness` holds between them and they can be met with: they are of one kind, some party takes
/// part in both or none takes part in either, and both are dated within `narrow` days of themselves or neither is and
/// they were published within three calendar weeks. Reports that are not dated so narrowly have to agree in more than
/// that, see `Rows.agreeLoosely`. All this depends on the two reports alone.
struct Clusters: Sendable {
    private struct Bucket: Mixing {
        let kind: UInt16
        let party: UInt32
        let slot: Int32

        var mixed: UInt64 {
            (UInt64(party) << 32 | UInt64(UInt32(bitPattern: slot))) ^ UInt64(kind) &* 0x9e37_79b9_7f4a_7c15
        }
    }

    /// A row in a bucket, with its days: most of what is in a bucket is of other days.
    private struct Link {
        let row: Int32
        /// The link before in the bucket's chain; -1 before the first.
        let before: Int32
        let earliest: Int32
        let latest: Int32
    }

    private(set) var list: [Cluster] = []
    private var buckets = Keys<Bucket>()
    /// The last link of each bucket's chain.
    private var last: [Int32] = []
    private var links: [Link] = []
    /// How many rows are in the buckets: a checkpoint has none of them, for only new rows need them.
    private var entered = 0

    /// The longest stretch of days that dates a happening; one that is dated more loosely is told by its report.
    static let narrow: Int32 = 31
    /// Days in a slot.
    private static let slotLength: Int32 = 8
    /// Seconds in a week.
    private static let week: Int64 = 7 * 86_400

    init() {}

    subscript(cluster: Int32) -> Cluster { list[Int(cluster)] }

    /// The rows that a row is to be compared with, each once; enters the row for those that come after it.
    mutating func neighbours(of index: Int, in rows: Rows) -> [Int] {
        while entered < index { for bucket in entering(entered, in: rows) { _ = enter(entered - 1, bucket, in: rows) } }
        let row = rows[index]
        var found: [Int] = []
        for bucket in entering(index, in: rows) {
            var next = enter(index, bucket, in: rows)
            while next >= 0 {
                let link = links[Int(next)]
                next = link.before
                guard link.earliest <= row.statedLatest, row.statedEarliest <= link.latest else { continue }
                if rows.mayTellTheSame(index, Int(link.row)) { found.append(Int(link.row)) }
            }
        }
        return found.count < 2 ? found : Set(found).sorted()
    }

    /// The buckets that a row is entered into now, each once.
    private mutating func entering(_ index: Int, in rows: Rows) -> [Bucket] {
        entered = index + 1
        let row = rows[index]
        let parties = rows.parties(rows.everyone(row))
        var found: [Bucket] = []
        for slot in Self.slots(of: row) {
            if parties.isEmpty { found.append(Bucket(kind: row.kind, party: Symbols.none, slot: slot)) }
            for party in parties { found.append(Bucket(kind: row.kind, party: party, slot: slot)) }
        }
        return found
    }

    /// Enters a row into a bucket, and gives the link that was the last there before; -1 for none.
    private mutating func enter(_ index: Int, _ bucket: Bucket, in rows: Rows) -> Int32 {
        let number = buckets.number(for: bucket)
        if number == last.count { last.append(-1) }
        let before = last[number]
        last[number] = Int32(links.count)
        let row = rows[index]
        links.append(
            Link(row: Int32(index), before: before, earliest: row.statedEarliest, latest: row.statedLatest)
        )
        return before
    }

    /// Puts two rows into one cluster.
    mutating func join(_ one: Int, _ other: Int, in rows: inout Rows) {
        let cluster = self.cluster(of: one, in: &rows)
        let absorbed = self.cluster(of: other, in: &rows)
        if cluster != absorbed {
            for row in list[absorbed].rows { rows.set(cluster: cluster, of: Int(row)) }
            list[cluster].absorb(list[absorbed])
            list[absorbed] = Cluster(rows: [])
        }
        list[cluster].join(one, other)
    }

    private mutating func cluster(of row: Int, in rows: inout Rows) -> Int {
        if rows[row].cluster >= 0 { return Int(rows[row].cluster) }
        list.append(Cluster(rows: [Int32(row)]))
        rows.set(cluster: list.count - 1, of: row)
        return list.count - 1
    }

    private static func slots(of row: Row) -> ClosedRange<Int32> {
        if isNarrow(row) { return slot(row.statedEarliest)...slot(row.statedLatest) }
        // Apart from the slots of days: so far below them that the two never meet.
        let published = Int32(clamping: row.published / week) - 10_000_000
        return published - 1...published + 1
    }

    fileprivate static func isNarrow(_ row: Row) -> Bool {
        row.statedEarliest != Block.openStart && row.statedLatest != Block.openEnd
            && row.statedLatest - row.statedEarliest <= narrow
    }

    private static func slot(_ day: Int32) -> Int32 {
        (day >= 0 ? day : day - slotLength + 1) / slotLength
    }
}

extension Clusters {
    func encode(into writer: inout ByteWriter) {
        writer.put(list.map { Int32($0.rows.count) })
        writer.put(list.flatMap(\.rows))
        writer.put(list.map { Int32($0.pairs.count) })
        writer.put(list.flatMap { $0.pairs.flatMap { [$0.one, $0.other] } })
    }

    init(from reader: inout ByteReader, rows count: Int) throws(ByteReader.Damage) {
        let (sizes, rows) = (try reader.list(of: Int32.self), try reader.list(of: Int32.self))
        let (pairings, ends) = (try reader.list(of: Int32.self), try reader.list(of: Int32.self))
        let known = 0..<Int32(clamping: count)
        guard sizes.count == pairings.count, sizes.allSatisfy({ $0 >= 0 }), pairings.allSatisfy({ $0 >= 0 }),
            sizes.reduce(0, { $0 + Int($1) }) == rows.count, rows.allSatisfy(known.contains),
            pairings.reduce(0, { $0 + 2 * Int($1) }) == ends.count, ends.allSatisfy(known.contains)
        else { throw ByteReader.Damage() }
        var (row, end) = (0, 0)
        for (size, pairing) in zip(sizes, pairings) {
            let pairs = (0..<Int(pairing)).map { Cluster.Pair(one: ends[end + 2 * $0], other: ends[end + 2 * $0 + 1]) }
            list.append(Cluster(rows: Array(rows[row..<row + Int(size)]), pairs: pairs))
            row += Int(size)
            end += 2 * Int(pairing)
        }
    }
}

extension Rows {
    /// Whether two rows that have days in common meet what `Sameness` asks at the least: the same day or words in common.
    /// It spares most pairs the comparison itself.
    fileprivate func mayTellTheSame(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (list[one], list[other])
        if let dataset = dataset(of: one), dataset == self.dataset(of: other) { return false }
        let isOneDay = one.statedEarliest == one.statedLatest && other.statedEarliest == other.statedLatest
        if isOneDay { return true }
        let shared = Sameness.sharedWords(gist(one), gist(other))
        return shared > 0 && (Clusters.isNarrow(one) || agreeLoosely(one, other, sharedWords: shared))
    }

    /// Whether two reports agree that have no narrow date. Both say when it began or neither does, and either half of the
    /// shorter gist is in the other, or both name both sides: what one leaves out contradicts nothing, and where the day
    /// is left out too nothing is left that could.
    private func agreeLoosely(_ one: Row, _ other: Row, sharedWords shared: Int) -> Bool {
        guard (one.statedEarliest == Block.openStart) == (other.statedEarliest == Block.openStart) else { return false }
        if 2 * shared >= min(one.gistCount, other.gistCount) { return true }
        return [one, other].allSatisfy { $0.initiators > 0 && $0.targets > 0 }
    }
}
