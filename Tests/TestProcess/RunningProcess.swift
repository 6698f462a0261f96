public import Foundation
import Synchronization

/// A process of its own. Nobody blocks a thread of Swift's pool while waiting for it: the pool has no more than there are
/// cores.
public final class RunningProcess: Sendable {
    /// What it reads.
    public enum Input: Sendable {
        case nothing
        case file(URL)
        /// What `write` is given.
        case written
    }

    /// Where what it prints goes.
    public enum Output: Hashable, Sendable {
        case nowhere
        case file(URL)
        /// To whoever asks for its text.
        case text
    }

    /// Foundation notices the end of a process by a socket that the process holds. One that is started at the same time
    /// on another thread would inherit that socket, or an end of a pipe, and neither would seem to end before both had.
    private static let start = Mutex(())

    private let process: Process
    /// Where what it reads is written, and what it prints is read, if anybody does.
    private let input: Pipe?
    private let output: Pipe?
    private let ending: Task<Int32, Never>

    /// Starts a program.
    /// - Throws: what keeps it from starting, or a file from being opened.
    public init(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String]? = nil,
        folder: URL? = nil,
        input: Input = .nothing,
        output: Output = .text,
        errors: Output = .nowhere
    ) throws {
        let (ends, continuation) = AsyncStream<Int32>.makeStream()
        (process, self.input, self.output) = try Self.start.withLock { _ in
            let process = Process()
            let given = if case .written = input { Pipe() } else { Pipe?.none }
            let printed = if [output, errors].contains(.text) { Pipe() } else { Pipe?.none }
            process.executableURL = program
            process.arguments = arguments
            if let environment { process.environment = environment }
            process.currentDirectoryURL = folder
            process.standardInput = try input.opened(given)
            process.standardOutput = try output.opened(printed)
            process.standardError = try errors.opened(printed)
            process.terminationHandler = { process in
                continuation.yield(process.terminationStatus)
                continuation.finish()
            }
            try process.run()
            // Foundation keeps them open for longer than the process.
            for case let file as FileHandle in [process.standardInput, process.standardOutput, process.standardError]
            where file !== FileHandle.nullDevice { try? file.close() }
            return (process, given, printed)
        }
        ending = Task { await ends.first { _ in true } ?? -1 }
    }

    /// An executable that the build puts beside the tests'.
    public static func built(_ name: String) -> URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(name)
    }

    /// Its number.
    public var pid: Int32 { process.processIdentifier }

    /// Whether it has not ended.
    public var isRunning: Bool { process.isRunning }

    /// Waits for its end; its exit status, or the number of the signal that ended it. Whoever is no longer waited for, as
    /// at the end of a test's time, is killed.
    public func end() async -> Int32 {
        await withTaskCancellationHandler {
            await ending.value
        } onCancel: {
            send(SIGKILL)
        }
    }

    /// Sends it a signal.
    public func send(_ signal: Int32) {
        if process.isRunning { Foundation.kill(process.processIdentifier, signal) }
    }

    /// Hands it bytes; whether it took them all.
    @discardableResult
    public func write(_ bytes: Data) async -> Bool {
        signal(SIGPIPE, SIG_IGN)
        guard let handle = input?.fileHandleForWriting else { return false }
        return await aside { (try? handle.write(contentsOf: bytes)) != nil }
    }

    /// Tells it that there is no more to read.
    public func closeInput() {
        try? input?.fileHandleForWriting.close()
    }

    /// All that it prints, to its end.
    public func text() async -> String {
        await text { _ in false }
    }

    /// What it prints up to the first time that some words are in it; all where they never are.
    public func text(until words: String) async -> String {
        await text { $0.contains(words) }
    }

    /// What it prints until that is enough. It is killed where that is no longer waited for.
    public func text(until isEnough: @escaping @Sendable (String) -> Bool) async -> String {
        guard let handle = output?.fileHandleForReading else { return "" }
        return await withTaskCancellationHandler {
            await aside {
                var bytes = Data()
                while !isEnough(String(decoding: bytes, as: UTF8.self)) {
                    let more = handle.availableData
                    if more.isEmpty { break }
                    bytes += more
                }
                return String(decoding: bytes, as: UTF8.self)
            }
        } onCancel: {
            send(SIGKILL)
        }
    }

    private func aside<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}

extension RunningProcess.Input {
    fileprivate func opened(_ pipe: Pipe?) throws -> Any? {
        switch self {
        case .nothing: FileHandle.nullDevice
        case .file(let url): try FileHandle(forReadingFrom: url)
        case .written: pipe
        }
    }
}

extension RunningProcess.Output {
    fileprivate func opened(_ pipe: Pipe?) throws -> Any? {
        switch self {
        case .nowhere: FileHandle.nullDevice
        case .file(let url): try FileHandle(forWritingTo: url)
        case .text: pipe
        }
    }
}
