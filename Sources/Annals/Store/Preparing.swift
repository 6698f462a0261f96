import AnnalsLog
import AnnalsProjections
import AnnalsSQLite

extension Store {
    /// The search index is brought up to date where it lags behind by more than so many entries: a search reads so few
    /// itself in no time.
    private static let unindexed = 256
    /// A checkpoint is made where more entries than this have come since the last, and more than an eighth of it:
    /// folding fewer takes no longer than reading one.
    private static let unfolded = 20_000

    /// Brings up to date what spares the next question work: the search index and the archive's checkpoint. Neither is
    /// history. Writers do it when they are through.
    public func prepare() async throws {
        if try await file.unindexed() > Self.unindexed { try await file.index() }
        let kept = try await file.checkpointEnd(of: Archive.checkpointName, version: Archive.version)
        let head = try await head()
        guard head <= Archive.mostKept, head - kept > max(Self.unfolded, kept / 8) else { return }
        if let checkpoint = try await Archive(resuming: log).checkpoint { try await log.save(checkpoint) }
    }

    /// Folds all entries anew, and keeps the checkpoint of that in the place of whatever checkpoints there are.
    ///
    /// - Throws: `LogError` where the log cannot be written, or its entries cannot be read.
    public func renewCheckpoint() async throws {
        let checkpoint = try await Archive(log).checkpoint
        try await file.removeCheckpoints()
        if let checkpoint { try await log.save(checkpoint) }
    }
}
