#if JetStream
    import AnnalsJetStream
    import AnnalsSQLite
    import Foundation

    /// A folder for the files of one test, removed when the test lets go of it.
    final class Folder: Sendable {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "annals-\(UUID())"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        /// Writes a file into the folder; its path.
        func write(_ text: String, to name: String) throws -> String {
            try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
            return "\(path)/\(name)"
        }

        /// A copy of a crisis' log in the folder.
        func copy(_ name: String = "annals.db") throws -> SQLiteLog {
            try SQLiteLog("\(path)/\(name)", for: .writing)
        }
    }

    extension Folder {
        /// What a log in the folder answers at a fixed vantage, to the byte, and how much there is in it.
        func answers(_ name: String) async throws -> [String] {
            let log = "\(path)/\(name).db"
            let day = "2022-04-30"
            let state = try await Command.annals(
                "state",
                "--log",
                log,
                "--at",
                day,
                "--as-of",
                day,
                "--format",
                "json"
            )
            let counts = try await statistics(name).filter { line in
                ["entries", "articles", "texts", "remarks"].contains { line.contains("\"\($0)\"") }
            }
            return [state] + counts
        }

        /// What the hash chain says of everything that a log in the folder holds.
        func link(_ name: String) async throws -> String {
            let line = try await statistics(name).first { $0.contains("\"link\"") } ?? ""
            return String(line.split(separator: "\"").dropLast().last ?? "")
        }

        private func statistics(_ name: String) async throws -> [String] {
            let lines = try await Command.annals("stats", "--log", "\(path)/\(name).db", "--format", "jsonl")
            return lines.split(separator: "\n").map(String.init)
        }
    }

    /// A log on a cluster with a copy of its own.
    struct Member: Sendable {
        let log: JetStreamLog
        let copy: SQLiteLog
        private let folder: Folder

        init(_ crisis: Crisis, on cluster: TestCluster, patience: Duration = .seconds(60)) throws {
            folder = try Folder()
            copy = try folder.copy()
            log = JetStreamLog(crisis, on: try cluster.address(), copy: copy, patience: patience)
        }

        /// What the hash chain says of everything that the copy holds.
        func link() async throws -> String {
            try await copy.statistics().link
        }
    }

    /// Runs a body on an empty log of a crisis of its own.
    func withLog<Value>(_ body: (JetStreamLog) async throws -> Value) async throws -> Value {
        let member = try Member(Crisis("test-\(UUID())"), on: try await TestCluster.shared.value)
        let value = try await body(member.log)
        try member.copy.close()
        return value
    }
#endif
