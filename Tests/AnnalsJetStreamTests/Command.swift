#if JetStream
    import Foundation
    import Synchronization
    import Testing

    /// A process of its own, which ends with this at the latest. What it says goes to files: so nobody has to read along,
    /// and no wait for it blocks a thread.
    final class Command: Sendable {
        private let process = Process()
        private let folder: Folder
        private let ending = Ending()
        private let endsByItself: Bool
        private let name: String

        /// Starts a program.
        /// - Parameter endsByItself: whether it is left to end once nobody holds the other end of its input.
        init(
            _ program: URL,
            _ arguments: [String],
            environment: [String: String]? = nil,
            input: Pipe? = nil,
            endsByItself: Bool = false
        ) throws {
            folder = try Folder()
            name = ([program.lastPathComponent] + arguments).joined(separator: " ")
            self.endsByItself = endsByItself
            process.executableURL = program
            process.arguments = arguments
            if let environment { process.environment = environment }
            process.standardInput = input ?? FileHandle.nullDevice
            let files = try ["out", "err"].map {
                try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("", to: $0)))
            }
            process.standardOutput = files[0]
            process.standardError = files[1]
            process.terminationHandler = { [ending] process in ending.status.withLock { $0 = process.terminationStatus }
            }
            try process.run()
            for file in files { try file.close() }
        }

        deinit {
            if !endsByItself, isRunning { Foundation.kill(pid, SIGKILL) }
        }

        /// `annals`, which stands beside the tests' executable.
        static let annals = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("annals")

        /// Starts `annals`.
        static func annals(_ arguments: [String]) throws -> Command {
            try Command(annals, arguments)
        }

        /// Runs `annals` to its end, which must be a good one, and returns what it printed.
        @discardableResult
        static func annals(_ arguments: String...) async throws -> String {
            let command = try annals(arguments)
            try await command.endWell()
            return try command.output
        }

        /// Its number.
        var pid: Int32 { process.processIdentifier }

        /// Whether it has not ended.
        var isRunning: Bool { ending.status.withLock { $0 == nil } }

        /// What it has printed.
        var output: String {
            get throws { try String(contentsOfFile: "\(folder.path)/out", encoding: .utf8) }
        }

        /// What it has said on standard error.
        var errors: String {
            get throws { try String(contentsOfFile: "\(folder.path)/err", encoding: .utf8) }
        }

        /// Waits for its end; its exit status, or the number of the signal that ended it. One that does not end is killed.
        func end(within most: Duration = Patiently.most) async throws -> Int32 {
            do {
                try await Patiently.until("end of \(name)", within: most) { !isRunning }
            } catch let stalled as Patiently.Stalled {
                Foundation.kill(pid, SIGKILL)
                throw Patiently.Stalled(description: "\(stalled); it said:\n\(try output)\(try errors)")
            }
            return ending.status.withLock { $0 ?? -1 }
        }

        /// Waits for its end, which must be a good one.
        func endWell(within most: Duration = Patiently.most) async throws {
            let status = try await end(within: most)
            let said = try errors
            try #require(status == 0, "\(name) ended with \(status): \(said)")
        }

        /// Ends it without a warning.
        func kill() async throws {
            Foundation.kill(pid, SIGKILL)
            _ = try await end()
        }

        /// Waits until it has printed some words, or has ended without.
        func says(_ words: String) async throws -> Bool {
            try await Patiently.until("\"\(words)\" of \(name)") { try output.contains(words) || !isRunning }
            return try output.contains(words)
        }

        private final class Ending: Sendable {
            let status = Mutex<Int32?>(nil)
        }
    }
#endif
