public import AnnalsModel

/// Events in columns: one row an event.
///
/// What a row leaves out: all evidence but the first quotation, the words as written, how the date was read, and the
/// codes other than CAMEO, quad class and Goldstein.
public enum EventSheet {
    /// The columns of the full sheet, as CSV has them.
    public static let columns: [Sheet.Column] = [
        "id", "position", "kind", "modality", "initiators", "targets", "participants", "said_by", "place", "latitude",
        "longitude", "occurred", "scheduled", "reported", "recorded", "value", "low", "high", "unit", "qualifier",
        "measure",
        "cameo", "quad", "goldstein", "outlet", "source_id", "url", "quote", "reports", "status", "method",
    ].map { Sheet.Column($0) }

    /// The row of an event, a text for each of `columns`.
    public static func row(_ record: EventRecord) -> [String] {
        let event = record.event
        return identity(record) + actors(event) + [event.place?.id ?? ""]
            + [event.place?.latitude, event.place?.longitude].map(number)
            + [event.occurred.interval.edtf, event.scheduled?.interval.edtf ?? ""]
            + [event.reported.description, record.recorded?.description ?? ""]
            + amount(event.magnitude) + codes(event.codes) + source(event.evidence)
            + ["\(record.evidence.count)", record.status.rawValue, event.method]
    }

    private static func identity(_ record: EventRecord) -> [String] {
        let event = record.event
        return [record.id, record.position.map { "\($0)" } ?? "", event.kind.rawValue, event.modality.rawValue]
    }

    private static func actors(_ event: Event) -> [String] {
        [event.initiators, event.targets, event.participants, event.saidBy.map { [$0] } ?? []].map { actors in
            actors.map(\.id).joined(separator: " ")
        }
    }

    private static func amount(_ magnitude: Magnitude?) -> [String] {
        [magnitude?.value, magnitude?.low, magnitude?.high].map(number)
            + [magnitude?.unit ?? "", magnitude?.qualifier.rawValue ?? "", magnitude?.measure.rawValue ?? ""]
    }

    private static func codes(_ codes: Ontology.Codes) -> [String] {
        [codes.cameo, codes.quad, number(codes.goldstein)]
    }

    private static func source(_ evidence: Evidence) -> [String] {
        [evidence.outlet ?? "", evidence.sourceID, evidence.url ?? "", evidence.quote]
    }

    private static func number(_ value: Double?) -> String {
        value.map(JSONText.shortest) ?? ""
    }
}

extension EventSheet {
    /// The columns of the short sheet, as a terminal and Markdown have them.
    public static let brief: [Sheet.Column] = [
        Sheet.Column("position", .trailing), Sheet.Column("occurred"), Sheet.Column("kind"), Sheet.Column("modality"),
        Sheet.Column("initiators", isFlexible: true), Sheet.Column("targets", isFlexible: true),
        Sheet.Column("place", isFlexible: true), Sheet.Column("magnitude"), Sheet.Column("quote", isFlexible: true),
    ]

    /// The row of an event, a text for each of `brief`.
    public static func briefRow(_ record: EventRecord) -> [String] {
        let event = record.event
        return [
            record.position.map { "\($0)" } ?? "", event.occurred.interval.edtf, event.kind.rawValue,
            modality(record), names(event.initiators), names(event.targets), event.place?.name ?? "",
            event.magnitude.map(phrase) ?? "", event.evidence.quote,
        ]
    }

    /// A magnitude in words, such as `nearly 190,000 troops`.
    public static func phrase(_ magnitude: Magnitude) -> String {
        let value = grouped(magnitude.value)
        let words: String =
            switch magnitude.qualifier {
            case .exact: value
            case .about: "about \(value)"
            case .nearly: "nearly \(value)"
            case .atLeast: "at least \(value)"
            case .atMost: "at most \(value)"
            case .range:
                [magnitude.low, magnitude.high].compactMap(\.self).map(grouped).joined(separator: " to ")
            }
        return "\(words) \(magnitude.unit)"
    }

    /// A number with its thousands apart.
    public static func grouped(_ number: Double) -> String {
        let text = JSONText.shortest(number)
        let whole = text.prefix { $0.isNumber || $0 == "-" }
        guard whole.count > 4, !text.contains("e") else { return text }
        let parts = whole.reversed().enumerated().map { index, digit in
            index > 0 && index % 3 == 0 && digit != "-" ? "\(digit)," : "\(digit)"
        }
        return parts.reversed().joined() + text.dropFirst(whole.count)
    }

    /// Who did it, and to whom, such as `Russia → Donetsk separatists`.
    public static func parties(_ event: Event) -> String {
        let targets = names(event.targets + event.participants)
        let initiators = names(event.initiators)
        if targets.isEmpty { return initiators }
        return initiators.isEmpty ? "→ \(targets)" : "\(initiators) → \(targets)"
    }

    /// The event in a line: kind, parties, place, magnitude and plan.
    public static func headline(_ event: Event) -> String {
        let parts = [
            event.kind.rawValue, parties(event), event.place.map { "in \($0.name)" }, event.magnitude.map(phrase),
            event.scheduled.map { "for \($0.interval.edtf)" }, event.saidBy.map { "says \($0.name)" },
        ]
        return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Names of actors in a row.
    public static func names(_ actors: [Actor]) -> String {
        actors.map(\.name).joined(separator: ", ")
    }

    private static func modality(_ record: EventRecord) -> String {
        record.status == .standing
            ? record.event.modality.rawValue : "\(record.event.modality.rawValue), \(record.status.rawValue)"
    }
}
