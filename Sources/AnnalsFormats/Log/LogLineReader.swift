import AnnalsModel

/// Reads the lines that a whole log is written in; a line of `annals events` is a report as well.
public struct LogLineReader: Sendable {
    private let events = EventReader()

    /// Makes a reader.
    public init() {}

    /// Reads a line. Its first key tells an article, an amendment, a remark or a snapshot from an event.
    public func line(_ bytes: some Collection<UInt8>) throws(EventReadingError) -> LogLine {
        guard Self.wrapped.contains(Self.firstKey(bytes)) else { return .report(try events.record(bytes)) }
        let object = try events.decode(LineObject.self, bytes)
        if let article = object.article { return .article(try Self.article(article)) }
        if let amendment = object.amendment { return .amendment(try self.amendment(amendment)) }
        if let remark = object.remark { return .remark(Self.remark(remark)) }
        if let snapshot = object.snapshot { return .snapshot(try Self.snapshot(snapshot)) }
        return .report(try events.record(try events.decode(EventObject.self, bytes)))
    }

    private static let wrapped: Set = ["article", "amendment", "remark", "snapshot"]

    private static func firstKey(_ bytes: some Collection<UInt8>) -> String {
        let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let inside = bytes.drop { spaces.contains($0) }.dropFirst().drop { spaces.contains($0) }
        return String(decoding: inside.dropFirst().prefix { $0 != 0x22 }.prefix(16), as: UTF8.self)
    }

    private func amendment(_ object: AmendmentObject) throws(EventReadingError) -> AmendmentRecord {
        guard ["source", "reading"].contains(object.origin) else {
            throw EventReadingError(object.origin, in: "amendment.origin", known: ["source", "reading"])
        }
        var replacement: Event?
        if let event = object.event { replacement = try events.record(event).event }
        return AmendmentRecord(
            position: object.position,
            recorded: try Self.instant(object.recorded, in: "amendment.recorded"),
            target: object.target,
            replacement: replacement,
            origin: object.origin,
            reported: try Self.instant(object.reported, in: "amendment.reported"),
            author: object.author,
            reason: object.reason
        )
    }

    private static func article(_ object: ArticleObject) throws(EventReadingError) -> Article {
        var published: Publication?
        if let stated = object.published {
            published = Publication(
                from: try instant(stated.earliest, in: "article.published.earliest"),
                to: try instant(stated.latest, in: "article.published.latest"),
                offset: stated.offset
            )
        }
        var passages: [Passage] = []
        for passage in object.passages ?? [] where 0 <= passage.start && passage.start <= passage.end {
            let role: Passage.Role = try EventReader.name(passage.role, in: "article.passages.role", default: .body)
            passages.append(Passage(role, passage.start..<passage.end))
        }
        return Article(
            sourceID: object.source_id,
            outlet: object.outlet,
            url: object.url,
            title: object.title ?? "",
            published: published,
            text: object.text,
            passages: passages
        )
    }

    private static func remark(_ object: RemarkObject) -> RemarkRecord {
        var span: Range<Int>?
        if let start = object.start, let end = object.end, 0 <= start, start <= end { span = start..<end }
        return RemarkRecord(
            sourceID: object.source_id,
            article: object.article.flatMap { Digest(hex: $0) },
            remark: Remark(object.code, object.message, span: span)
        )
    }

    private static func snapshot(_ object: SnapshotObject) throws(EventReadingError) -> SnapshotRecord {
        var at: Day?
        if let text = object.at {
            guard let day = Day(text) else { throw EventReadingError("`snapshot.at` is no date such as 2022-02-23") }
            at = day
        }
        return SnapshotRecord(
            name: object.name,
            vantage: Vantage(
                at: at,
                asOf: try EventReader.instant(object.as_of, in: "snapshot.as_of"),
                recorded: object.position
            ),
            recorded: try instant(object.recorded, in: "snapshot.recorded")
        )
    }

    private static func instant(_ text: String, in field: String) throws(EventReadingError) -> Instant {
        guard let instant = try EventReader.instant(text, in: field) else {
            throw EventReadingError("`\(field)` is missing")
        }
        return instant
    }
}

/// What tells the lines of a log apart.
private struct LineObject: Decodable {
    let article: ArticleObject?
    let amendment: AmendmentObject?
    let remark: RemarkObject?
    let snapshot: SnapshotObject?
}

private struct RemarkObject: Decodable {
    let source_id: String
    let article: String?
    let code: String
    let message: String
    let start: Int?
    let end: Int?
}

private struct SnapshotObject: Decodable {
    let name: String
    let at: String?
    let as_of: String?
    let position: Int?
    let recorded: String
}

private struct ArticleObject: Decodable {
    struct Stated: Decodable {
        let earliest: String
        let latest: String
        let offset: Int
    }

    struct Part: Decodable {
        let role: String
        let start: Int
        let end: Int
    }

    let source_id: String
    let outlet: String?
    let url: String?
    let title: String?
    let published: Stated?
    let text: String
    let passages: [Part]?
}

private struct AmendmentObject: Decodable {
    let position: Int
    let recorded: String
    let target: Int
    let origin: String
    let reported: String
    let author: String
    let reason: String
    let event: EventObject?
}
