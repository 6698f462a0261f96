import AnnalsFormats
import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Foundation
import TestRandom
import Testing

@testable import Annals

/// Cumulative counts as tables of JSON, imported in several versions: at every date the answer is the one that could be
/// given then.
@Suite("Loss counts")
struct LossCountTests {
    /// A row of a table: a day and the count of each unit.
    private struct Row {
        let day: Day
        var counts: [String: Int]
    }

    /// A version of the table with the day it was published; the first is published row by row.
    private struct Version {
        let published: Day?
        let rows: [Row]
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let shared = root.appendingPathComponent("../shared/data/structured").standardized

    /// The mapping that the documentation shows.
    private static func documentedMapping() throws -> String {
        let page = root.appendingPathComponent("Sources/Annals/Annals.docc/Formats.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.split(separator: "```mapping\n")
        return try String(#require(parts.dropFirst().first?.split(separator: "```").first))
    }

    @Test("The counts and their revisions are answered as known at every date", arguments: 1...4 as ClosedRange<UInt64>)
    func revisions(seed: UInt64) async throws {
        var random = SplitMix(seed: seed)
        let first = try #require(Day("2022-02-25"))
        var (tanks, aircraft) = (80, 10)
        let rows = (0..<12).map { number -> Row in
            tanks += Int.random(in: 0..<60, using: &random)
            aircraft += Int.random(in: 0..<9, using: &random)
            return Row(day: first.advanced(by: number), counts: ["tank": tanks, "aircraft": aircraft])
        }
        var revised = rows
        for _ in 0..<4 {
            revised[Int.random(in: 0..<12, using: &random)].counts["tank"] = Int.random(in: 1..<900, using: &random)
        }
        var shortened = revised
        shortened.remove(at: Int.random(in: 2..<11, using: &random))
        let versions = [
            Version(published: nil, rows: rows), Version(published: first.advanced(by: 14), rows: revised),
            Version(published: first.advanced(by: 16), rows: shortened),
        ]
        let columns = ["tank": "tanks", "aircraft": "aircraft"]
        try await expect(versions, columns, mapping: Self.documentedMapping(), knownUntil: first.advanced(by: 19))
    }

    @Test(
        "The shared counts of equipment, and random revisions of them, are answered as known at every date",
        .enabled(if: FileManager.default.fileExists(atPath: shared.path), "the shared counts are not here")
    )
    func sharedCounts() async throws {
        let data = try Data(contentsOf: Self.shared.appendingPathComponent("ua_losses_equipment_2022.json"))
        let columns = ["tank": "tanks", "APC": "armoured carriers", "field artillery": "artillery", "MRL": "launchers"]
        let objects = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let rows = try objects.map { object in
            let day = try #require((object["date"] as? String).flatMap { Day($0) })
            return Row(day: day, counts: object.compactMapValues { $0 as? Int }.filter { columns[$0.key] != nil })
        }
        var random = SplitMix(seed: 1)
        var revised = rows
        for _ in 0..<40 {
            let column = columns.keys.sorted()[Int.random(in: 0..<4, using: &random)]
            revised[Int.random(in: 0..<rows.count, using: &random)].counts[column] = Int.random(
                in: 1..<9,
                using: &random
            )
        }
        let last = try #require(rows.last?.day)
        let versions = [
            Version(published: nil, rows: rows), Version(published: last.advanced(by: 9), rows: revised),
        ]
        let common = "key = {date}\nkind = EquipmentLost\nmodality = claimed\ntargets = rus\nsaid_by = ukr\n"
        let rest = "occurred = {date}\nreported = {date}\nquote = {count} {unit}\n"
        let counts = columns.map { "count.\($1) = {\($0)}" }.sorted().joined(separator: "\n")
        try await expect(
            versions,
            columns,
            mapping: common + rest + counts,
            step: 41,
            knownUntil: last.advanced(by: 12)
        )
    }

    /// Imports the versions one after the other and asks for each count on every day as known on every day.
    private func expect(
        _ versions: [Version],
        _ columns: [String: String],
        mapping: String,
        step: Int = 1,
        knownUntil last: Day
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store.open(folder.appendingPathComponent("a.db").path, for: .writing)
        for version in versions { try await load(version, into: store, mapping, folder) }
        let archive = try await store.inquiry().archive
        let first = try #require(versions.first?.rows.first?.day)
        let known = (0...Int(last.number - first.number)).map { first.advanced(by: $0) }
        for (number, asOf) in known.enumerated() where number % step == 0 || asOf >= last.advanced(by: -6) {
            for at in known[...number] {
                let vantage = Vantage(at: at, asOf: Instant(endOf: asOf))
                for (column, unit) in columns {
                    let key = "rus:" + unit.split(separator: " ").joined(separator: "-")
                    let value = archive.value("losses", key: key, at: vantage)
                    let expected = Self.count(column, versions, at: at, asOf: asOf)
                    #expect(value?["preferred"] == expected.map { .number(Double($0)) }, "\(key) \(at) \(asOf)")
                }
            }
        }
        try store.close()
    }

    private func load(_ version: Version, into store: Store, _ mapping: String, _ folder: URL) async throws {
        let file = folder.appendingPathComponent("counts.json")
        let objects = version.rows.map { row in
            row.counts.merging(["day": Int(row.day.number)]) { first, _ in first }.mapValues { $0 as Any }
                .merging(["date": "\(row.day)", "note": ["nested": true]]) { first, _ in first }
        }
        try JSONSerialization.data(withJSONObject: objects, options: .prettyPrinted).write(to: file)
        var order = ImportOrder(path: file.path, format: .json)
        order.mapping = mapping
        order.isWhole = version.published != nil
        order.published = version.published.map { Instant(endOf: $0) }
        for _ in 0..<2 {
            let tally = try await store.load(
                order,
                now: Instant(seconds: 1_700_000_000),
                refused: { _ in },
                progress: { _ in }
            )
            #expect(tally.refused == 0)
        }
    }

    /// The count that the last row up to a day had in the last version that was out.
    private static func count(_ column: String, _ versions: [Version], at: Day, asOf: Day) -> Int? {
        let version = versions.last { $0.published.map { $0 <= asOf } ?? true }
        return version?.rows.last { $0.day <= at && $0.day <= asOf && $0.counts[column] != nil }?.counts[column]
    }

    @Test("Rows of one dataset stay apart; those of two can tell of one happening, and a report in the press as well")
    func rowsStayApart() async throws {
        var rows = try (1...3).map { _ in try Sample.event("AttackCarriedOut") }
        for (index, key) in ["acled:1", "acled:2", "ucdp:1"].enumerated() {
            rows[index].occurred = Occurrence(rows[index].occurred.interval, basis: .given)
            rows[index] = ImportedEvent(key: key, event: rows[index]).event
        }
        #expect(!Sameness.same(rows[0], rows[1]))
        #expect(Sameness.same(rows[0], rows[2]))
        #expect(Sameness.same(rows[0], try Sample.event("AttackCarriedOut")))
        let log = MemoryLog()
        let batch = Batch(id: Digest(ofFields: ["rows"]), contents: rows.map { .report($0) })
        _ = try await log.append(batch, recorded: Instant(seconds: 0))
        let found = try await Inquiry(log).events(EventQuery(), at: Vantage())
        // The row of the other dataset tells of both, and is counted with one of them alone.
        #expect(found.map(\.evidence.count).sorted() == [1, 2])
    }
}
