import AnnalsFormats
import AnnalsLog
public import AnnalsModel
import AnnalsProjections

extension Inquiry {
    /// The changes between two vantages, each with its cause and the quotations behind it, over all projections or one.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func diff(from: Vantage, to: Vantage, projection: String? = nil) async throws -> Answer {
        let names = if let projection { [try Projection.asked(projection).name] } else { [String]?.none }
        let diff = archive.diff(from: from, to: to, projections: names)
        return try await answer(diff)
    }

    /// A diff as an answer.
    func answer(_ diff: AnnalsProjections.Diff) async throws -> Answer {
        let entries = try await log.entries(at: diff.changes.flatMap(\.positions))
        let shelf = Dictionary(entries.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
        return Answer(
            columns: [
                .init("projection"), .init("change", isFlexible: true), .init("cause"),
                .init("because", isFlexible: true),
            ],
            rows: diff.changes.map { change in Self.row(change, change.positions.compactMap { shelf[$0] }) },
            absence: "Nothing changed between \(diff.from.words) and \(diff.to.words)."
        )
    }

    private static func row(_ change: Change, _ entries: [Entry]) -> Answer.Row {
        return Answer.Row(
            [
                "projection": .string(change.projection), "key": .string(change.key), "change": .string(change.verb),
                "cause": .string(change.cause.rawValue), "before": JSON(change.before), "after": JSON(change.after),
                "parts": .array(change.parts.map { JSON($0) }), "because": .array(entries.map { JSON(because: $0) }),
                "headline": .string(change.headline),
            ],
            [change.projection, change.headline, change.cause.words, entries.map(\.words).joined(separator: "; ")]
        )
    }
}

extension Change {
    /// What became of the value, in a word.
    fileprivate var verb: String {
        before == nil ? "added" : after == nil ? "removed" : "changed"
    }
}

extension Cause {
    /// The cause in words.
    fileprivate var words: String {
        switch self {
        case .worldMoved: "the world moved"
        case .weLearned: "we learned"
        case .weCorrected: "we corrected"
        }
    }
}

extension Entry {
    /// The entry as a reason, in a line.
    fileprivate var words: String {
        switch content {
        case .report(let report): "#\(position) \(report.event.evidence.words)"
        case .amendment(let amendment): "#\(position) \(amendment.reason) (\(amendment.author))"
        }
    }
}

extension Evidence {
    /// The quotation with its source.
    fileprivate var words: String { "“\(quote)” (\(outlet ?? sourceID))" }
}

extension JSON {
    /// One field of a value that changed.
    init(_ part: Change.Part) {
        self = [
            "name": .string(part.name), "before": part.before.map { JSON($0) } ?? .null,
            "after": part.after.map { JSON($0) } ?? .null,
        ]
    }

    /// An entry as the reason of a change.
    fileprivate init(because entry: Entry) {
        switch entry.content {
        case .report(let report):
            let event = report.event
            self = [
                "position": .integer(entry.position), "kind": .string(event.kind.rawValue),
                "reported": .string(event.reported.description), "outlet": JSON(event.evidence.outlet),
                "source_id": .string(event.evidence.sourceID), "quote": .string(event.evidence.quote),
            ]
        case .amendment(let amendment):
            self = [
                "position": .integer(entry.position), "amends": .integer(amendment.target),
                "reported": .string(amendment.reported.description), "author": .string(amendment.author),
                "reason": .string(amendment.reason),
            ]
        }
    }
}
