import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// The articles of a log in its file.
struct ArticleRows {
    let db: Database

    func contains(_ id: Digest) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM articles WHERE id = ?)"),
            arguments: [Data(id.bytes)]
        ) ?? false
    }

    func insert(_ article: Article, text: UInt32) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO articles (number, id, text, source_id, outlet, url, title, published_earliest,
                    published_latest, zone_offset, passages)
                VALUES ((SELECT coalesce(max(number), 0) + 1 FROM articles), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            Data(article.id.bytes), Int64(text), article.sourceID, article.outlet, article.url, article.title,
            article.published?.earliest.seconds, article.published?.latest.seconds, article.published?.offset,
            Data(PassageCode.bytes(article.passages)),
        ])
    }

    /// The articles with a text, in the order in which the log took them.
    func articles(text digest: Digest) throws -> [Article] {
        let texts = TextRows(db: db)
        guard let number = try texts.number(digest), let text = try texts.text(number).text else { return [] }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT source_id, outlet, url, title, published_earliest, published_latest, zone_offset, passages
                    FROM articles WHERE text = ? ORDER BY number
                    """
            ),
            arguments: [Int64(number)]
        )
        return try rows.map { try article($0, text: text.string) }
    }

    /// The articles in the order in which the log took them, from a number on (the first is 0).
    func articles(from number: Int, limit: Int) throws -> [Article] {
        let texts = TextRows(db: db)
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT source_id, outlet, url, title, published_earliest, published_latest, zone_offset, passages, text
                    FROM articles WHERE number > ? ORDER BY number LIMIT ?
                    """
            ),
            arguments: [number, max(0, limit)]
        )
        return try rows.map { row in
            let number = try UInt32(truncatingIfNeeded: row.decode(Int64.self, atIndex: 8))
            guard let text = try texts.text(number).text else { throw LogError.damaged("There is no text \(number)") }
            return try article(row, text: text.string)
        }
    }

    /// The titles that a text was published under.
    func titles(text digest: Digest) throws -> [String] {
        guard let number = try TextRows(db: db).number(digest) else { return [] }
        return try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT title FROM articles WHERE text = ? ORDER BY title"),
            arguments: [Int64(number)]
        )
    }

    private func article(_ row: Row, text: String) throws -> Article {
        Article(
            sourceID: try row.decode(atIndex: 0),
            outlet: try row.decode(atIndex: 1),
            url: try row.decode(atIndex: 2),
            title: try row.decode(atIndex: 3),
            published: try publication(row.decode(atIndex: 4), row.decode(atIndex: 5), row.decode(atIndex: 6)),
            text: text,
            passages: try PassageCode.passages(row.bytes(7))
        )
    }

    private func publication(_ earliest: Int64?, _ latest: Int64?, _ offset: Int?) -> Publication? {
        guard let earliest, let latest else { return nil }
        return Publication(from: Instant(seconds: earliest), to: Instant(seconds: latest), offset: offset ?? 0)
    }
}
