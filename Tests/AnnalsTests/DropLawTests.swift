import AnnalsFormats
import AnnalsLog
import AnnalsModel
import Foundation
import TestRandom
import Testing

@testable import Annals

/// Random inputs, some of them damaged; the seed is the argument of the test.
@Suite("Law 8")
struct DropLawTests {
    private static let seeds: [UInt64] = Array(1...6)
    private let now: @Sendable () -> Instant = { Instant(seconds: 1_700_000_000) }

    @Test("8 No silent drops: each line is stored, known or refused with its place and reason", arguments: seeds)
    func lines(seed: UInt64) async throws {
        var random = SplitMix(seed: seed)
        let lines = (0..<60).map { Self.line($0, &random) }
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        try Data(lines.joined(separator: [0x0A])).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let log = MemoryLog()
        var refused: [String] = []
        let tally = try await Ingest(Flow(log: log), now: now).run(try Inputs([url.path])) { note in
            if case .refused(let refusal) = note { refused.append(refusal.description) }
        }
        #expect(tally.articles + tally.known + tally.refused == lines.count)
        #expect(tally.refused == refused.count && tally.refused > 0 && tally.articles > 0)
        let remarks = try await log.remarks(from: 0, limit: .max).filter { $0.remark.code.hasPrefix("refused-") }
        #expect(remarks.count == refused.count)
        for remark in remarks { #expect(!remark.sourceID.isEmpty && !remark.remark.message.isEmpty) }
        let articles = try await log.articles(from: 0, limit: .max)
        #expect(articles.count == tally.articles)
    }

    /// A line with an article, or with one of the things that go wrong with lines.
    private static func line(_ number: Int, _ random: inout SplitMix) -> [UInt8] {
        let text = "France condemned Russia on Monday in round \(number)."
        let whole = """
            {"id":"p\(number)","published":"2022-02-21T09:30:00Z","outlet":"Test Post","text":"\(text)"}
            """
        let bytes = Array(whole.utf8)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return Array(bytes.prefix(Int.random(in: 1..<bytes.count, using: &random)))
        case 1: return Array(#"{"id":"q\#(number)","published":"2022-02-21T09:30:00Z"}"#.utf8)
        case 2: return Array(#"{"id":"r\#(number)","text":"\#(text)"}"#.utf8)
        case 3: return Array("[\(number)]".utf8)
        default: return bytes
        }
    }

    @Test("8 No silent drops: each row of a dataset is stored, known or refused with its line", arguments: seeds)
    func rows(seed: UInt64) async throws {
        var random = SplitMix(seed: seed)
        let mapping = """
            key = {id}
            kind = {kind}
            initiators = {who}
            targets = {whom}
            occurred = {day}
            quote = {who} and {whom} on {day}
            """
        var table = MappedTableReader(try MappedTable(mapping: mapping))
        let rows = (0..<80).map { Self.row($0, &random) }
        let outcomes = try table.outcomes(of: "id,kind,who,whom,day\n" + rows.joined(separator: "\n"))
        let log = MemoryLog()
        var load = try await DatasetImport(log, name: "csv", file: "rows.csv", now: now())
        var told: [String] = []
        try await load.take(outcomes) { told.append($0) }
        try await load.flush()
        #expect(load.tally.met == rows.count)
        #expect(load.tally.refused == told.count && !told.isEmpty && load.tally.stored > 0)
        let remarks = try await log.remarks(from: 0, limit: .max)
        #expect(remarks.map { "\($0.sourceID): \($0.remark.message)" } == told)
        #expect(try await log.head() == load.tally.stored)
    }

    private static func row(_ number: Int, _ random: inout SplitMix) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "\(number),NoSuchKind,Russia,Ukraine,2022-02-24"
        case 1: "\(number),MeetingHeld,Russia,Ukraine,some day"
        case 2: "\(number),MeetingHeld"
        default: "\(number),MeetingHeld,Russia,Ukraine,2022-02-\(10 + number % 18)"
        }
    }
}

/// Reads a table whole.
private struct MappedTableReader {
    private var reader: DatasetReader

    init(_ table: MappedTable) {
        reader = DatasetReader(table)
    }

    mutating func outcomes(of text: String) throws -> [DatasetReader.Outcome] {
        var outcomes: [DatasetReader.Outcome] = []
        try reader.read(Array(text.utf8)) { outcomes.append($0) }
        try reader.finish { outcomes.append($0) }
        return outcomes
    }
}
