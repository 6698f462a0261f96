#if JetStream
    import Foundation
    import TestProcess
    import Testing

    /// A process of its own, which ends with this at the latest. What it says goes to files, so that nobody has to read
    /// along.
    final class Command: Sendable {
        private let process: RunningProcess
        private let folder: Folder
        private let endsByItself: Bool
        private let name: String

        /// Starts a program.
        /// - Parameter endsByItself: whether it is left to end once its input does.
        init(
            _ program: URL,
            _ arguments: [String],
            environment: [String: String]? = nil,
            endsByItself: Bool = false
        ) throws {
            let folder = try Folder()
            let files = try ["out", "err"].map { URL(fileURLWithPath: try folder.write("", to: $0)) }
            self.folder = folder
            name = ([program.lastPathComponent] + arguments).joined(separator: " ")
            self.endsByItself = endsByItself
            process = try RunningProcess(
                program,
                arguments,
                environment: environment,
                input: endsByItself ? .written : .nothing,
                output: .file(files[0]),
                errors: .file(files[1])
            )
        }

        deinit {
            if !endsByItself { process.send(SIGKILL) }
        }

        /// Starts `annals`.
        static func annals(_ arguments: [String]) throws -> Command {
            try Command(RunningProcess.built("annals"), arguments)
        }

        /// Runs `annals` to its end, which must be a good one, and returns what it printed.
        @discardableResult
        static func annals(_ arguments: String...) async throws -> String {
            let command = try annals(arguments)
            try await command.endWell()
            return try command.output
        }

        /// Its number.
        var pid: Int32 { process.pid }

        /// Whether it has not ended.
        var isRunning: Bool { process.isRunning }

        /// What it has printed.
        var output: String {
            get throws { try String(contentsOfFile: "\(folder.path)/out", encoding: .utf8) }
        }

        /// What it has said on standard error.
        var errors: String {
            get throws { try String(contentsOfFile: "\(folder.path)/err", encoding: .utf8) }
        }

        /// Ends its input.
        func closeInput() {
            process.closeInput()
        }

        /// Waits for its end; its exit status, or the number of the signal that ended it. One that does not end is killed.
        func end(within most: Duration = Patiently.most) async throws -> Int32 {
            do {
                try await Patiently.until("end of \(name)", within: most) { !isRunning }
            } catch let stalled as Patiently.Stalled {
                process.send(SIGKILL)
                throw Patiently.Stalled(description: "\(stalled); it said:\n\(try output)\(try errors)")
            }
            return await process.end()
        }

        /// Waits for its end, which must be a good one.
        func endWell(within most: Duration = Patiently.most) async throws {
            let status = try await end(within: most)
            let said = try errors
            try #require(status == 0, "\(name) ended with \(status): \(said)")
        }

        /// Ends it without a warning.
        func kill() async throws {
            process.send(SIGKILL)
            _ = try await end()
        }

        /// Waits until it has printed some words, or has ended without.
        func says(_ words: String) async throws -> Bool {
            try await Patiently.until("\"\(words)\" of \(name)") { try output.contains(words) || !isRunning }
            return try output.contains(words)
        }
    }
#endif
