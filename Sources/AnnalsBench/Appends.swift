import AnnalsLog
import AnnalsModel
import AnnalsSQLite

/// Durable appends, and the size of what they leave.
struct Appends {
    let folder: String
    private let now = Instant(seconds: 1_700_000_000)

    init(folder: String) {
        self.folder = folder
    }

    /// All events by 1,000, quotations inline.
    func load(_ corpus: Corpus) async throws {
        try await fill("load.db", "append by 1,000, quotations inline", corpus.events.batches(of: 1_000))
    }

    /// All events by 1,000, quotations as spans of stored texts: the quotations of a batch make its article.
    func spans(_ corpus: Corpus) async throws {
        let batches = corpus.events.batches(of: 1_000).map { Self.withArticle($0) }
        try await fill("spans.db", "append by 1,000, quotations as spans", batches)
    }

    private func fill(_ name: String, _ cell: String, _ batches: [Batch]) async throws {
        let path = folder + "/" + name
        let log = try freshLog(path)
        let count = batches.reduce(0) { $0 + $1.contents.count }
        let (time, _) = try await timed {
            for batch in batches { _ = try await log.append(batch, recorded: now) }
            try await log.seal()
        }
        let parts = try await log.statistics().parts.map { "\"\($0.name)\":\($0.bytes)" }
        try log.close()
        let bytes = Double(bytesOnDisk(path)) / Double(count)
        record(
            cell,
            events: count,
            time,
            [
                "bytes_per_event": "\(bytes)", "parts": "{\(parts.joined(separator: ","))}",
            ]
        )
    }

    /// Single events, from producers that each wait for their own to be on disk.
    func producers(_ producers: Int, _ corpus: Corpus) async throws {
        let log = try freshLog(folder + "/single.db")
        let each = 4_000 / producers
        let batches = Array(corpus.events.prefix(each * producers)).batches(of: 1)
        let (time, _) = try await timed {
            try await withThrowingTaskGroup { group in
                for producer in 0..<producers {
                    let own = batches[producer * each..<(producer + 1) * each]
                    group.addTask { [now] in for batch in own { _ = try await log.append(batch, recorded: now) } }
                }
                try await group.waitForAll()
            }
        }
        try log.close()
        record("append singly, \(producers) producers", events: batches.count, time)
    }

    private static func withArticle(_ batch: Batch) -> Batch {
        var text = ""
        var contents: [(Event, Range<Int>)] = []
        var length = 0
        for case .report(let report) in batch.contents {
            let event = report.event
            let quote = event.evidence.quote
            contents.append((event, length..<length + quote.unicodeScalars.count))
            guard !quote.isEmpty else { continue }
            text += quote + "\n"
            length += quote.unicodeScalars.count + 1
        }
        let article = Article(
            sourceID: "corpus",
            outlet: nil,
            url: nil,
            title: "",
            published: nil,
            text: text,
            passages: []
        )
        return Batch(
            id: batch.id,
            articles: [article],
            contents: contents.map { .report($0.quoting(article, $1)) }
        )
    }
}

extension Event {
    fileprivate func quoting(_ article: Article, _ span: Range<Int>) -> Event {
        var event = self
        event.evidence = Evidence(
            article: article.digest,
            sourceID: evidence.sourceID,
            outlet: evidence.outlet,
            url: evidence.url,
            published: evidence.published,
            quote: evidence.quote,
            span: span
        )
        return event
    }
}
