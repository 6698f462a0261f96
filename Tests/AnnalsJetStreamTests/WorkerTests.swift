#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsSQLite
    import Foundation
    import Testing

    /// Workers as processes of their own, killed in the middle of their work. `ANNALS_ARTICLES` names other articles than
    /// the sample's.
    @Suite(.enabled(if: TestCluster.isThere, TestCluster.absence), TestCluster.limit) struct WorkerTests {
        private static let articles =
            ProcessInfo.processInfo.environment["ANNALS_ARTICLES"]
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Scripts/sample").standardized.path

        /// A worker and a server are killed; the other worker codes what is left, and nothing twice.
        @Test func everyArticleIsCodedOnceWhateverDies() async throws {
            let cluster = try await TestCluster()
            let folder = try Folder()
            try await Command.annals("ingest", "--log", "\(folder.path)/one.db", Self.articles)
            try await Command.annals("ingest", "--cluster", cluster.urls, Self.articles)
            let watch = try Member(Crisis("main"), on: cluster)
            let first = try Command.annals(worker("first", of: folder, on: cluster))
            try await Patiently.until("entry of the first worker") {
                try await Patiently.run { try await watch.log.catchUp() }
                return try await watch.copy.head() > 0 || !first.isRunning
            }
            try await first.kill()
            try await cluster.kill(1)
            let second = try Command.annals(worker("second", of: folder, on: cluster))
            try await second.endWell()
            try await cluster.start(1)
            try await Command.annals(
                "worker",
                "--cluster",
                cluster.urls,
                "--until-empty",
                "--log",
                "\(folder.path)/late.db"
            )
            try await Patiently.run { try await watch.log.catchUp() }
            let one = try await folder.answers("one")
            #expect(try await folder.answers("second") == one)
            #expect(try await folder.answers("late") == one)
            let links = try await [folder.link("second"), folder.link("late"), watch.link()]
            #expect(Set(links).count == 1)
        }

        /// An article that five workers were given and did not finish is refused, and stops no other.
        @Test func anArticleThatEndsEveryWorkerIsSetAside() async throws {
            let cluster = try await TestCluster.shared.value
            let folder = try Folder()
            let crisis = try Crisis("poison")
            let place = ["--cluster", cluster.urls, "--crisis", crisis.name]
            let lines = try String(contentsOf: TestCluster.sample, encoding: .utf8)
                .split(separator: "\n").prefix(2).map { "\($0)\n" }
            let paths = try lines.enumerated().map { try folder.write($1, to: "\($0).jsonl") }
            try await Command.annals(["ingest", paths[0]] + place).endWell()
            for times in 1...5 {
                let queue = ArticleQueue(crisis, on: try cluster.address(), patience: .seconds(1))
                var given: [Delivery] = []
                try await Patiently.until("article for worker \(times)") {
                    given = try await Patiently.run { try await queue.take(8, wait: .seconds(5)) }
                    return !given.isEmpty
                }
                #expect(given.map(\.times) == [times])
            }
            try await Command.annals(["ingest", paths[1]] + place).endWell()
            let log = "\(folder.path)/worker.db"
            let work = ["worker", "--log", log, "--until-empty", "--redeliver", "1"] + place
            try await Command.annals(work).endWell()
            let refused = try await Command.annals("refused", "--log", log, "--format", "jsonl")
            #expect(refused.split(separator: "\n").count == 1)
            #expect(refused.contains("5 workers ended while they coded it; ingest it again"))
            let coded = try await Command.annals("export", "--articles", "--log", log)
            #expect(coded.split(separator: "\n").count { $0.hasPrefix("{\"article\"") } == 1)
        }

        private func worker(_ name: String, of folder: Folder, on cluster: TestCluster) -> [String] {
            [
                "worker", "--cluster", cluster.urls, "--log", "\(folder.path)/\(name).db", "--until-empty",
                "--redeliver",
                "2",
            ]
        }
    }
#endif
