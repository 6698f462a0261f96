public import AnnalsFormats
import AnnalsLog
public import AnnalsModel

/// What coding an article anew makes of one event of it.
public enum Move: Hashable, Sendable {
    /// The coder reads the report at a position otherwise now.
    case corrected(Int, from: Event, to: Event)
    /// The coder no longer finds the event at a position.
    case retracted(Int, Event)
    /// The coder finds again what an earlier coding had taken back.
    case restored(Int, Event)
    /// The coder finds an event that the log does not have.
    case added(Event)

    /// The entry that says so: an amendment of our own reading, so that it is known from when the article was.
    func content(author: String, reason: String) -> Entry.Content {
        func amendment(_ position: Int, _ event: Event, _ replacement: Event?) -> Entry.Content {
            .amendment(
                Amendment(
                    target: position,
                    replacement: replacement,
                    origin: .reading,
                    reported: event.reported,
                    author: author,
                    reason: reason
                )
            )
        }
        return switch self {
        case .corrected(let position, let old, let new): amendment(position, old, new)
        case .retracted(let position, let event): amendment(position, event, nil)
        case .restored(let position, let event): amendment(position, event, event)
        case .added(let event): .report(event)
        }
    }
}

extension Move {
    /// The position of the report that it is about; nil for a new one.
    public var position: Int? {
        switch self {
        case .corrected(let position, _, _), .retracted(let position, _), .restored(let position, _): position
        case .added: nil
        }
    }

    private var sides: (before: Event?, after: Event?) {
        switch self {
        case .corrected(_, let old, let new): (old, new)
        case .retracted(_, let event): (event, nil)
        case .restored(_, let event), .added(let event): (nil, event)
        }
    }

    private var verb: String {
        switch self {
        case .corrected: "changed"
        case .retracted: "removed"
        case .restored, .added: "added"
        }
    }

    /// The move in a line, such as `~ MeetingHeld: occurred 2022-02-21 → 2022-02-22`.
    public var headline: String {
        switch sides {
        case (let old?, let new?):
            let parts = zip(Self.parts(old), Self.parts(new)).filter { $0.1 != $1.1 }
            let words = parts.map { "\($0.0) \($0.1.isEmpty ? "none" : $0.1) → \($1.1.isEmpty ? "none" : $1.1)" }
            return "~ \(old.kind.rawValue): " + (words.isEmpty ? "its words" : words.joined(separator: "; "))
        case (let old?, nil): return "- " + EventSheet.headline(old)
        case (_, let new): return "+ " + (new.map(EventSheet.headline) ?? "")
        }
    }

    private static func parts(_ event: Event) -> [(String, String)] {
        [
            ("kind", event.kind.rawValue), ("modality", event.modality.rawValue),
            ("initiators", event.initiators.map(\.id).joined(separator: " ")),
            ("targets", event.targets.map(\.id).joined(separator: " ")),
            ("participants", event.participants.map(\.id).joined(separator: " ")), ("place", event.place?.id ?? ""),
            ("occurred", event.occurred.interval.edtf), ("scheduled", event.scheduled?.interval.edtf ?? ""),
            ("magnitude", event.magnitude.map(EventSheet.phrase) ?? ""), ("said_by", event.saidBy?.id ?? ""),
            ("quote", event.evidence.quote),
        ]
    }

    /// The move as a row of an answer.
    public var row: Answer.Row {
        let (before, after) = sides
        let evidence = (after ?? before)?.evidence
        let fields = zip(before.map(Self.parts) ?? [], after.map(Self.parts) ?? [])
        let parts = fields.filter { $0.1 != $1.1 }.map { old, new -> JSON in
            ["name": .string(old.0), "before": .string(old.1), "after": .string(new.1)]
        }
        return Answer.Row(
            [
                "change": .string(verb), "position": JSON(position), "source_id": JSON(evidence?.sourceID),
                "kind": JSON((after ?? before)?.kind.rawValue), "headline": .string(headline), "parts": .array(parts),
                "quote": JSON(evidence?.quote), "method": JSON(after?.method),
            ],
            [position.map { "\($0)" } ?? "", headline, evidence?.quote ?? ""]
        )
    }

    /// The columns of `row`.
    public static let columns: [Sheet.Column] = [
        .init("position", .trailing), .init("change", isFlexible: true), .init("quote", isFlexible: true),
    ]
}
