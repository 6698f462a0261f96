import AnnalsLog
import LogContract
import Testing

@Suite struct MemoryLogTests {
    @Test(arguments: [1, 2, 20_220_224]) func readsBack(seed: UInt64) async throws {
        try await LogContract.readsBack(MemoryLog(), seed: seed)
    }

    @Test(arguments: [23]) func longLogs(seed: UInt64) async throws {
        try await LogContract.longLogs(MemoryLog(), seed: seed)
    }

    @Test func pages() async throws {
        try await LogContract.pages(MemoryLog())
    }

    @Test func twiceIsOnce() async throws {
        try await LogContract.twiceIsOnce(MemoryLog())
    }

    @Test func conflictsAreRefused() async throws {
        try await LogContract.conflictsAreRefused(MemoryLog())
    }

    @Test func amendmentsLookBack() async throws {
        try await LogContract.amendmentsLookBack(MemoryLog())
    }

    @Test func articlesAreKept() async throws {
        try await LogContract.articlesAreKept(MemoryLog())
    }

    @Test func articlesAreListed() async throws {
        try await LogContract.articlesAreListed(MemoryLog())
    }

    @Test(arguments: [1, 2, 3]) func filters(seed: UInt64) async throws {
        try await LogContract.filters(MemoryLog(), seed: seed)
    }

    @Test func columnsAreRead() async throws {
        try await LogContract.columnsAreRead(MemoryLog())
    }

    @Test func blocksAgreeWithEntries() async throws {
        try await LogContract.blocksAgreeWithEntries(MemoryLog())
    }

    @Test func snapshotsStay() async throws {
        try await LogContract.snapshotsStay(MemoryLog())
    }

    @Test func checkpointsAreReplaced() async throws {
        try await LogContract.checkpointsAreReplaced(MemoryLog())
    }
}
