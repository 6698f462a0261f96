import AnnalsLog
import AnnalsModel
import AnnalsSQLite

/// Questions to a loaded log: replay, as-of and diff, each by a scan from a freshly opened file.
struct Questions {
    let log: String

    func run() async throws {
        let file = try SQLiteLog(log, for: .reading)
        let head = try await file.head()
        for _ in 0..<3 {
            try await replay(file, head)
            try await forces(file, head)
            try await diff(file, head)
        }
        try file.close()
    }

    private func replay(_ file: SQLiteLog, _ head: Int) async throws {
        let (time, fold) = try await timed {
            var fold = DyadFold()
            try await file.scan(nil, where: .everything, reading: DyadFold.columns) { fold.fold($0, $1) }
            return fold
        }
        let (pairs, events) = fold.summary
        record("replay into pairs", events: head, time, ["pairs": "\(pairs)", "folded": "\(events)"])
    }

    /// Forces by pair as known on a day.
    private func forces(_ file: SQLiteLog, _ head: Int) async throws {
        let kinds = ["TroopsDeployed", "TroopsWithdrawn"].compactMap { Kind(rawValue: $0) }
        let known = Filter(kinds: Set(kinds), reported: .distantPast...Instant(endOf: Self.day("2022-02-24")))
        let withdrawn = Self.place(of: kinds[1])
        let (time, sums) = try await timed {
            var sums = PairTable(Double.nan)
            try await file.scan(nil, where: known, reading: [.parties, .magnitude]) { block, names in
                sums.widen(names)
                for row in RowTest(known, names: names).rows(in: block) {
                    guard let slot = sums.slot(block, row) else { continue }
                    let change = block.kind[row] == withdrawn ? -block.magnitude.value[row] : block.magnitude.value[row]
                    sums[slot] = (sums[slot].isNaN ? 0 : sums[slot]) + change
                }
            }
            return sums.values.filter { !$0.isNaN }
        }
        let total = sums.reduce(0, +)
        record("as-of: forces by pair", events: head, time, ["rows": "\(sums.count)", "sum": "\(total)"])
    }

    /// Pairs whose number of events changed between what was known on two days.
    private func diff(_ file: SQLiteLog, _ head: Int) async throws {
        let before = Instant(endOf: Self.day("2022-01-01")).seconds
        let known = Filter(reported: .distantPast...Instant(endOf: Self.day("2022-02-24")))
        let (time, changed) = try await timed {
            var counts = PairTable((before: Int32(0), after: Int32(0)))
            try await file.scan(nil, where: known, reading: .parties) { block, names in
                counts.widen(names)
                for row in RowTest(known, names: names).rows(in: block) {
                    guard let slot = counts.slot(block, row) else { continue }
                    counts[slot].after += 1
                    if block.reported[row] <= before { counts[slot].before += 1 }
                }
            }
            return counts.values.count { $0.before != $0.after }
        }
        record("diff: pairs changed", events: head, time, ["rows": "\(changed)"])
    }

    private static func place(of kind: Kind) -> UInt16 {
        UInt16(clamping: Ontology.shared.kinds.firstIndex(of: kind) ?? 0)
    }

    private static func day(_ text: String) -> Day {
        Day(text) ?? .last
    }
}
