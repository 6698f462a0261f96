import AnnalsLog
import AnnalsModel
import GRDB

/// The texts that were read last in a transaction: entries of one article stand together.
struct TextCache {
    private static let capacity = 256
    private let rows: TextRows
    private var byNumber: [UInt32: StoredText] = [:]
    private var byDigest: [Digest: ArticleText?] = [:]

    init(_ db: Database) {
        rows = TextRows(db: db)
    }

    /// The text of a number.
    mutating func text(_ number: UInt32) throws -> StoredText {
        if let stored = byNumber[number] { return stored }
        let stored = try rows.text(number)
        keep(stored)
        byNumber[number] = stored
        return stored
    }

    /// The text of a digest; nil where the log does not hold it.
    mutating func text(named digest: Digest) throws -> ArticleText? {
        if let text = byDigest[digest] { return text }
        let stored = StoredText(digest: digest, text: try rows.number(digest).flatMap { try rows.text($0).text })
        keep(stored)
        return stored.text
    }

    private mutating func keep(_ stored: StoredText) {
        if byDigest.count >= Self.capacity {
            byNumber.removeAll(keepingCapacity: true)
            byDigest.removeAll(keepingCapacity: true)
        }
        byDigest[stored.digest] = .some(stored.text)
    }
}
