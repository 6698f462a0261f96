public import AnnalsModel

/// What a person says of an event; nil and empty fields are left as they are.
public struct EventSketch: Sendable {
    /// The kind's name.
    public var kind: String?
    /// How certain it is.
    public var modality: Modality?
    /// Who did it, by id.
    public var initiators: [String] = []
    /// Whom it was done to or with, by id.
    public var targets: [String] = []
    /// Who says so, by id.
    public var saidBy: String?
    /// Where, by id.
    public var place: String?
    /// When, in EDTF.
    public var occurred: String?
    /// The time it is planned for, in EDTF.
    public var scheduled: String?
    /// How much or how many.
    public var value: Double?
    /// What is counted.
    public var unit: String?
    /// How exact the number is.
    public var qualifier: Magnitude.Qualifier?
    /// What the number measures.
    public var measure: Magnitude.Measure?
    /// What happened, in a sentence.
    public var quote: String?
    /// Who published it.
    public var outlet: String?
    /// Where it was published.
    public var url: String?
    /// When it was published; now where it is left out.
    public var reported: Instant?

    /// Says nothing yet.
    public init() {}

    /// The event that it describes.
    /// - Throws: `QuestionError` where the kind, the quotation or the time is missing or cannot be read.
    func event(author: String, now: Instant) throws(QuestionError) -> Event {
        guard let name = kind, let quote, let occurred else {
            throw QuestionError(
                "An event needs a kind, a time and a quotation.",
                advice: "Give --kind, --occurred and --quote."
            )
        }
        let published = reported ?? now
        let evidence = Evidence(
            article: Digest(of: quote.utf8),
            sourceID: "hand:" + Digest(ofFields: [quote, author, "\(published)"]).short,
            outlet: outlet,
            url: url,
            published: published,
            quote: quote,
            span: 0..<quote.unicodeScalars.count
        )
        let event = Event(
            kind: try Self.kind(name),
            initiators: [],
            targets: [],
            occurred: try Self.occurrence(occurred),
            evidence: evidence,
            method: "hand \(author)"
        )
        return try applied(to: event)
    }

    /// An event with what this says of it.
    /// - Throws: `QuestionError` for a kind or time that cannot be read, or a unit without a number.
    func applied(to event: Event) throws(QuestionError) -> Event {
        var event = event
        if let kind { event.kind = try Self.kind(kind) }
        event.modality = modality ?? event.modality
        if !initiators.isEmpty { event.initiators = initiators.map(Self.actor) }
        if !targets.isEmpty { event.targets = targets.map(Self.actor) }
        if let saidBy { event.saidBy = Self.actor(saidBy) }
        if let place {
            event.place = Place(id: place, name: Self.name(place), latitude: nil, longitude: nil, precision: .area)
        }
        if let occurred { event.occurred = try Self.occurrence(occurred) }
        if let scheduled { event.scheduled = try Self.occurrence(scheduled) }
        event.magnitude = try magnitude(event.magnitude)
        return event
    }

    private func magnitude(_ former: Magnitude?) throws(QuestionError) -> Magnitude? {
        if value == nil, unit == nil, qualifier == nil, measure == nil { return former }
        guard let value = value ?? former?.value, let unit = unit ?? former?.unit else {
            throw QuestionError("A magnitude needs a number and a unit.", advice: "Give --value and --unit.")
        }
        let qualifier = qualifier ?? former?.qualifier ?? .exact
        let (low, high) = qualifier.bounds(value)
        return Magnitude(
            value: value,
            low: low,
            high: high,
            unit: unit,
            qualifier: qualifier,
            measure: measure ?? former?.measure ?? .count
        )
    }

    private static func kind(_ name: String) throws(QuestionError) -> Kind {
        guard let kind = Kind(rawValue: name) else {
            throw QuestionError("There is no kind \"\(name)\".", advice: "`annals kinds` lists them.")
        }
        return kind
    }

    private static func occurrence(_ edtf: String) throws(QuestionError) -> Occurrence {
        guard let interval = Interval(edtf: edtf), interval != .unknown else {
            throw QuestionError(
                "\"\(edtf)\" is no date.",
                advice: "Write 2022-02-22, 2022-02 or 2022-02-14/2022-02-20."
            )
        }
        return Occurrence(interval, basis: .given)
    }

    private static func actor(_ id: String) -> Actor {
        Actor(id: id, name: name(id))
    }

    /// A name to show for an id of which nothing else is known: its last part.
    private static func name(_ id: String) -> String {
        id.split(separator: "/").last.map { $0.split(separator: "-").joined(separator: " ") } ?? id
    }
}

extension Magnitude.Qualifier {
    /// The bounds that a number has by its qualifier; nil where one is open.
    fileprivate func bounds(_ value: Double) -> (low: Double?, high: Double?) {
        switch self {
        case .exact: (value, value)
        case .atLeast: (value, nil)
        case .atMost, .nearly: (nil, value)
        case .about, .range: (nil, nil)
        }
    }
}
