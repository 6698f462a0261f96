#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsSQLite
    import Foundation
    import LogSamples
    import Testing

    /// Servers are killed and held under two writers who race. `ANNALS_CLUSTER_KILLS` sets how often.
    @Suite(.enabled(if: TestCluster.isThere, TestCluster.absence), TestCluster.limit) struct FaultTests {
        private static let rounds = ProcessInfo.processInfo.environment["ANNALS_CLUSTER_KILLS"].flatMap { Int($0) } ?? 1

        /// Each server is killed in turn, so the leader is too, whichever it is, and then all at once.
        @Test("9 Nothing acknowledged is lost when servers of a cluster are killed")
        func killing() async throws {
            let cluster = try await TestCluster()
            try await race(on: cluster) { writers in
                for _ in 0..<Self.rounds {
                    for server in TestCluster.servers {
                        try await cluster.kill(server)
                        try await writers.go(on: 8)
                        try await cluster.start(server)
                        try await cluster.settle()
                        try await writers.go(on: 4)
                    }
                    for server in TestCluster.servers { try await cluster.kill(server) }
                    for server in TestCluster.servers { try await cluster.start(server) }
                    try await cluster.settle()
                    try await writers.go(on: 8)
                }
            }
        }

        /// A server that neither answers nor goes away is what a cut network looks like. The leader is the last that is held: in
        /// nats-server 2.9 it may stay behind for good when it comes back, and must not lead again.
        @Test("9 Nothing acknowledged is lost when servers of a cluster are held")
        func holding() async throws {
            for _ in 0..<Self.rounds {
                let cluster = try await TestCluster()
                try await race(on: cluster) { writers in
                    let leader = try TestCluster.leader(of: "annals-race", in: cluster.folder)
                    try await holding(leader % 3 + 1, of: cluster, under: writers)
                    try await cluster.settle()
                    let next = try TestCluster.leader(of: "annals-race", in: cluster.folder)
                    try await holding(next, of: cluster, under: writers)
                }
            }
        }

        private func holding(_ server: Int, of cluster: TestCluster, under writers: Writers) async throws {
            try cluster.hold(server)
            try await writers.go(on: 8)
            try cluster.release(server)
            try await writers.go(on: 4)
        }

        /// Two writers append while something happens; then both copies, and one made from nothing, hold the same, and
        /// everything that was acknowledged once.
        private func race(on cluster: TestCluster, while happening: (Writers) async throws -> Void) async throws {
            let crisis = try Crisis("race")
            let members = [try Member(crisis, on: cluster), try Member(crisis, on: cluster)]
            let writers = try await cluster.explaining {
                try await Writers.write(to: members.map(\.log)) { writers in
                    // Servers that have only just met take a minute to agree on a leader anew.
                    try await writers.go(on: 4)
                    try await happening(writers)
                }
            }
            let late = try Member(crisis, on: cluster)
            for member in members + [late] { try await Patiently.run { try await member.log.catchUp() } }
            let links = try await [members[0].link(), members[1].link(), late.link()]
            #expect(Set(links).count == 1)
            let acknowledged = await writers.acknowledged
            let entries = try await late.copy.entries(nil, where: .everything, limit: .max)
            for (positions, batch) in acknowledged {
                #expect(
                    entries[(positions.lowerBound - 1)..<(positions.upperBound - 1)].map(\.content) == batch.contents
                )
            }
            #expect(acknowledged.reduce(0) { $0 + $1.batch.contents.count } == entries.count)
            #expect(try await late.copy.verify().findings.allSatisfy { $0.check == .quotation })
        }
    }
#endif
