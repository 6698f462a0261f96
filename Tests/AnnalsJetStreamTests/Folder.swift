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

        /// A copy of a crisis' log in the folder.
        func copy(_ name: String = "annals.db") throws -> SQLiteLog {
            try SQLiteLog("\(path)/\(name)", for: .writing)
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
