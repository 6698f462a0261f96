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
        let (seconds, fold) = try await timed {
            var fold = DyadFold()
            try await file.scan(nil, where: .everything) { block, names in fold.fold(block, names) }
            return fold
        }
        let (pairs, events) = fold.summary
        record("replay into pairs", events: head, seconds: seconds, ["pairs": "\(pairs)", "folded": "\(events)"])
    }

    /// Forces by pair as known on a day.
    private func forces(_ file: SQLiteLog, _ head: Int) async throws {
        let kinds = ["TroopsDeployed", "TroopsWithdrawn"].compactMap { Kind(rawValue: $0) }
        let known = Filter(kinds: Set(kinds), reported: .distantPast...Instant(endOf: Self.day("2022-02-24")))
        let (seconds, sums) = try await timed { () -> [UInt64: Double] in
            var sums: [UInt64: Double] = [:]
            try await file.scan(nil, where: known) { block, names in
                let test = RowTest(known, names: names)
                let withdrawn = Self.place(of: kinds[1])
                for row in test.rows(in: block) {
                    guard let pair = Self.pair(block, row) else { continue }
                    let sign: Double = block.kind[row] == withdrawn ? -1 : 1
                    sums[pair, default: 0] += sign * block.magnitude.value[row]
                }
            }
            return sums
        }
        let total = sums.values.reduce(0, +)
        record("as-of: forces by pair", events: head, seconds: seconds, ["rows": "\(sums.count)", "sum": "\(total)"])
    }

    /// Pairs whose number of events changed between what was known on two days.
    private func diff(_ file: SQLiteLog, _ head: Int) async throws {
        let before = Instant(endOf: Self.day("2022-01-01")).seconds
        let known = Filter(reported: .distantPast...Instant(endOf: Self.day("2022-02-24")))
        let (seconds, changed) = try await timed { () -> Int in
            var counts: [UInt64: (before: Int, after: Int)] = [:]
            try await file.scan(nil, where: known) { block, names in
                let test = RowTest(known, names: names)
                for row in test.rows(in: block) {
                    guard let pair = Self.pair(block, row) else { continue }
                    counts[pair, default: (0, 0)].after += 1
                    if block.reported[row] <= before { counts[pair, default: (0, 0)].before += 1 }
                }
            }
            return counts.values.count { $0.before != $0.after }
        }
        record("diff: pairs changed", events: head, seconds: seconds, ["rows": "\(changed)"])
    }

    private static func pair(_ block: Block, _ row: Int) -> UInt64? {
        guard let actor = block.initiators[row].first, let target = block.targets[row].first else { return nil }
        return UInt64(actor) << 32 | UInt64(target)
    }

    private static func place(of kind: Kind) -> UInt16 {
        UInt16(clamping: Ontology.shared.kinds.firstIndex(of: kind) ?? 0)
    }

    private static func day(_ text: String) -> Day {
        Day(text) ?? .last
    }
}
