import AnnalsModel

extension BatchMaker {
    /// The kinds that events are made of. They stay as they are, whatever kinds are added, since the fixtures of released
    /// schemas were written with them.
    static let kinds = names.split(whereSeparator: \.isWhitespace).compactMap { Kind(rawValue: String($0)) }

    private static let names = """
        MeetingProposed MeetingScheduled MeetingHeld MeetingPostponed MeetingCancelled CallHeld VisitMade
        TalksSuspended MediationOffered LetterSent PressConferenceHeld StatementMade AppealMade DemandMade
        OfferMade CommitmentMade SupportExpressed CriticismExpressed AccusationMade ConcernExpressed
        DenialIssued ProposalRejected WarningIssued ThreatMade SanctionsThreatened UltimatumIssued
        ApologyMade InvestigationOpened DecreeSigned LawPassed ResolutionAdopted ResolutionVetoed
        RulingIssued ChargesFiled SentencePassed AgreementSigned AgreementBroken IndependenceDeclared
        StateRecognised TerritoryAnnexed ReferendumHeld ElectionHeld EmergencyDeclared OfficialAppointed
        OfficialRemoved CoupStaged RelationsSevered RelationsRestored EnvoySummoned EnvoyRecalled
        DiplomatsExpelled EmbassyClosed EmbassyOpened SanctionsImposed SanctionsLifted AssetsFrozen
        TradeRestricted ProjectHalted CompanyWithdrew AidPledged AidDelivered ArmsSupplied AidSuspended
        BorderClosed BorderOpened TroopsDeployed TroopsWithdrawn ForcesCounted MobilizationOrdered
        AlertRaised ExerciseHeld WeaponsDeployed WeaponTested InvasionLaunched OffensiveLaunched
        AirstrikeCarriedOut MissileStruck DroneStruck ShellingCarriedOut BombingCarriedOut AttackCarriedOut
        ClashOccurred TerritoryCaptured BlockadeImposed CeasefireAgreed CeasefireViolated ForcesSurrendered
        AircraftDowned VesselSunk VesselSeized EquipmentLost InfrastructureDamaged CyberattackCarriedOut
        CasualtiesReported LeaderKilled PeopleDetained PeopleReleased PrisonersExchanged HostagesTaken
        PeopleDisplaced EvacuationOrdered TravelWarned ProtestHeld ProtestSuppressed RiotOccurred
        """
}
