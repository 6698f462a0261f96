#if JetStream
    import Foundation
    import TestProcess
    import Testing

    /// Three servers, each in a network of its own, which can be cut off from all others. What is to reach them runs inside,
    /// in the network between theirs, and ends with this.
    final class PartedCluster: Sendable {
        /// What is said of the tests that are skipped.
        static let absence: Comment = "no networks can be made here, or nats-server or iproute2 is not installed"

        /// Whether networks can be made here at all, and carry something: a port where nobody listens refuses at once.
        static var isPossible: Bool {
            get async { await trial.value }
        }

        private static let trial = Task {
            guard TestCluster.isThere else { return false }
            let knock = "timeout 3 ip netns exec n1 bash -c ': < /dev/tcp/10.99.0.2/9'; [ $? -eq 1 ]"
            return (try? await Command(networks, ["bash", "-c", knock]).end(within: .seconds(20))) == 0
        }

        let folder = NSTemporaryDirectory() + "annals-parted-\(UUID())"
        private let script: Command
        private let environment: [String: String]

        init() async throws {
            var environment = TestCluster.environment(folder, [4222, 4223, 4224, 6222, 6223, 6224, 8222, 8223, 8224])
            environment["CLUSTER_HOST"] = "10.99.0.1 10.99.0.2 10.99.0.3"
            environment["CLUSTER_NETWORKS"] = "yes"
            self.environment = environment
            script = try Command(
                Self.networks,
                [TestCluster.script.path, "run"],
                environment: environment,
                endsByItself: true
            )
            if try await !script.says("://") {
                throw Patiently.Stalled(description: try "No cluster: \(script.output)\(script.errors)")
            }
        }

        deinit {
            script.closeInput()
        }

        /// The URL of a server.
        static func url(of server: Int) -> String { "nats://10.99.0.\(server):\(4221 + server)" }

        /// The servers' URLs, commas between them.
        static let urls = TestCluster.servers.map(url).joined(separator: ",")

        /// How a server is cut off.
        enum Cut {
            /// From everybody: it is on the far side.
            case fromAll
            /// From the other servers, while clients reach it still: they are on its side, and on the others'.
            case fromServers
        }

        /// Cuts a server off while something happens: what is sent to it is lost, and nobody is told.
        func without(_ server: Int, _ cut: Cut, _ body: () async throws -> Void) async throws {
            switch cut {
            case .fromAll: try await ip(["link", "set", "n\(server)", "down"])
            case .fromServers:
                try await neighbours(of: server) { ["replace", $0, "lladdr", Self.nobody, "nud", "permanent"] }
            }
            try await body()
            switch cut {
            case .fromAll: try await ip(["link", "set", "n\(server)", "up"])
            case .fromServers: try await neighbours(of: server) { ["del", $0] }
            }
        }

        /// Waits until every server holds what any of them does.
        func settle() async throws {
            try await inside([TestCluster.script.path, "settle", "180"]).endWell()
        }

        /// Starts `annals` in the network between the servers'.
        func annals(_ arguments: [String]) throws -> Command {
            try inside([RunningProcess.built("annals").path] + arguments)
        }

        private func inside(_ words: [String]) throws -> Command {
            let place = ["--target", "\(script.pid)", "--user", "--net", "--mount", "--preserve-credentials"]
            return try Command(URL(fileURLWithPath: "/usr/bin/nsenter"), place + words, environment: environment)
        }

        /// Where nobody is.
        private static let nobody = "02:00:00:00:00:99"

        /// Says to a server where each of the others is in the network, and to these where it is.
        private func neighbours(of server: Int, _ words: (String) -> [String]) async throws {
            for other in TestCluster.servers where other != server {
                for (here, there) in [(server, other), (other, server)] {
                    try await ip(["-n", "n\(here)", "neigh"] + words("10.99.0.\(there)") + ["dev", "eth0"])
                }
            }
        }

        private func ip(_ words: [String]) async throws {
            try await inside(["ip"] + words).endWell()
        }

        private static let networks = TestCluster.scripts.appendingPathComponent("lib/networks.sh")
    }
#endif
