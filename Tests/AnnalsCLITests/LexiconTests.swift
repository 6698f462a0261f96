import Foundation
import Testing

@Suite("A lexicon of one's own")
struct LexiconTests {
    private static let article = "The Tideland Front wolloped Estonia on Monday.\n"

    /// With the article, and a directory of the words that it takes.
    private static func binary() throws -> Binary {
        let binary = try Binary()
        try binary.file("a.txt", Self.article)
        try binary.file("words/actors.tsv", "id\tname\tvariants\tsort\nest/tideland\tTideland Front\t\tarmedGroup\n")
        try binary.file("words/frames/military.tsv", "kind\ttriggers\tby\tto\nAttackCarriedOut\twollop.v\tsubj\tobj\n")
        return binary
    }

    @Test("Its words are known wherever articles are coded", arguments: ["extract", "explain", "ingest"])
    func known(verb: String) async throws {
        let binary = try Self.binary()
        let run = try await binary.run(verb, "--published", "2022-02-23", "--lexicon", "words", "a.txt")
        #expect(run.status == 0, "\(run.errors)")
        let output = verb == "ingest" ? try await binary.run("events", "--format", "jsonl").output : run.output
        #expect(output.contains("est/tideland") && output.contains("AttackCarriedOut"))
        #expect(
            try await !binary.run("extract", "--published", "2022-02-23", "a.txt").output.contains("AttackCarriedOut")
        )
    }

    @Test(
        "An article that was read by its words is coded anew by them where they are given again, and else without them"
    )
    func recoded() async throws {
        let binary = try Self.binary()
        let ingested = try await binary.run("ingest", "--published", "2022-02-23", "--lexicon", "words", "a.txt")
        #expect(ingested.status == 0, "\(ingested.errors)")
        let same = try await binary.run("recode", "--dry-run", "--lexicon", "words")
        #expect(same.status == 0 && same.errors.contains("nothing moved"), "\(same.errors)")
        let without = try await binary.run("recode", "--dry-run")
        #expect(without.errors.contains("1 no longer found"), "\(without.errors)")
    }

    @Test("A line that cannot be read ends the command with the file and the line")
    func faulty() async throws {
        let binary = try Binary()
        try binary.file("a.txt", Self.article)
        try binary.file("words/frames/talks.tsv", "# mine\nkind\ttriggers\nVisitMaid\tgo.v\n")
        let run = try await binary.run("extract", "--published", "2022-02-23", "--lexicon", "words", "a.txt")
        #expect(run.status == 65)
        #expect(run.errors.contains("words/frames/talks.tsv:3: there is no kind 'VisitMaid'"))
        #expect(run.output.isEmpty)
        #expect(try await binary.run("extract", "--lexicon", "none", "a.txt").errors.contains("no such directory"))
    }
}
