import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// The remarks of a log in its file: a row for the remarks of a batch.
struct RemarkRows {
    let db: Database

    func insert(_ remarks: [InputRemark]) throws {
        guard !remarks.isEmpty else { return }
        let first = try count()
        let body = Frame.pack(Self.bytes(remarks), seed: first, effort: .thorough)
        try db.cachedStatement(sql: "INSERT INTO remarks (first, count, body) VALUES (?, ?, ?)")
            .execute(arguments: [first, remarks.count, Data(body)])
    }

    func count() throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT first + count FROM remarks ORDER BY first DESC LIMIT 1")
        ) ?? 0
    }

    /// The remarks from a number on.
    func remarks(from number: Int, limit: Int) throws -> [InputRemark] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT first, body FROM remarks WHERE first + count > ? ORDER BY first",
            arguments: [number]
        )
        var found: [InputRemark] = []
        while found.count < limit, let row = try rows.next() {
            let first: Int = row[0]
            let bytes = try Frame.unpack(row.bytes(1), seed: first, what: "The remarks from number \(first) on")
            found += try Self.remarks(bytes).dropFirst(max(0, number - first))
        }
        return Array(found.prefix(max(0, limit)))
    }

    private static func bytes(_ remarks: [InputRemark]) -> [UInt8] {
        var bytes = ByteWriter()
        for one in remarks {
            bytes.string(one.sourceID)
            bytes.optional(one.article?.hex)
            bytes.string(one.remark.code)
            bytes.string(one.remark.message)
            bytes.number(one.remark.span == nil ? 0 : 1)
            guard let span = one.remark.span else { continue }
            bytes.signed(Int64(span.lowerBound))
            bytes.number(UInt64(span.count))
        }
        return bytes.bytes
    }

    private static func remarks(_ bytes: [UInt8]) throws -> [InputRemark] {
        var reader = ByteReader(bytes)
        var remarks: [InputRemark] = []
        while !reader.isAtEnd {
            let sourceID = try reader.string()
            let article = try reader.optional().flatMap { Digest(hex: $0) }
            let (code, message) = (try reader.string(), try reader.string())
            let remark = Remark(code, message, span: try span(&reader))
            remarks.append(InputRemark(sourceID: sourceID, article: article, remark: remark))
        }
        return remarks
    }

    private static func span(_ reader: inout ByteReader) throws -> Range<Int>? {
        guard try reader.number() == 1 else { return nil }
        let (start, length) = (try reader.signed(), try reader.number())
        guard start.magnitude < 1 << 40, length < 1 << 40 else {
            throw LogError.damaged("The span of a remark is larger than any text")
        }
        return Int(start)..<Int(start) + Int(length)
    }
}
