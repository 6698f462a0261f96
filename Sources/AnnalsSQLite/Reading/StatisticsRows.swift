import AnnalsLog
import Foundation
import GRDB

/// Counts and sizes of a log in its file.
struct StatisticsRows {
    let db: Database

    func statistics(path: String, names: Names) throws -> Statistics {
        Statistics(
            entries: try SegmentRows(db: db, names: names).head(),
            articles: try number("SELECT count(*) FROM articles"),
            texts: try number("SELECT count(*) FROM bodies"),
            remarks: try RemarkRows(db: db).count(),
            segments: try number("SELECT count(*) FROM segments"),
            tail: try number("SELECT sum(count) FROM tail"),
            parts: try parts() + [Statistics.Part(name: "file", bytes: Self.fileBytes(path))],
            link: Chain(try SegmentRows(db: db, names: names).link()).hex
        )
    }

    private func parts() throws -> [Statistics.Part] {
        try [
            ("facts", "SELECT sum(length(facts)) FROM segments"),
            ("details", "SELECT sum(length(details)) FROM segments"),
            ("zones", "SELECT sum(length(zone)) FROM segments"),
            ("tail", "SELECT sum(length(facts) + length(details)) FROM tail"),
            ("names", "SELECT sum(length(CAST(term AS BLOB)) + coalesce(length(CAST(label AS BLOB)), 0)) FROM names"),
            ("texts", "SELECT sum(length(body)) FROM bodies"),
            ("batches", "SELECT 32 * count(*) FROM batches"),
            ("remarks", "SELECT sum(length(body)) FROM remarks"),
            ("checkpoints", "SELECT sum(length(state)) FROM checkpoints"),
        ].map { Statistics.Part(name: $0.0, bytes: try number($0.1)) } + search()
    }

    private func search() throws -> [Statistics.Part] {
        guard try SearchRows(db: db).exists() else { return [] }
        return [Statistics.Part(name: "search", bytes: try number("SELECT sum(length(block)) FROM search_data"))]
    }

    private func number(_ sql: String) throws -> Int {
        try Int.fetchOne(db, sql: sql) ?? 0
    }

    private static func fileBytes(_ path: String) -> Int {
        ["", "-wal"].reduce(0) { total, suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return total + (attributes?[.size] as? Int ?? 0)
        }
    }
}
