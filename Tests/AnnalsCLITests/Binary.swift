import Foundation
import TestProcess
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
        ?? RunningProcess.built("annals").path

    /// Writes a file into the folder.
    @discardableResult
    func file(_ name: String, _ content: some DataProtocol) throws -> String {
        let url = url(name)
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
        let name = UUID().uuidString
        let (stdin, stdout, stderr) = (name + ".in", name + ".out", name + ".err")
        for (name, text) in [(stdin, input), (stdout, ""), (stderr, "")] { try file(name, text) }
        let command = try start(
            arguments,
            of: path,
            input: .file(url(stdin)),
            output: .file(url(stdout)),
            errors: .file(url(stderr))
        )
        let status = await command.end()
        return Run(status: status, output: try text(stdout), errors: try text(stderr))
    }

    /// Starts it, or another program, in the folder.
    func start(
        _ arguments: [String],
        of path: String = Binary.path,
        input: RunningProcess.Input = .nothing,
        output: RunningProcess.Output = .nowhere,
        errors: RunningProcess.Output = .nowhere
    ) throws -> RunningProcess {
        try RunningProcess(
            URL(fileURLWithPath: path),
            arguments,
            environment: ["ANNALS": Self.path, "PATH": "/usr/bin:/bin", "HOME": folder.path],
            folder: folder,
            input: input,
            output: output,
            errors: errors
        )
    }

    private func url(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    /// The text of a file in the folder.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    }
}
