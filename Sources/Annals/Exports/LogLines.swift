public import AnnalsFormats
import AnnalsLog
import AnnalsModel

extension Store {
    /// Hands over every entry of the log up to a position, in order. Where `articles` asks for them, each article comes
    /// before its first event; without a position, what the log holds beside its entries comes at the end: articles
    /// without events, remarks and snapshots.
    public func lines(
        upTo position: Int? = nil,
        articles: Bool,
        each: (LogLine) throws -> Void
    ) async throws {
        var next = 1
        var told: Set<Digest> = []
        let last = try await min(position ?? .max, log.head())
        while next <= last {
            let entries = try await log.entries(next...last, where: .everything, limit: Self.page)
            guard let end = entries.last else { break }
            next = end.position + 1
            for entry in entries {
                if articles, case .report(let report) = entry.content,
                    let article = try await article(of: report.event.evidence), told.insert(article.id).inserted
                {
                    try each(.article(article))
                }
                try each(LogLine(entry))
            }
        }
        if articles, position == nil { try await linesBesideEntries(told: told, each) }
    }

    private func linesBesideEntries(told: Set<Digest>, _ each: (LogLine) throws -> Void) async throws {
        try await paged(log.articles) { article in
            if !told.contains(article.id) { try each(.article(article)) }
        }
        try await paged(log.remarks) { one in
            try each(.remark(RemarkRecord(sourceID: one.sourceID, article: one.article, remark: one.remark)))
        }
        for one in try await log.snapshots() {
            try each(.snapshot(SnapshotRecord(name: one.name, vantage: one.vantage, recorded: one.recorded)))
        }
    }

    private func paged<Item>(
        _ page: (Int, Int) async throws -> [Item],
        each: (Item) throws -> Void
    ) async throws {
        var next = 0
        while true {
            let items = try await page(next, Self.page / 16)
            if items.isEmpty { return }
            next += items.count
            for item in items { try each(item) }
        }
    }

    /// The article that evidence quotes, as its own outlet published it.
    private func article(of evidence: Evidence) async throws -> Article? {
        let found = try await log.articles(text: evidence.article)
        return found.first { $0.outlet == evidence.outlet && $0.published?.latest == evidence.published } ?? found.first
    }
}

extension LogLine {
    /// An entry of a log as a line.
    fileprivate init(_ entry: Entry) {
        switch entry.content {
        case .report(let report):
            self = .report(EventRecord(report.event, position: entry.position, recorded: entry.recorded))
        case .amendment(let amendment):
            self = .amendment(
                AmendmentRecord(
                    position: entry.position,
                    recorded: entry.recorded,
                    target: amendment.target,
                    replacement: amendment.replacement,
                    origin: amendment.origin.rawValue,
                    reported: amendment.reported,
                    author: amendment.author,
                    reason: amendment.reason
                )
            )
        }
    }
}
