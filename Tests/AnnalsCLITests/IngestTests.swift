import Foundation
import TestProcess
import Testing

@Suite("Reading articles into a log")
struct IngestTests {
    @Test("The same article twice changes nothing, and says so")
    func twice() async throws {
        let binary = try Binary()
        try binary.file("a.jsonl", Pages.line(1) + Pages.line(2))
        #expect(try await binary.run("ingest", "a.jsonl").errors.contains("2 articles with"))
        let before = try await binary.run("export", "--articles")
        let again = try await binary.run("ingest", "a.jsonl")
        #expect(again.status == 0)
        #expect(again.errors.contains("2 articles already in the log"))
        #expect(try await binary.run("export", "--articles").output == before.output)
    }

    @Test("What is no article gets one line each, the others go on, and the log lists what was refused")
    func refusals() async throws {
        let binary = try Binary()
        try binary.file("batch/1-empty.txt", "")
        try binary.file("batch/2-binary.bin", Data((0..<4096).map { UInt8($0 % 256) }))
        try binary.file("batch/3-invalid.txt", Data([0x61, 0xFF, 0xFE, 0xC0, 0x80, 0x62, 0x81, 0x8D]))
        try binary.file("batch/4-good.txt", Pages.text(1))
        try binary.file("batch/5-long.txt", Data(repeating: 0x61, count: 50_000_000))
        let run = try await binary.run("ingest", "batch")
        #expect(run.status == 65)
        #expect(run.errors.contains("1 article with"))
        for name in ["1-empty.txt", "2-binary.bin", "5-long.txt"] {
            #expect(run.errors.split(separator: "\n").filter { $0.contains(name) }.count == 1, "\(name)")
        }
        #expect(run.errors.split(separator: "\n").allSatisfy { $0.utf8.count < 300 })
        let refused = try await binary.run("refused")
        #expect(refused.status == 0)
        #expect(refused.output.contains("1-empty.txt") && refused.output.contains("5-long.txt"))
    }

    @Test("What is not there has status 66, an empty folder 65 or 66, and neither stops the rest")
    func missing() async throws {
        let binary = try Binary()
        #expect(try await binary.run("ingest", "none.txt").status == 66)
        try FileManager.default.createDirectory(
            at: binary.folder.appendingPathComponent("empty"),
            withIntermediateDirectories: true
        )
        #expect([65, 66].contains(try await binary.run("ingest", "empty").status))
        try binary.file("a.txt", Pages.text(1))
        let run = try await binary.run("ingest", "none.txt", "a.txt")
        #expect(run.status == 65)
        #expect(run.errors.contains("1 article with"))
    }

    @Test("A bad line of JSON Lines is refused with its number, and the others go on")
    func badLine() async throws {
        let binary = try Binary()
        let run = try await binary.run("ingest", "-", input: Pages.line(1) + "{\"id\": broken\n" + Pages.line(2))
        #expect(run.status == 65)
        #expect(run.errors.contains("stdin:2:"))
        #expect(run.errors.contains("2 articles with"))
    }

    @Test("An article without a publication time is refused until it is given one")
    func undated() async throws {
        let binary = try Binary()
        try binary.file("a.txt", "Talks in Geneva\n\nThe ministers of France and Germany met in Geneva.\n")
        let run = try await binary.run("ingest", "a.txt")
        #expect(run.status == 65)
        #expect(run.errors.contains("--published"))
        #expect(try await binary.run("ingest", "--published", "2022-02-21", "a.txt").status == 0)
    }

    @Test("The order of the input is the order of the log, however many cores code it")
    func order() async throws {
        let binary = try Binary()
        try binary.file("a.jsonl", (1...40).map(Pages.line).joined())
        #expect(try await binary.run("ingest", "a.jsonl").status == 0)
        #expect(try await binary.run("ingest", "--log", "b.db", "-", input: try binary.text("a.jsonl")).status == 0)
        let first = try await binary.bash("$ANNALS export | sed 's/\"recorded\":\"[^\"]*\"//'")
        let second = try await binary.bash("$ANNALS export --log b.db | sed 's/\"recorded\":\"[^\"]*\"//'")
        #expect(first.output == second.output)
    }

    @Test("Ctrl-C stops between articles, leaves the log whole, and the same command goes on")
    func interrupt() async throws {
        let binary = try Binary()
        let articles = (1...60).map(Pages.line)
        try binary.file("a.jsonl", articles.joined())
        let command = try binary.start(["ingest", "-"], input: .written)
        // More than a pipe holds: when it is written, the process has begun to read, and so minds the signal.
        #expect(await command.write(Data(articles.prefix(50).joined().utf8)))
        command.send(SIGINT)
        await command.write(Data(articles.dropFirst(50).joined().utf8))
        command.closeInput()
        #expect(await command.end() == 130)
        #expect(try await binary.run("ingest", "a.jsonl").status == 0)
        let whole = try await binary.run("ingest", "--log", "b.db", "a.jsonl")
        #expect(whole.status == 0)
        let first = try await binary.bash("$ANNALS export | sed 's/\"recorded\":\"[^\"]*\"//'")
        let second = try await binary.bash("$ANNALS export --log b.db | sed 's/\"recorded\":\"[^\"]*\"//'")
        #expect(first.output == second.output)
    }
}
