import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// The texts of a log in its file.
struct TextRows {
    let db: Database

    /// The text of a number.
    func text(_ number: UInt32) throws -> StoredText {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT digest, body FROM texts LEFT JOIN bodies USING (number) WHERE number = ?"
            ),
            arguments: [Int64(number)]
        )
        guard let row, let digest = Digest(bytes: row.bytes(0)) else {
            throw LogError.damaged("There is no text of number \(number)")
        }
        return StoredText(
            digest: digest,
            text: try row.decode(Data?.self, atIndex: 1).map { try unpack([UInt8]($0), number) }
        )
    }

    /// The number of a text; nil where the log does not know it.
    func number(_ digest: Digest) throws -> UInt32? {
        try UInt32.fetchOne(
            db.cachedStatement(sql: "SELECT number FROM texts WHERE digest = ?"),
            arguments: [Data(digest.bytes)]
        )
    }

    private func unpack(_ body: [UInt8], _ number: UInt32) throws -> ArticleText {
        let utf8 = try Frame.unpack(body, seed: Int(number), what: "The text of number \(number)")
        return ArticleText(String(decoding: utf8, as: UTF8.self))
    }

    /// Gives a text its number.
    func insert(_ digest: Digest, number: UInt32) throws {
        try db.cachedStatement(sql: "INSERT INTO texts (number, digest) VALUES (?, ?)")
            .execute(arguments: [Int64(number), Data(digest.bytes)])
    }

    /// Stores a text, once.
    func insert(_ text: ArticleText, number: UInt32) throws {
        let body = Frame.pack(Array(text.string.utf8), seed: Int(number), effort: .thorough)
        try db.cachedStatement(sql: "INSERT INTO bodies (number, body) VALUES (?, ?)")
            .execute(arguments: [Int64(number), Data(body)])
    }
}

extension Row {
    /// The bytes of a column; none where it is null, or holds something else, which no checksum then bears.
    func bytes(_ index: Int) -> [UInt8] {
        ((try? decode(Data?.self, atIndex: index)) ?? nil).map { [UInt8]($0) } ?? []
    }
}
