import AnnalsLog
import AnnalsModel
import GRDB

/// What the writer knows of the log that it owns, so that an append need not read it.
struct WriterState: Sendable {
    /// What a commit moves on.
    struct Progress: Sendable {
        /// The position of the last entry.
        var head = 0
        /// The hash chain behind it.
        var chain = Chain()
        /// The number of the last text.
        var texts: UInt32 = 0
    }

    var progress = Progress()
    var names = Names()
    var tail = TailRuns()
    /// Texts that were used lately, so that the articles of one outlet are not looked up for each event.
    var recentTexts = RecentTexts()

    /// Reads where the log stands.
    init(_ db: Database) throws {
        try NameRows.refresh(&names, from: db)
        let rows = SegmentRows(db: db, names: names)
        progress.head = try rows.head()
        progress.texts = try UInt32.fetchOne(db, sql: "SELECT max(number) FROM texts") ?? 0
        for run in try rows.runs(from: 0) { tail.append(run) }
        progress.chain = Chain(try rows.link())
    }
}

/// A few texts by digest. The number is looked up once; the text itself is kept to see whether quotations are in it.
struct RecentTexts: Sendable {
    private static let capacity = 64
    private var texts: [Digest: (number: UInt32, text: ArticleText?)] = [:]
    /// The text that was used last: the next event is most often of the same.
    private var last: (digest: Digest, number: UInt32, text: ArticleText?)?

    subscript(digest: Digest) -> (number: UInt32, text: ArticleText?)? {
        mutating get {
            if let last, last.digest == digest { return (last.number, last.text) }
            guard let found = texts[digest] else { return nil }
            last = (digest, found.number, found.text)
            return found
        }
    }

    mutating func insert(_ digest: Digest, _ number: UInt32, _ text: ArticleText?) {
        if texts.count >= Self.capacity { texts.removeAll(keepingCapacity: true) }
        texts[digest] = (number, text)
        last = (digest, number, text)
    }

    mutating func removeAll() {
        texts.removeAll()
        last = nil
    }
}
