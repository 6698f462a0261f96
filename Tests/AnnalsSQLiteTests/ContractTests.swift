import LogContract
import Testing

@Suite struct ContractTests {
    @Test(arguments: [1, 2, 20_220_224]) func readsBack(seed: UInt64) async throws {
        try await withLog { try await LogContract.readsBack($0, seed: seed) }
    }

    @Test(arguments: [23]) func longLogs(seed: UInt64) async throws {
        try await withLog { try await LogContract.longLogs($0, seed: seed) }
    }

    @Test func pages() async throws {
        try await withLog(LogContract.pages)
    }

    @Test func twiceIsOnce() async throws {
        try await withLog(LogContract.twiceIsOnce)
    }

    @Test func conflictsAreRefused() async throws {
        try await withLog(LogContract.conflictsAreRefused)
    }

    @Test func amendmentsLookBack() async throws {
        try await withLog(LogContract.amendmentsLookBack)
    }

    @Test func articlesAreKept() async throws {
        try await withLog(LogContract.articlesAreKept)
    }

    @Test func articlesAreListed() async throws {
        try await withLog(LogContract.articlesAreListed)
    }

    @Test(arguments: [1, 2, 3]) func filters(seed: UInt64) async throws {
        try await withLog { try await LogContract.filters($0, seed: seed) }
    }

    @Test func columnsAreRead() async throws {
        try await withLog(LogContract.columnsAreRead)
    }

    @Test func blocksAgreeWithEntries() async throws {
        try await withLog(LogContract.blocksAgreeWithEntries)
    }

    @Test func snapshotsStay() async throws {
        try await withLog(LogContract.snapshotsStay)
    }

    @Test func checkpointsAreReplaced() async throws {
        try await withLog(LogContract.checkpointsAreReplaced)
    }
}
