import Foundation
import Testing

@Suite("The documentation and the command line")
struct DocumentationTests {
    @Test("Every verb and flag is documented, and every verb has runnable examples")
    func verbs() async throws {
        let run = try await Binary().run("--experimental-dump-help")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let command = try #require(root["command"] as? [String: Any])
        let verbs = try #require(command["subcommands"] as? [[String: Any]])
        let text = try Self.pages()
        for verb in verbs {
            let name = try #require(verb["commandName"] as? String)
            if name == "help" { continue }
            #expect(text.contains("annals \(name)"), "annals \(name) is in no page")
            #expect(
                (verb["discussion"] as? String ?? "").contains("  annals \(name)"),
                "annals help \(name) has no example"
            )
            for flag in Self.flags(verb) { #expect(text.contains("--\(flag)"), "--\(flag) of \(name) is in no page") }
        }
    }

    private static func flags(_ verb: [String: Any]) -> [String] {
        let arguments = verb["arguments"] as? [[String: Any]] ?? []
        return arguments.compactMap { argument in
            guard argument["kind"] as? String != "positional" else { return nil }
            return (argument["preferredName"] as? [String: Any])?["name"] as? String
        }.filter { !["help", "version"].contains($0) }
    }

    private static func pages() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let docc = root.appendingPathComponent("Sources/Annals/Annals.docc")
        let pages = try FileManager.default.contentsOfDirectory(at: docc, includingPropertiesForKeys: nil)
        return try ([root.appendingPathComponent("README.md")] + pages.filter { $0.pathExtension == "md" })
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }
}
