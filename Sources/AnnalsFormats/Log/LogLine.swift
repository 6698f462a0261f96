public import AnnalsModel

/// One line of a whole log as JSON Lines: nothing that the log holds is left out.
public enum LogLine: Hashable, Sendable {
    /// An article; events that quote it come after it.
    case article(Article)
    /// A report of an event.
    case report(EventRecord)
    /// A later word about an earlier entry.
    case amendment(AmendmentRecord)
    /// What was remarked on while an input was read and coded.
    case remark(RemarkRecord)
    /// A vantage with a name.
    case snapshot(SnapshotRecord)
}

/// A remark with the input that it is about.
public struct RemarkRecord: Hashable, Sendable {
    /// The id that the input carried.
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

/// A vantage with a name.
public struct SnapshotRecord: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The vantage.
    public let vantage: Vantage
    /// The wall clock when it was named.
    public let recorded: Instant

    /// Joins a name and a vantage.
    public init(name: String, vantage: Vantage, recorded: Instant) {
        self.name = name
        self.vantage = vantage
        self.recorded = recorded
    }
}

/// A correction or retraction of an earlier entry.
public struct AmendmentRecord: Hashable, Sendable {
    /// The position of its entry.
    public let position: Int
    /// When the log took its entry.
    public let recorded: Instant
    /// The position of the entry that it is about.
    public let target: Int
    /// What stands in its place; nil where it is taken back.
    public let replacement: Event?
    /// Whose mistake is put right: `source` or `reading`.
    public let origin: String
    /// When it was reported.
    public let reported: Instant
    /// Who made it.
    public let author: String
    /// Why.
    public let reason: String

    /// Makes an amendment of its parts.
    public init(
        position: Int,
        recorded: Instant,
        target: Int,
        replacement: Event?,
        origin: String,
        reported: Instant,
        author: String,
        reason: String
    ) {
        self.position = position
        self.recorded = recorded
        self.target = target
        self.replacement = replacement
        self.origin = origin
        self.reported = reported
        self.author = author
        self.reason = reason
    }
}

extension JSONText {
    /// Writes a line of a log. An event also has its `gist`, so that reports of one happening are still told apart.
    public mutating func line(_ line: LogLine) {
        switch line {
        case .article(let article): object { $0.field("article") { $0.fields(of: article) } }
        case .report(let record):
            object { text in
                text.fields(of: record)
                text.field("gist", each: record.event.gist) { $0.integer(Int($1)) }
            }
        case .amendment(let amendment): object { $0.field("amendment") { $0.fields(of: amendment) } }
        case .remark(let remark): object { $0.field("remark") { $0.fields(of: remark) } }
        case .snapshot(let snapshot): object { $0.field("snapshot") { $0.fields(of: snapshot) } }
        }
        endLine()
    }

    private mutating func fields(of article: Article) {
        field("source_id", article.sourceID)
        field("outlet", article.outlet)
        field("url", article.url)
        field("title", article.title)
        if let published = article.published {
            field("published") { text in
                text.field("earliest", published.earliest.description)
                text.field("latest", published.latest.description)
                text.field("offset", published.offset)
            }
        }
        field("text", article.text.string)
        field("passages", each: article.passages) { text, passage in
            text.object { text in
                text.field("role", passage.role.rawValue)
                text.field("start", passage.span.lowerBound)
                text.field("end", passage.span.upperBound)
            }
        }
    }

    private mutating func fields(of record: RemarkRecord) {
        field("source_id", record.sourceID)
        field("article", record.article?.hex)
        field("code", record.remark.code)
        field("message", record.remark.message)
        field("start", record.remark.span?.lowerBound)
        field("end", record.remark.span?.upperBound)
    }

    private mutating func fields(of snapshot: SnapshotRecord) {
        field("name", snapshot.name)
        field("at", snapshot.vantage.at?.description)
        field("as_of", snapshot.vantage.asOf?.description)
        field("position", snapshot.vantage.recorded)
        field("recorded", snapshot.recorded.description)
    }

    private mutating func fields(of amendment: AmendmentRecord) {
        field("position", amendment.position)
        field("recorded", amendment.recorded.description)
        field("target", amendment.target)
        field("origin", amendment.origin)
        field("reported", amendment.reported.description)
        field("author", amendment.author)
        field("reason", amendment.reason)
        if let event = amendment.replacement {
            field("event") { text in
                text.fields(of: EventRecord(event))
                text.field("gist", each: event.gist) { $0.integer(Int($1)) }
            }
        }
    }
}
