import AnnalsLog
import AnnalsModel
import AnnalsProjections
import AnnalsSQLite

/// The projections on a loaded log: all of them at once, as every question folds them.
struct Replay {
    let log: String

    func run() async throws {
        let file = try SQLiteLog(log, for: .reading)
        let (folding, archive) = try await timed { try await Archive(file) }
        record("replay through all projections", events: archive.head, folding)
        let (asking, state) = await timed { archive.state("relations", at: Vantage()) }
        record("relations, folded already", events: archive.head, asking, ["keys": "\(state?.entries.count ?? 0)"])
        if let checkpoint = archive.checkpoint {
            let (resuming, _) = await timed { Archive(checkpoint) }
            let bytes = ["checkpoint_bytes": "\(Double(checkpoint.state.count) / Double(archive.head))"]
            record("all projections from a checkpoint", events: archive.head, resuming, bytes)
        }
        try file.close()
    }
}
