import AnnalsLog
import LogContract
import Testing

@Suite struct MemoryLogTests {
    @Test(arguments: LogContract.checks) func keepsTheContract(_ check: LogCheck) async throws {
        try await check.check(MemoryLog())
    }
}
