public import AnnalsFormats
import AnnalsLog
public import AnnalsModel

extension Store {
    /// The first article that was published with a text; nil where the log does not hold it.
    public func article(text digest: Digest) async throws -> Article? {
        try await log.article(text: digest)
    }

    /// The events that entries behind a position report, in order of position: those of the next `count` entries.
    public func reports(behind position: Int, count: Int) async throws -> [EventRecord] {
        let last = min(try await head(), position + count)
        guard last > position else { return [] }
        return try await log.entries((position + 1)...last, where: .everything, limit: count).compactMap { entry in
            guard case .report(let event) = entry.content else { return nil }
            return EventRecord(event, id: event.id, position: entry.position, recorded: entry.recorded)
        }
    }
}
