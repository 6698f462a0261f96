import LogContract
import Testing

@Suite struct ContractTests {
    @Test(arguments: LogContract.checks) func keepsTheContract(_ check: LogCheck) async throws {
        try await withLog { try await check.check($0) }
    }
}
