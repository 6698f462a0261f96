import AnnalsFormats
import AnnalsLog
import AnnalsModel

extension Store {
    /// The digest of what the entries say, in their order, whenever they were recorded: the chain's link had all been
    /// recorded in the first second of 1970. Logs that took the same articles in the same order have the same one.
    ///
    /// The whole log is read.
    public func contentDigest() async throws -> String {
        var chain = Chain()
        let head = try await head()
        var next = 1
        while next <= head {
            for entry in try await log.entries(next...head, where: .everything, limit: Self.page) {
                chain.add(entry.content, position: entry.position, recorded: Instant(seconds: 0))
                next = entry.position + 1
            }
        }
        return chain.hex
    }

    static let page = 4096
}
