import AnnalsCoding
import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Foundation
import TestRandom
import Testing

@testable import Annals

/// Law 1 from text to answer. The articles of the sample, and of those beside the repository as many as `ANNALS_ORDERS` says
/// (12 where it says nothing): `Scripts/orders` takes all of them.
@Suite("Orders of articles")
struct OrderTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let count = ProcessInfo.processInfo.environment["ANNALS_ORDERS"].flatMap { Int($0) } ?? 12
    private let now: @Sendable () -> Instant = { Instant(seconds: 1_700_000_000) }

    @Test("1 Order does not matter: three orders of the same articles, 20 vantages, equal states and equal diffs")
    func threeOrders() async throws {
        let items = try await Self.items()
        #expect(items.count >= 9)
        var random = SplitMix(seed: 20_220_224)
        let orders = [items, items.reversed(), items.shuffled(using: &random)]
        var archives: [Archive] = []
        for order in orders { archives.append(try await archive(of: order)) }
        let vantages = (0..<20).map { _ in Self.vantage(&random) }
        for (from, to) in zip(vantages, vantages.dropFirst() + vantages.prefix(1)) {
            let states = archives.map { $0.states(at: from) }
            #expect(states[1] == states[0] && states[2] == states[0], "\(from.words)")
            let diffs = archives.map { $0.diff(from: from, to: to).changes.map(Self.line) }
            #expect(diffs[1] == diffs[0] && diffs[2] == diffs[0], "\(from.words) to \(to.words)")
        }
        let now = archives[0].states(at: Vantage())
        #expect(now.contains { $0.entries.count > 3 })
    }

    private static func line(_ change: Change) -> String {
        "\(change.projection) \(change.cause) \(change.headline)"
    }

    private static func vantage(_ random: inout SplitMix) -> Vantage {
        let first = Day(number: 19_024)  // 2022-02-01
        let at = first.advanced(by: Int.random(in: 0..<45, using: &random))
        let asOf = first.advanced(by: Int.random(in: 0..<45, using: &random))
        return Vantage(at: at, asOf: Instant(endOf: asOf))
    }

    private func archive(of items: [CodedItem]) async throws -> Archive {
        let flow = Flow(log: MemoryLog())
        for case .coded(let article, let coding, let remarks) in items where article.published != nil {
            _ = try await flow.record(coding, of: article, read: remarks, at: now())
        }
        return try await Archive(flow.log)
    }

    /// The articles, each coded once.
    private static func items() async throws -> [CodedItem] {
        let sample = root.appendingPathComponent("Scripts/sample/meridian-wire.jsonl")
        let more = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        try Data(try shared().joined(separator: "\n").utf8).write(to: more)
        defer { try? FileManager.default.removeItem(at: more) }
        var items: [CodedItem] = []
        let inputs = try Inputs([sample.path, more.path])
        try await CodingLine(Flow(log: MemoryLog())).run(ArticleStream(inputs), isKnown: { _ in false }) { item in
            if item.refusal == nil { items.append(item) }
        }
        return items
    }

    /// Lines of the articles beside the repository, of February 2022; none where they are not there.
    private static func shared() throws -> [Substring] {
        let url = root.appendingPathComponent("../shared/data/articles.jsonl").standardized
        guard count > 0, FileManager.default.fileExists(atPath: url.path) else { return [] }
        let text = try String(contentsOf: url, encoding: .utf8)
        return Array(
            text.split(separator: "\n").lazy.filter { $0.contains("\"published\": \"2022-02-2") }.prefix(count)
        )
    }
}
