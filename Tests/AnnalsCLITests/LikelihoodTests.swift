import Foundation
import Testing

@Suite("Only what is likely enough")
struct LikelihoodTests {
    private static let article = """
        Joe Biden imposed sanctions on two Russian banks on Tuesday. The war has shaken the country, and many fear attacks.
        Zelensky accused Russia of shelling a village near Luhansk. He is said to have spoken with leaders.

        """

    @Test("Each event is printed with how likely it is, and those below the least are left out")
    func least() async throws {
        let binary = try Binary()
        try binary.file("a.txt", Self.article)
        let all = try await likelihoods(binary)
        let greatest = try #require(all.max())
        #expect(all.allSatisfy { $0 >= 0.32 && $0 < 1 })
        let least = String(greatest - 0.005)
        let some = try await likelihoods(binary, least: least)
        #expect(some.count == all.count { $0 == greatest })
        let run = try await binary.run("ingest", "--published", "2022-02-23", "--min-likelihood", least, "a.txt")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try await binary.run("events", "--format", "jsonl").output.split(separator: "\n").count == some.count)
    }

    @Test("What is no likelihood ends the command before it reads", arguments: ["0", "1", "1.5", "-1", "nan", "most"])
    func wrong(least: String) async throws {
        let binary = try Binary()
        try binary.file("a.txt", Self.article)
        let run = try await binary.run("extract", "--min-likelihood=\(least)", "a.txt")
        #expect(run.status == 64)
        #expect(run.errors.contains("--min-likelihood"))
        #expect(run.output.isEmpty)
    }

    private func likelihoods(_ binary: Binary, least: String = "0.33") async throws -> [Double] {
        let run = try await binary.run("explain", "--published", "2022-02-23", "--min-likelihood", least, "a.txt")
        #expect(run.status == 0, "\(run.errors)")
        return try run.output.split(separator: "\n").flatMap { line in
            let sentence = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let events = sentence?["events"] as? [[String: Any]] ?? []
            return events.compactMap { $0["likelihood"] as? Double }
        }
    }
}
