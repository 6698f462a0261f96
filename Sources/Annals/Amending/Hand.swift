import AnnalsFormats
public import AnnalsLog
public import AnnalsModel

/// What the log answered to an entry made by hand.
public struct HandEntry: Hashable, Sendable {
    /// The position that it took.
    public let position: Int
    /// Whether the log had it already and stored nothing.
    public let isRepeat: Bool
}

/// Entries made by a person, each with author and reason.
public struct Hand: Sendable {
    private let log: any EventLog
    private let author: String
    private let reason: String
    private let now: Instant

    /// Takes up the pen.
    /// - Throws: `QuestionError` where author or reason is empty.
    public init(_ log: any EventLog, author: String, reason: String, now: Instant) throws(QuestionError) {
        for (name, text) in [("author", author), ("reason", reason)] where !text.contains(where: { !$0.isWhitespace }) {
            throw QuestionError("The \(name) is empty.", advice: "Say with --\(name) who makes the entry, and why.")
        }
        self.log = log
        self.author = author
        self.reason = reason
        self.now = now
    }

    /// Enters an event that no article reports; its description stands for the article.
    public func record(_ sketch: EventSketch) async throws -> HandEntry {
        let event = try sketch.event(author: author, now: now)
        let article = Article(
            sourceID: event.evidence.sourceID,
            outlet: event.evidence.outlet,
            url: event.evidence.url,
            title: "",
            published: Publication(event.reported),
            text: event.evidence.quote,
            passages: []
        )
        let remark = InputRemark(
            sourceID: event.evidence.sourceID,
            article: article.digest,
            remark: Remark("recorded-by-hand", "\(author): \(reason)")
        )
        return try await append("record", event, target: 0, articles: [article], .report(event), remarks: [remark])
    }

    /// Puts another reading in the place of an entry's event.
    /// - Parameter reported: when the source corrected itself; nil where the mistake was ours.
    public func correct(_ position: Int, by sketch: EventSketch, reported: Instant?) async throws -> HandEntry {
        let event = try await standing(position)
        let corrected = try sketch.applied(to: event)
        guard corrected != event else {
            throw QuestionError(
                "The correction changes nothing in the entry at position \(position).",
                advice: "Give the fields that are wrong, such as --value or --occurred."
            )
        }
        return try await amend(position, event, with: corrected, reported: reported)
    }

    /// Takes an entry's event back.
    /// - Parameter reported: when the source took it back; nil where the mistake was ours.
    public func retract(_ position: Int, reported: Instant?) async throws -> HandEntry {
        try await amend(position, try await standing(position), with: nil, reported: reported)
    }

    private func amend(
        _ position: Int,
        _ event: Event,
        with replacement: Event?,
        reported: Instant?
    ) async throws -> HandEntry {
        let amendment = Amendment(
            target: position,
            replacement: replacement,
            origin: reported == nil ? .reading : .source,
            reported: reported ?? event.reported,
            author: author,
            reason: reason
        )
        return try await append("amend", replacement, target: position, .amendment(amendment))
    }

    private func append(
        _ verb: String,
        _ event: Event?,
        target: Int,
        articles: [Article] = [],
        _ content: Entry.Content,
        remarks: [InputRemark] = []
    ) async throws -> HandEntry {
        var text = JSONText()
        if let event { text.event(EventRecord(event)) }
        let id = Digest(ofFields: [verb, "\(target)", text.string, author, reason, "\(content.reported)"])
        let batch = Batch(id: id, articles: articles, contents: [content], remarks: remarks)
        let receipt = try await log.append(batch, recorded: now)
        return HandEntry(position: receipt.positions.lowerBound, isRepeat: receipt.isRepeat)
    }

    /// The event that an entry, or the last word about it, holds.
    private func standing(_ position: Int) async throws -> Event {
        switch try await log.entry(at: position)?.content {
        case .report(let report)?: return report.event
        case .amendment(let amendment)?: if let event = amendment.replacement { return event }
        case nil: break
        }
        throw QuestionError(
            "There is no event at position \(position) of the log.",
            advice: "`annals events` shows the position of each."
        )
    }
}

extension Entry.Content {
    /// When what it says was reported.
    fileprivate var reported: Instant {
        switch self {
        case .report(let report): report.event.reported
        case .amendment(let amendment): amendment.reported
        }
    }
}
