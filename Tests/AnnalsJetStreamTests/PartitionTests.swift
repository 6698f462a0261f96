#if JetStream
    import Foundation
    import Testing

    private let rounds = ProcessInfo.processInfo.environment["ANNALS_CLUSTER_CUTS"].flatMap { Int($0) } ?? 1

    /// The network between servers is cut while workers code and a copy is served. All of them, and whoever gives them
    /// articles, must find their way by themselves: in the end every copy has every article once. `ANNALS_CLUSTER_CUTS` sets
    /// how often. The leader is the last that is cut off, as the last that is held is in `FaultTests`.
    @Suite(.enabled(PartedCluster.absence) { await PartedCluster.isPossible }, TestCluster.limit)
    struct PartitionTests {
        @Test("9 Nothing acknowledged is lost when a server is cut off", arguments: 1...rounds)
        func cuttingOffServers(round: Int) async throws {
            try await PartedScene.play { scene in
                try await scene.withoutFollower()
                try await scene.withoutLeader()
            }
        }

        @Test("9 Nothing acknowledged is lost when a worker is cut off with the leader", arguments: 1...rounds)
        func cuttingOffWorkers(round: Int) async throws {
            try await PartedScene.play { scene in try await scene.withoutOthers() }
        }
    }
#endif
