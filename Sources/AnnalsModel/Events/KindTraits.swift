/// What a kind means for whether two reports tell of one happening.
public struct KindTraits: Hashable, Sendable {
    /// Where the kind stands in the ontology.
    let place: Int
    /// Words, of which one report says as much as another: what is said decides.
    let isStatement: Bool
    /// Both sides do the same, whoever is named first.
    package let isReciprocal: Bool
    /// It happens once between two sides, however often it is told.
    let isOnce: Bool
    /// Forces are sent.
    let isDeployment: Bool
    /// Forces are counted: another number is another count.
    let isCount: Bool

    /// Those of every kind, in the order of the ontology.
    public static let all = Ontology.shared.entries.enumerated().map { KindTraits($0.offset, $0.element) }
    private static let places = Dictionary(
        Ontology.shared.entries.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first }
    )

    package init(_ kind: Kind) {
        self = Self.places[kind.rawValue].map { Self.all[$0] } ?? KindTraits(-1, kind.entry)
    }

    private init(_ place: Int, _ entry: Ontology.Entry) {
        self.place = place
        isStatement = entry.family == "statements"
        isReciprocal = Self.reciprocal.contains(entry.name)
        isOnce = Self.once.contains(entry.name)
        isDeployment = entry.name == "TroopsDeployed"
        isCount = entry.name == "ForcesCounted"
    }

    private static let once: Set<String> = [
        "InvasionLaunched", "TerritoryAnnexed", "StateRecognised", "IndependenceDeclared", "CoupStaged",
        "MobilizationOrdered", "EmergencyDeclared", "RelationsSevered",
    ]

    private static let reciprocal: Set<String> = [
        "MeetingScheduled", "MeetingHeld", "MeetingPostponed", "MeetingCancelled", "CallHeld", "TalksSuspended",
        "PressConferenceHeld", "AgreementSigned", "CeasefireAgreed", "PrisonersExchanged", "ClashOccurred",
        "RelationsSevered", "RelationsRestored",
    ]
}
