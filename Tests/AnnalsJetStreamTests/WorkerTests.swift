#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsSQLite
    import Foundation
    import Testing

    /// Workers as processes of their own, killed in the middle of their work. `ANNALS_ARTICLES` names other articles than
    /// the sample's.
    @Suite(.enabled(if: TestCluster.isThere, TestCluster.absence)) struct WorkerTests {
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
            while try await watch.copy.head() == 0, first.isRunning { try await watch.log.catchUp() }
            await first.kill()
            try await cluster.kill(1)
            let second = try Command.annals(worker("second", of: folder, on: cluster))
            #expect(await second.end() == 0)
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
            let one = try await answers("one", in: folder)
            #expect(try await answers("second", in: folder) == one)
            #expect(try await answers("late", in: folder) == one)
            let links = [
                try await link("second", in: folder), try await link("late", in: folder), try await watch.link(),
            ]
            #expect(Set(links).count == 1)
        }

        private func worker(_ name: String, of folder: Folder, on cluster: TestCluster) -> [String] {
            [
                "worker", "--cluster", cluster.urls, "--log", "\(folder.path)/\(name).db", "--until-empty",
                "--redeliver",
                "2",
            ]
        }

        /// The state at a fixed vantage, to the byte, and how much there is.
        private func answers(_ name: String, in folder: Folder) async throws -> [String] {
            let log = "\(folder.path)/\(name).db"
            let state = try await Command.annals(
                "state",
                "--log",
                log,
                "--at",
                "2022-04-30",
                "--as-of",
                "2022-04-30",
                "--format",
                "json"
            )
            let counts = try await Command.annals("stats", "--log", log, "--format", "jsonl").split(separator: "\n")
                .filter {
                    line in
                    ["entries", "articles", "texts", "remarks"].contains { line.contains("\"\($0)\"") }
                }
            return [state] + counts.map(String.init)
        }

        private func link(_ name: String, in folder: Folder) async throws -> String {
            let lines = try await Command.annals("stats", "--log", "\(folder.path)/\(name).db", "--format", "jsonl")
            let line = try #require(lines.split(separator: "\n").first { $0.contains("\"link\"") })
            return String(line.split(separator: "\"").dropLast().last ?? "")
        }
    }
#endif
