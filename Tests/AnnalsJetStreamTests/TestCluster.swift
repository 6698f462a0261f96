#if JetStream
    import AnnalsJetStream
    import Foundation
    import Synchronization
    import Testing

    /// Three servers on free ports of this machine, with a folder of their own. They end with this, or with the process,
    /// however it ends.
    final class TestCluster: Sendable {
        /// Where there is no server to be had, the tests that need one are skipped.
        static let isThere = ["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"].contains {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        /// What is said of the tests that are skipped.
        static let absence: Comment = "nats-server is not installed"
        /// No test takes as long, even on a busy machine; one that does is cancelled, which ends its waits.
        static let limit = TimeLimitTrait.timeLimit(.minutes(10))

        /// The cluster of all tests that break nothing in it.
        static let shared = Task { try await TestCluster() }

        let folder: String
        let ports: [Int]
        private let script: Command
        private let scheme: String

        /// - Parameter configuration: a file with lines for every server's configuration that ask for TLS.
        init(secured configuration: String? = nil) async throws {
            folder = NSTemporaryDirectory() + "annals-cluster-\(UUID())"
            ports = try FreePorts.take(9)
            scheme = configuration == nil ? "nats" : "tls"
            var environment = Self.environment(folder, ports)
            environment["CLUSTER_CONFIG"] = configuration
            script = try Command(Self.script, ["run"], environment: environment, endsByItself: true)
            if try await !script.says("://") {
                throw Patiently.Stalled(description: try "No cluster: \(script.output)\(script.errors)")
            }
        }

        deinit {
            script.closeInput()
        }

        /// The servers' URLs, commas between them.
        var urls: String {
            ports.prefix(3).map { "\(scheme)://127.0.0.1:\($0)" }.joined(separator: ",")
        }

        /// The servers' addresses.
        func address() throws -> ClusterAddress {
            try ClusterAddress(urls)
        }

        /// Runs a body; where it fails, the end of what the servers have logged is said too.
        func explaining<Value>(_ body: () async throws -> Value) async throws -> Value {
            try await Self.explaining(folder, body)
        }

        static func explaining<Value>(_ folder: String, _ body: () async throws -> Value) async throws -> Value {
            do {
                return try await body()
            } catch {
                throw Patiently.Stalled(description: "\(error)\n\(logs(folder))")
            }
        }

        /// The server that leads a stream, as the servers' own logs say.
        static func leader(of stream: String, in folder: String) throws -> Int {
            var last = (time: "", server: 0)
            for server in servers {
                let log = try String(contentsOfFile: "\(folder)/n\(server).log", encoding: .utf8)
                let line = log.split(separator: "\n").last { $0.hasSuffix(" leader for '$G > \(stream)'") }
                // [12] 2026/01/31 23:59:59.123456 [INF] JetStream cluster new stream leader for ...
                let time = line?.split(separator: " ").dropFirst().prefix(2).joined(separator: " ") ?? ""
                if time > last.time { last = (time, server) }
            }
            return try #require(last.server > 0 ? last.server : nil, "no server says that it leads \(stream)")
        }

        /// The last lines of the servers' own logs.
        private static func logs(_ folder: String) -> String {
            servers.map { server in
                let text = (try? String(contentsOfFile: "\(folder)/n\(server).log", encoding: .utf8)) ?? "no log"
                return "Server \(server):\n" + text.split(separator: "\n").suffix(15).joined(separator: "\n")
            }
            .joined(separator: "\n")
        }

        /// The servers' numbers.
        static let servers = 1...3

        /// Ends a server without a warning.
        func kill(_ server: Int) async throws {
            let pid = try signal(SIGKILL, server)
            // Until it has gone, a start would take it for running.
            try await Patiently.until("end of server \(server)") { !Self.lives(pid) }
        }

        /// Holds a server still, as if the network had gone; its connections stay open and nothing answers.
        func hold(_ server: Int) throws {
            try signal(SIGSTOP, server)
        }

        /// Lets a server go on that was held.
        func release(_ server: Int) throws {
            try signal(SIGCONT, server)
        }

        /// Starts a server that was ended.
        func start(_ server: Int) async throws {
            let environment = Self.environment(folder, ports)
            try await Command(Self.script, ["start", "\(server)"], environment: environment).endWell()
        }

        /// Waits until every server holds what any of them does. Before that, one that goes may take what the others lack with
        /// it: none of them then leads the stream until it is back.
        func settle() async throws {
            try await Command(Self.script, ["settle", "180"], environment: Self.environment(folder, ports)).endWell()
        }

        /// Ends all servers and starts them without anything that they stored.
        func startAnew() async throws {
            for server in Self.servers { try await kill(server) }
            for server in Self.servers { try FileManager.default.removeItem(atPath: "\(folder)/n\(server)") }
            for server in Self.servers { try await start(server) }
        }

        @discardableResult
        private func signal(_ signal: Int32, _ server: Int) throws -> Int32 {
            let text = try String(contentsOfFile: "\(folder)/n\(server).pid", encoding: .utf8)
            let pid = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
            try #require(Foundation.kill(pid, signal) == 0)
            return pid
        }

        private static func lives(_ pid: Int32) -> Bool {
            !((try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(pid)/cmdline"))) ?? Data()).isEmpty
        }

        static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Scripts").standardized
        /// Nine articles of the sample crisis, one a line.
        static let sample = scripts.appendingPathComponent("sample/meridian-wire.jsonl")
        static let script = scripts.appendingPathComponent("cluster")

        static func environment(_ folder: String, _ ports: [Int]) -> [String: String] {
            var environment = ProcessInfo.processInfo.environment
            environment["CLUSTER_FOLDER"] = folder
            environment["CLUSTER_PORTS"] = ports.map(String.init).joined(separator: " ")
            return environment
        }
    }

    /// Ports that nobody listens at, and that the system gives to no connection of its own accord: a server that is away for
    /// a while finds its own again.
    enum FreePorts {
        /// Below those that Linux gives out (`ip_local_port_range`), and above those that services are known by.
        private static let range = 20_000..<32_000
        private static let tried = Mutex(Int(getpid()) * 61 % range.count)

        static func take(_ count: Int) throws -> [Int] {
            var ports: [Int] = []
            for _ in range where ports.count < count {
                let port = next()
                if isFree(port) { ports.append(port) }
            }
            try #require(ports.count == count, "no \(count) free ports in \(range)")
            return ports
        }

        /// Each port once in turn, so that two clusters of one process never meet.
        private static func next() -> Int {
            tried.withLock { tried in
                tried = (tried + 1) % range.count
                return range.lowerBound + tried
            }
        }

        private static func isFree(_ port: Int) -> Bool {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            return withUnsafeBytes(of: address) { bytes in
                guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
                return bind(descriptor, start, socklen_t(bytes.count)) == 0
            }
        }
    }
#endif
