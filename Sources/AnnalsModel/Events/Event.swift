/// One reported happening: kind, actors, place, when, how much, how certain, and the evidence for it.
public struct Event: Hashable, Sendable {
    /// What happened.
    public var kind: Kind
    /// How certain it is by the words of its report.
    public var modality: Modality
    /// Who did it; empty where nobody is named.
    public var initiators: [Actor]
    /// Whom it was done to or with; empty where nobody is named.
    public var targets: [Actor]
    /// Others who took part.
    public var participants: [Actor] = []
    /// Where it happened; nil where the text does not say.
    public var place: Place?
    /// When it happened.
    public var occurred: Occurrence
    /// The time it is planned for, for planned things.
    public var scheduled: Occurrence?
    /// How much or how many.
    public var magnitude: Magnitude?
    /// Who says so, where it is attributed to someone else than the reporter.
    public var saidBy: Actor?
    /// The quotation that this report of it rests on.
    public var evidence: Evidence
    /// Hashes of the content words of the quotation, ascending: what tells two reports of one happening from reports
    /// of two happenings of a kind. Of an imported row that of its dataset's name alone. Empty where unknown.
    public var gist: [UInt16] = []
    /// How it was coded: coder, version and rule, such as `frames/1 sign.decree`, or `import icews`, or `hand`.
    public var method: String

    /// Makes an event of what it must have; the rest can be set.
    public init(
        kind: Kind,
        modality: Modality = .happened,
        initiators: [Actor],
        targets: [Actor],
        occurred: Occurrence,
        evidence: Evidence,
        method: String
    ) {
        self.kind = kind
        self.modality = modality
        self.initiators = initiators
        self.targets = targets
        self.occurred = occurred
        self.evidence = evidence
        self.method = method
    }

    /// When it was reported: the reported clock.
    public var reported: Instant {
        evidence.published
    }

    /// Names this report by its content, so that it has the same id in every log: 16 hexadecimal digits.
    public var id: String {
        Digest(ofFields: [
            evidence.article.hex, evidence.outlet ?? "", "\(evidence.published)",
            "\(evidence.span.lowerBound)-\(evidence.span.upperBound)", kind.rawValue, modality.rawValue,
            initiators.map(\.id).joined(separator: " "), targets.map(\.id).joined(separator: " "),
            occurred.interval.edtf, place?.id ?? "",
        ]).short
    }
}
