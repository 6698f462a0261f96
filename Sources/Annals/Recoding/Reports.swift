import AnnalsLog
import AnnalsModel

/// Where the entries about each text stand in a log: reports, and the later words about them.
struct Reports {
    /// A report with its last reading.
    struct Report {
        let position: Int
        /// As it was first stored.
        let first: Event
        /// As it stands; nil where it was taken back.
        let standing: Event?
        /// Whether somebody else than the coder had a word about it: a person or the source.
        let isHeld: Bool
    }

    private var positions: [Digest: [Int]] = [:]
    private var roots: [Int: Int] = [:]
    private let author: String
    private static let page = 4096

    /// - Parameter author: who speaks for the coder in amendments.
    init(_ log: any EventLog, author: String) async throws {
        self.author = author
        var texts: [Int: Digest] = [:]
        var next = 1
        while case let page = try await log.entries(next...Int.max, where: .everything, limit: Self.page),
            let last = page.last
        {
            for entry in page {
                switch entry.content {
                case .report(let report): texts[entry.position] = report.event.evidence.article
                case .amendment(let amendment): roots[entry.position] = roots[amendment.target] ?? amendment.target
                }
                let root = roots[entry.position] ?? entry.position
                if let text = texts[root] { positions[text, default: []].append(entry.position) }
            }
            next = last.position + 1
        }
    }

    /// The reports that a coder read from an article, in the order in which they were stored, and the position of the
    /// last entry about any.
    func reports(of article: Article, in log: any EventLog) async throws -> (reports: [Report], last: Int) {
        let found = positions[article.digest] ?? []
        let entries = try await log.entries(at: found)
        let words = Dictionary(grouping: entries.filter { roots[$0.position] != nil }) { roots[$0.position] ?? 0 }
        let reports = entries.compactMap { entry -> Report? in
            guard let event = entry.content.reportedEvent, event.method.hasPrefix("frames/"),
                event.evidence.outlet == article.outlet, event.reported == article.published?.latest
            else { return nil }
            return report(entry.position, event, words[entry.position] ?? [])
        }
        return (reports, found.last ?? 0)
    }

    private func report(_ position: Int, _ event: Event, _ words: [Entry]) -> Report {
        let amendments = words.compactMap { word -> Amendment? in
            if case .amendment(let amendment) = word.content { amendment } else { nil }
        }
        let standing = amendments.last.map(\.replacement) ?? event
        let isHeld = amendments.contains { $0.author != author }
        return Report(position: position, first: event, standing: standing, isHeld: isHeld)
    }
}
