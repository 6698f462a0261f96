import AnnalsLog
import AnnalsModel
import AnnalsProjections
import AnnalsSQLite

/// The projections on a loaded log: all of them at once, and each alone.
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
        for projection in Projections.all { try await alone(projection, file, archive) }
        try file.close()
    }

    /// One projection alone, as `annals state PROJECTION` folds it where it folds few kinds.
    private func alone(_ projection: Projection, _ file: SQLiteLog, _ whole: Archive) async throws {
        let (folding, archive) = try await timed { try await Archive(file, of: projection.name) }
        let (asking, state) = await timed { archive?.state(projection.name, at: Vantage()) }
        let more = [
            "keys": "\(state?.entries.count ?? 0)", "asking_seconds": "\(asking.seconds)",
            "same_state": state == whole.state(projection.name, at: Vantage()) ? "1" : "0",
        ]
        record("replay through \(projection.name)", events: whole.head, folding, more)
    }
}
