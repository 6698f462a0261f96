public import AnnalsModel

/// What is appended together, whole or not at all: usually one article with its events and remarks.
public struct Batch: Hashable, Sendable {
    /// Names the batch by its content: a batch with an id that the log has is not stored again.
    public let id: Digest
    /// The articles that the events are read from. Texts are kept once.
    public var articles: [Article]
    /// The reports and amendments, in the order in which they take their positions.
    public var contents: [Entry.Content]
    /// What was remarked on, also for inputs that were refused.
    public var remarks: [InputRemark]

    /// Makes a batch of its parts.
    public init(
        id: Digest,
        articles: [Article] = [],
        contents: [Entry.Content] = [],
        remarks: [InputRemark] = []
    ) {
        self.id = id
        self.articles = articles
        self.contents = contents
        self.remarks = remarks
    }

    /// Makes the batch of one article and its events; its id is the article's, so that the article ingested again
    /// changes nothing.
    public init(article: Article, events: [Event], remarks: [Remark] = []) {
        self.init(
            id: article.id,
            articles: [article],
            contents: events.map { .report($0) },
            remarks: remarks.map { InputRemark(sourceID: article.sourceID, article: article.digest, remark: $0) }
        )
    }
}

/// A remark with the input that it is about.
public struct InputRemark: Hashable, Sendable {
    /// The id that the input carried: the `id` of a JSON Lines article, the file name otherwise.
    public let sourceID: String
    /// The digest of the article's text; nil where no article could be read.
    public let article: Digest?
    /// The remark.
    public let remark: Remark

    /// Joins a remark with its input.
    public init(sourceID: String, article: Digest?, remark: Remark) {
        self.sourceID = sourceID
        self.article = article
        self.remark = remark
    }
}

/// Where the log's head must be for an append to go through (optimistic concurrency).
public enum Expected: Hashable, Sendable {
    /// Wherever it is.
    case any
    /// At this position, so that nobody has appended an entry since it was read.
    case exactly(Int)
}

/// The log's answer to an append.
public struct Receipt: Hashable, Sendable {
    /// The positions that the entries took; empty, just behind the head, for a batch without entries.
    public let positions: Range<Int>
    /// Whether the log had the batch already and stored nothing.
    public let isRepeat: Bool

    /// Makes a receipt.
    public init(positions: Range<Int>, isRepeat: Bool) {
        self.positions = positions
        self.isRepeat = isRepeat
    }
}

extension Batch {
    /// Whether it can be appended at a head.
    package func check(expected: Expected, head: Int) throws {
        if case .exactly(let position) = expected, position != head {
            throw LogError.conflict(expected: position, head: head)
        }
        for (offset, content) in contents.enumerated() {
            guard case .amendment(let amendment) = content else { continue }
            let position = head + offset + 1
            guard (1..<position).contains(amendment.target) else {
                throw LogError.badAmendment(target: amendment.target, position: position)
            }
        }
    }
}

extension Entry.Content {
    /// What its event rests on; nil for a retraction.
    package var evidence: Evidence? {
        switch self {
        case .report(let report): report.event.evidence
        case .amendment(let amendment): amendment.replacement?.evidence
        }
    }

    /// The event that it holds; nil for a retraction.
    package var event: Event? {
        switch self {
        case .report(let report): report.event
        case .amendment(let amendment): amendment.replacement
        }
    }
}
