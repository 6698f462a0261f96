public import AnnalsFormats
import AnnalsLog
public import AnnalsModel

extension Store {
    /// The first article that was published with a text; nil where the log does not hold it.
    public func article(text digest: Digest) async throws -> Article? {
        try await log.article(text: digest)
    }

    /// The events that entries behind a position report and a query asks for, in order of position: of the next `count`
    /// entries those.
    public func reports(behind position: Int, count: Int, where query: EventQuery) async throws -> [EventRecord] {
        let last = min(try await head(), position + count)
        guard last > position else { return [] }
        let found = try await query.found(in: log)
        return try await log.entries((position + 1)...last, where: .everything, limit: count).compactMap { entry in
            guard case .report(let report) = entry.content, query.matches(report.event),
                found?.contains(entry.position) != false
            else { return nil }
            return EventRecord(report.event, id: report.event.id, position: entry.position, recorded: entry.recorded)
        }
    }
}
