import Foundation
import Testing

/// What a run of `annals` gave.
struct Run {
    let status: Int32
    let output: String
    let errors: String
}

/// The built binary, run as a person runs it, in a folder of its own that goes with the value.
final class Binary: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Beside the tests, where the build puts it, unless `ANNALS_BINARY` names another.
    static let path =
        ProcessInfo.processInfo.environment["ANNALS_BINARY"]
        ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("annals").path

    /// Writes a file into the folder.
    @discardableResult
    func file(_ name: String, _ content: some DataProtocol) throws -> String {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: url)
        return name
    }

    /// Writes a text into the folder.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, Data(text.utf8))
    }

    /// Runs it with arguments.
    func run(_ arguments: String..., input: String = "") async throws -> Run {
        try await launch(Self.path, arguments, input: input)
    }

    /// Runs a line of bash in which `$ANNALS` is the binary.
    func bash(_ line: String) async throws -> Run {
        try await launch("/bin/bash", ["-c", line], input: "")
    }

    private func launch(_ path: String, _ arguments: [String], input: String) async throws -> Run {
        let process = process(path, arguments)
        let name = UUID().uuidString
        let (stdin, stdout, stderr) = (try file(name + ".in", input), name + ".out", name + ".err")
        try file(stdout, "")
        try file(stderr, "")
        process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(stdin))
        process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent(stdout))
        process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(stderr))
        let status = try await Self.end(of: process)
        return Run(status: status, output: try text(stdout), errors: try text(stderr))
    }

    /// A process in the folder, not yet started.
    func process(_ path: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["ANNALS": Self.path, "PATH": "/usr/bin:/bin", "HOME": folder.path]
        return process
    }

    /// Starts a process and waits for its end.
    static func end(of process: Process, _ meanwhile: () throws -> Void = {}) async throws -> Int32 {
        let (ends, continuation) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { continuation.yield($0.terminationStatus) }
        try process.run()
        try meanwhile()
        for await status in ends { return status }
        return -1
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
}
