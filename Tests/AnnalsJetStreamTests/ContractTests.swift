#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsSQLite
    import Foundation
    import LogContract
    import Testing

    /// What every log must do, on three servers, each test with a stream and a copy of its own.
    @Suite(.enabled(if: TestCluster.isThere, TestCluster.absence), TestCluster.limit) struct ContractTests {
        @Test(arguments: LogContract.checks) func keepsTheContract(_ check: LogCheck) async throws {
            try await withLog { try await check.check($0) }
        }
    }
#endif
