import AnnalsModel

/// The kinds that the grammar around words turns them into.
extension Kind {
    static let accusationMade = Kind(rawValue: "AccusationMade")
    static let commitmentMade = Kind(rawValue: "CommitmentMade")
    static let criticismExpressed = Kind(rawValue: "CriticismExpressed")
    static let denialIssued = Kind(rawValue: "DenialIssued")
    static let meetingHeld = Kind(rawValue: "MeetingHeld")
    static let proposalRejected = Kind(rawValue: "ProposalRejected")
    static let threatMade = Kind(rawValue: "ThreatMade")
    static let warningIssued = Kind(rawValue: "WarningIssued")
}
