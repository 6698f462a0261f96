import Foundation
import TestProcess
import Testing

/// The same articles by every way in, and through every way to be interrupted, make the same log.
///
/// `ANNALS_WAYS` names a file of JSON Lines articles to do it with, `ANNALS_BINARY` a faster binary to do it by.
@Suite("The ways in")
struct WaysInTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scripts/sample/meridian-wire.jsonl")

    private let lines: [String]

    init() throws {
        let source = Self.environment["ANNALS_WAYS"].map { URL(fileURLWithPath: $0) }
        let text = try String(contentsOf: source ?? Self.sample, encoding: .utf8)
        let read = text.split(separator: "\n").map { "\($0)\n" }
        // More than a pipe holds, so that a process that was sent all of it has read some of it.
        lines = source == nil ? read + (1...80).map(Pages.line) : read
    }

    /// The digest of what a log's entries say.
    private func content(_ binary: Binary, _ log: String) async throws -> String {
        let stats = try await binary.run("stats", "--content", "--format", "jsonl", "--log", log)
        return try #require(stats.output.split(separator: "\n").last { $0.contains(#""content""#) }.map(String.init))
    }

    /// An article of JSON Lines as a text page with its fields above the text.
    private func page(_ line: String) throws -> String {
        var fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let text = try #require(fields.removeValue(forKey: "text") as? String)
        let named = try fields.keys.sorted().compactMap { name -> String? in
            guard let value = fields[name] as? String else { return nil }
            let quoted = try JSONSerialization.data(withJSONObject: [value], options: .withoutEscapingSlashes)
                .dropFirst().dropLast()
            return "\(name): \(String(decoding: quoted, as: UTF8.self))\n"
        }
        return "---\n\(named.joined())---\n\(text)"
    }

    @Test("One file of JSON Lines, a folder of text files, standard input and gzip give the same log")
    func ways() async throws {
        let binary = try Binary()
        try binary.file("all.jsonl", lines.joined())
        for (index, line) in lines.enumerated() {
            let name = String(repeating: "0", count: 6 - "\(index)".count) + "\(index)"
            try binary.file("pages/\(name).txt", try page(line))
        }
        let ingests = [
            "$ANNALS ingest --log lines.db all.jsonl", "$ANNALS ingest --log pages.db pages",
            "$ANNALS ingest --log stdin.db - < all.jsonl", "gzip -c all.jsonl | $ANNALS ingest --log gzip.db -",
        ]
        for ingest in ingests {
            let run = try await binary.bash(ingest)
            #expect(run.status == 0 || Self.environment["ANNALS_WAYS"] != nil, "\(run.errors)")
            print("\(ingest): \(run.errors.split(separator: "\n").last ?? "")")
        }
        let first = try await content(binary, "lines.db")
        print("\(lines.count) articles: \(first)")
        for log in ["pages.db", "stdin.db", "gzip.db"] { #expect(try await content(binary, log) == first, "\(log)") }
        #expect(try await binary.run("verify", "--log", "pages.db").status == 0)
    }

    @Test(
        "Stopped by Ctrl-C and by kill -9 at random points and begun again, seed by seed, it is the same log",
        arguments: [1, 2]
    )
    func interruptions(seed: Int) async throws {
        let binary = try Binary()
        try binary.file("all.jsonl", lines.joined())
        _ = try await binary.run("ingest", "--log", "whole.db", "all.jsonl")
        var chance = UInt64(seed)
        for round in 0..<(Self.environment["ANNALS_WAYS"] == nil ? 4 : 12) {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let count = Int(chance >> 33) % lines.count
            let status = try await stop(binary, after: count, by: round % 2 == 0 ? SIGINT : SIGKILL)
            print("seed \(seed), round \(round): stopped after \(count) of \(lines.count), status \(status)")
        }
        _ = try await binary.run("ingest", "--log", "parts.db", "all.jsonl")
        #expect(try await content(binary, "parts.db") == content(binary, "whole.db"))
        #expect(try await binary.run("verify", "--log", "parts.db").status == 0)
    }

    /// Ingests from a pipe, and sends a signal once some articles are written into it.
    private func stop(_ binary: Binary, after count: Int, by number: Int32) async throws -> Int32 {
        let command = try binary.start(["ingest", "--log", "parts.db", "-"], input: .written)
        await command.write(Data(lines.prefix(count).joined().utf8))
        command.send(number)
        command.closeInput()
        return await command.end()
    }
}
