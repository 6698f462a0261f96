#if JetStream
    import Foundation
    import Testing

    /// A process of its own. Nobody blocks a thread while waiting for it: the pool has no more than there are cores.
    final class Command: Sendable {
        private let process = Process()
        private let output = Pipe()
        private let ends: AsyncStream<Int32>

        /// Starts a program. What it says on standard error is printed where that is asked for.
        init(
            _ program: URL,
            _ arguments: [String],
            environment: [String: String]? = nil,
            input: Pipe? = nil,
            printsErrors: Bool = false
        ) throws {
            process.executableURL = program
            process.arguments = arguments
            if let environment { process.environment = environment }
            process.standardInput = input ?? FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = printsErrors ? output : FileHandle.nullDevice
            let (stream, continuation) = AsyncStream<Int32>.makeStream()
            ends = stream
            process.terminationHandler = { process in
                continuation.yield(process.terminationStatus)
                continuation.finish()
            }
            try process.run()
        }

        /// `annals`, which stands beside the tests' executable.
        static let annals = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("annals")

        /// Starts `annals`.
        static func annals(_ arguments: [String], printsErrors: Bool = false) throws -> Command {
            try Command(annals, arguments, printsErrors: printsErrors)
        }

        /// Runs `annals` to its end and returns what it printed.
        @discardableResult
        static func annals(_ arguments: String...) async throws -> String {
            let command = try annals(arguments)
            let text = await command.text()
            try #require(await command.end() == 0, "annals \(arguments.joined(separator: " "))")
            return text
        }

        /// Its number.
        var pid: Int32 { process.processIdentifier }

        /// Whether it has not ended.
        var isRunning: Bool { process.isRunning }

        /// Waits for its end; its exit status, or the number of the signal that ended it.
        func end() async -> Int32 {
            await ends.first { _ in true } ?? -1
        }

        /// Ends it without a warning.
        func kill() async {
            Foundation.kill(process.processIdentifier, SIGKILL)
            _ = await end()
        }

        /// All that it prints, to its end.
        func text() async -> String {
            await reading { $0.readDataToEndOfFile() }
        }

        /// What it prints up to the first time that some words are in it; all where they never are.
        func text(until words: String) async -> String {
            await reading { handle in
                var text = Data()
                while !String(decoding: text, as: UTF8.self).contains(words) {
                    let more = handle.availableData
                    if more.isEmpty { break }
                    text += more
                }
                return text
            }
        }

        private func reading(_ body: @escaping @Sendable (FileHandle) -> Data) async -> String {
            let handle = output.fileHandleForReading
            return await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(returning: String(decoding: body(handle), as: UTF8.self))
                }
            }
        }
    }
#endif
