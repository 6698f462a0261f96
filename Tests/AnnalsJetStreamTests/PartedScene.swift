#if JetStream
    import AnnalsLog
    import AnnalsSQLite
    import Foundation
    import Testing

    /// Workers, a served copy, and whoever gives them articles, on a cluster that is cut; and what a log without a cluster
    /// makes of the same articles.
    final class PartedScene {
        private let cluster: PartedCluster
        private let folder: Folder
        private let lines: [String]
        private var given = 0
        private var processes: [(name: String, command: Command)] = []

        private init(_ cluster: PartedCluster) async throws {
            self.cluster = cluster
            folder = try Folder()
            lines = try String(contentsOf: TestCluster.sample, encoding: .utf8).split(separator: "\n").map { "\($0)\n" }
            try await Command.annals("ingest", "--log", log("one"), TestCluster.sample.path)
        }

        /// Makes a scene, plays it, and sees what came of it. Where that fails, everybody's last words are said.
        static func play(_ body: (PartedScene) async throws -> Void) async throws {
            let cluster = try await PartedCluster()
            try await TestCluster.explaining(cluster.folder) {
                let scene = try await PartedScene(cluster)
                do {
                    try await scene.begin()
                    try await body(scene)
                    try await scene.end()
                } catch {
                    throw Patiently.Stalled(description: "\(error)\n\(scene.words)")
                }
            }
        }

        /// Starts everybody, and has them go through one article.
        private func begin() async throws {
            try await give(1)
            try start("first", work("first"))
            try start("second", work("second"))
            try start("served", ["serve", "--cluster", PartedCluster.urls, "--log", log("served"), "--port", "0"])
            try await wait(for: "the first article") { try await isDone }
            try await cluster.settle()
        }

        /// Cuts a server off that follows in the log; articles are taken in and coded without it. Then waits until it holds
        /// again what the others do: before that, none of these may go.
        func withoutFollower() async throws {
            try await without(leader % 3 + 1)
            try await cluster.settle()
        }

        /// Cuts the leader of the log off; articles are taken in and coded without it.
        func withoutLeader() async throws {
            try await without(leader)
        }

        /// Cuts the leader of the log off from the other servers, with a worker who knows none of these. He waits, for nothing
        /// is taken from him, while the others go on; then he goes on too.
        func withoutOthers() async throws {
            let server = try leader
            try start("third", work("third", at: PartedCluster.url(of: server)))
            try await wait(for: "the third worker") { try await has(given, "third") }
            let before = given
            try await cluster.without(server, .fromServers) {
                try await give(2)
                try await wait(for: "articles without n\(server), cut off from servers") { try await isDone }
                try await wait(for: "the third worker to wait") { try said("third").contains("Waiting for it") }
                #expect(try await !has(before + 1, "third"))
            }
            try await wait(for: "the third worker to go on") { try said("third").contains("answers again") }
        }

        /// Ends everybody, and sees that every copy holds what the log without a cluster does.
        private func end() async throws {
            try await give(lines.count - given)
            try await wait(for: "the last articles") { try await isDone }
            try await wait(for: "the served copy") { try await has(given, "served") }
            for process in processes { try await process.command.kill() }
            let names = processes.map(\.name) + ["late"]
            processes = []
            let one = try await folder.answers("one")
            var links: Set<String> = []
            for name in names {
                try await wait(for: "the copy \(name)") { try await catchesUp(name) }
                #expect(try await folder.answers(name) == one, "\(name)")
                links.insert(try await folder.link(name))
            }
            #expect(links.count == 1)
            let late = try folder.copy("late.db")
            #expect(try await late.verify().findings.allSatisfy { $0.check == .quotation })
        }
    }

    extension PartedScene {
        private func log(_ name: String) -> String { "\(folder.path)/\(name).db" }

        private func work(_ name: String, at urls: String = PartedCluster.urls) -> [String] {
            ["worker", "--cluster", urls, "--redeliver", "2", "--log", log(name)]
        }

        private func start(_ name: String, _ arguments: [String]) throws {
            processes.append((name, try cluster.annals(arguments)))
        }

        private var leader: Int {
            get throws { try TestCluster.leader(of: "annals-main", in: cluster.folder) }
        }

        private func without(_ server: Int) async throws {
            try await cluster.without(server, .fromAll) {
                try await give(2)
                try await wait(for: "articles without n\(server), cut off") { try await isDone }
            }
        }

        /// Puts articles into the queue, by a process that has to find a server that can take them.
        private func give(_ count: Int) async throws {
            let path = try folder.write(lines.dropFirst(given).prefix(count).joined(), to: "from-\(given).jsonl")
            try await cluster.annals(["ingest", "--cluster", PartedCluster.urls, path]).endWell()
            given += count
        }

        /// Whether some worker's copy has all that was given: whoever coded the last of it has. Another's may be behind until
        /// it has something to do.
        private var isDone: Bool {
            get async throws {
                for (name, _) in processes where name != "served" {
                    if try await has(given, name) { return true }
                }
                return false
            }
        }

        /// Has a copy take in what it lacks; whether it has all that was given then.
        private func catchesUp(_ name: String) async throws -> Bool {
            try await cluster.annals(work(name) + ["--until-empty"]).endWell()
            return try await has(given, name)
        }

        /// Whether a copy has so many articles; it may not have been made yet.
        private func has(_ count: Int, _ name: String) async throws -> Bool {
            do {
                let copy = try SQLiteLog(log(name), for: .reading)
                defer { try? copy.close() }
                return try await !copy.articles(from: count - 1, limit: 1).isEmpty
            } catch let error as LogError where error.code == .notFound {
                return false
            }
        }

        /// What a process has said on standard error.
        private func said(_ name: String) throws -> String {
            try processes.first { $0.name == name }?.command.errors ?? ""
        }

        /// What all processes have said on standard error.
        private var words: String {
            processes.map { "\($0.name) said: \((try? $0.command.errors) ?? "")" }.joined(separator: "\n")
        }

        /// Waits for something that the processes are to bring about, none of which is to end.
        private func wait(for what: String, until isSo: () async throws -> Bool) async throws {
            try await Patiently.until(what) {
                for (name, command) in processes where !command.isRunning {
                    throw Patiently.Stalled(description: "Waiting for \(what): \(name) has ended")
                }
                return try await isSo()
            }
        }
    }
#endif
