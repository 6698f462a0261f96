public import AnnalsFormats
import AnnalsLog
import AnnalsModel

extension Store {
    /// Hands over every entry of the log up to a position, in order, and before its first event each article where
    /// `articles` asks for them.
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
            guard let end = entries.last else { return }
            next = end.position + 1
            for entry in entries {
                if articles, case .report(let event) = entry.content,
                    let article = try await article(of: event.evidence), told.insert(article.id).inserted
                {
                    try each(.article(article))
                }
                try each(LogLine(entry))
            }
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
        case .report(let event):
            self = .report(EventRecord(event, position: entry.position, recorded: entry.recorded))
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
