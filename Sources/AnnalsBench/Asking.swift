import AnnalsLog
import AnnalsModel
import AnnalsProjections
import AnnalsSQLite
import Foundation

/// Questions to the projections at one vantage, against folding the log anew for each, as a program without the archive
/// would have to.
struct Asking {
    let folder: String
    private static let seed: UInt64 = 20_220_224

    func run(count: Int) async throws {
        let path = folder + "/every-kind-\(count).db"
        // Of every kind, so that every projection has something to answer.
        if !FileManager.default.fileExists(atPath: path) {
            try await Scale(folder: folder).fill(path, count, kinds: Ontology.shared.kinds.count)
        }
        let log = try SQLiteLog(path, for: .writing)
        let (folding, archive) = try await timed { try await Archive(log) }
        record("full refold", events: count, folding)
        try await resume(archive, log, count)
        let vantage = Vantage(
            at: Day(number: 18_262),
            asOf: Instant(endOf: Day(number: 18_262)),
            recorded: archive.head * 9 / 10
        )
        for projection in Projections.all { await state(projection.name, archive, vantage, count) }
        try await reasons(archive, log, vantage, count)
        await diffs(archive, vantage, count)
        await replay(archive, vantage, count)
        try log.close()
    }

    /// What a command pays before it can answer: a checkpoint is written once, and read by each.
    private func resume(_ archive: Archive, _ log: SQLiteLog, _ count: Int) async throws {
        let (packing, checkpoint) = await timed { archive.checkpoint }
        guard let checkpoint else { return }
        let (writing, _) = try await timed { try await log.save(checkpoint) }
        record("checkpoint made", events: count, packing, ["state_bytes": "\(checkpoint.state.count)"])
        record("checkpoint written", events: count, writing)
        let (reading, resumed) = try await timed { try await Archive(resuming: log) }
        let vantage = Vantage(at: Day(number: 18_262))
        let isSame = resumed.states(at: vantage) == archive.states(at: vantage)
        record("resumed from checkpoint", events: count, reading, ["same_states": isSame ? "1" : "0"])
    }

    private func state(_ projection: String, _ archive: Archive, _ vantage: Vantage, _ count: Int) async {
        let (time, state) = await timed { archive.state(projection, at: vantage) }
        record("state of \(projection)", events: count, time, ["rows": "\(state?.entries.count ?? 0)"])
        guard let keys = state?.entries.map(\.key), !keys.isEmpty else { return }
        let asked = (0..<100).map { keys[$0 * keys.count / 100] }
        let (each, _) = await timed { for key in asked { _ = archive.value(projection, key: key, at: vantage) } }
        record("one key of \(projection)", events: count, each.over(asked.count))
    }

    private func reasons(_ archive: Archive, _ log: SQLiteLog, _ vantage: Vantage, _ count: Int) async throws {
        let keys = archive.state("sanctions", at: vantage)?.entries.map(\.key) ?? []
        let asked = (0..<min(20, keys.count)).map { keys[$0 * keys.count / 20] }
        let (time, found) = try await timed {
            var found = 0
            for key in asked {
                found += try await archive.why("sanctions", key: key, at: vantage, in: log).count
            }
            return found
        }
        record("why of one key", events: count, time.over(max(1, asked.count)), ["rows": "\(found)"])
    }

    private func diffs(_ archive: Archive, _ vantage: Vantage, _ count: Int) async {
        for (name, days) in [("a day", 1), ("thirty days", 30)] {
            var later = vantage
            later.at = vantage.at?.advanced(by: days)
            later.asOf = later.at.map { Instant(endOf: $0) }
            let (time, diff) = await timed { archive.diff(from: vantage, to: later) }
            record("diff over \(name)", events: count, time, ["rows": "\(diff.changes.count)"])
        }
    }

    /// Steps of a day on both clocks: of one projection, and of all.
    private func replay(_ archive: Archive, _ vantage: Vantage, _ count: Int) async {
        let (first, last) = (Day(number: 18_262), Day(number: 18_291))
        for (name, projections) in [("of relations", ["relations"]), ("of all", nil)] as [(String, [String]?)] {
            let (time, changes) = await timed {
                archive.replay(from: first, to: last, at: Vantage(recorded: vantage.recorded), projections: projections)
                    .reduce(0) { $0 + $1.diff.changes.count }
            }
            record("step of replay \(name)", events: count, time.over(30), ["rows": "\(changes)"])
        }
    }
}

extension Timing {
    /// The time of one of so many.
    fileprivate func over(_ count: Int) -> Timing {
        Timing(seconds: seconds / Double(count), cpu: cpu / Double(count))
    }
}
