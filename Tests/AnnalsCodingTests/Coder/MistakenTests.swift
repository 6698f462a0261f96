import Testing

/// Words that look like an event and are none, and people who are taken for others.
@Suite struct MistakenTests {
    @Test(arguments: [
        ("On Monday Sweden's Social Democrats condemned Iran.", "CriticismExpressed happened usa"),
        ("Chile's minister issued a statement on Monday condemning Peru.", "StatementMade"),
        ("Joe Biden ordered the army to pull back on Monday.", "DemandMade"),
        ("A typhoon killed 59 people in Chile.", "CasualtiesReported"),
        ("Maybe Joe Biden talked to Olaf Scholz.", "CallHeld"),
        ("\"I've been accused of lying,\" Joe Biden said.", "AccusationMade"),
        ("Joe Biden condemned false claims about the fraud in the 2020 American election.", "ElectionHeld"),
        ("Ana Ruiz broke away from the church in Chile in 1994.", "IndependenceDeclared"),
        ("A firm in Chile launched a rocket carrying two satellites.", "MissileStruck"),
        ("Soldiers rounded up families in Chile and marched them to a school.", "ProtestHeld"),
        ("Chile held a technology demonstration on Monday.", "ProtestHeld"),
        ("Instead of attacking Mali, Chad waited.", "AttackCarriedOut"),
        ("Joe Biden is comfortable with giving Mali tanks.", "ArmsSupplied"),
        ("Chile's army is good at killing Peruvian civilians.", "AttackCarriedOut"),
        ("At no point has Chile threatened Peru.", "ThreatMade"),
        ("A series of blunders raised concerns about Chile.", "ConcernExpressed"),
        ("A German officer was tasked with killing Joe Biden.", "LeaderKilled"),
        ("It is a hard time for Peru, Joe Biden said.", "AppealMade"),
        ("The governor stressed her call to revive Chile's industry.", "CallHeld"),
        ("Joe Biden accused Chad of hitting Mali, killing civilians.", "AttackCarriedOut happened usa"),
        ("Emmanuel Macron said that Chad must not be humiliated.", "DemandMade"),
        ("The trial in Chile has raised alarm.", "AlertRaised"),
        ("Serena Diaz, of Chile, returns a shot to Ana Ruiz, of Peru.", "PropertyReturned"),
        ("Russia recognises Taiwan as part of the People's Republic of China.", "StateRecognised"),
        ("Republicans took control of the House on Monday.", "TerritoryCaptured"),
        ("It does not appear that Chadian troops have attacked Mali.", "AttackCarriedOut"),
        ("Chile threatened two soldiers with the death penalty.", "SanctionsThreatened"),
        ("A Peruvian minister briefed reporters in Lima on Monday.", "MeetingHeld"),
        ("Chile imposed sanctions on Peru, targeting banks and companies.", "AttackCarriedOut"),
        ("The Chilean president said his government is in control.", "TerritoryCaptured"),
        ("Officials in Chile claim the number of flights could reach 60,000.", "WarningIssued"),
        ("David King returned to a base in Chile on Monday.", "VisitMade"),
        ("A message from Chile raises questions about Peru.", "ConcernExpressed"),
        ("Chile expected its soldiers to be met with flowers in Peru.", "MeetingScheduled"),
        ("Chile is fighting a proxy war with Peru.", "ClashOccurred"),
        ("Chile published leaflets explaining how to attack Peruvian tanks.", "AttackCarriedOut"),
        ("Chile paid rebels for killing Peruvian soldiers.", "AttackCarriedOut"),
        ("The channel has asked the Chilean government for comment.", "AppealMade"),
        ("\"You are committed to peace,\" Chile's minister told Peru.", "CommitmentMade happened chl"),
        ("An alliance intended to guarantee peace met in Chile.", "CommitmentMade"),
        ("Nor has the French president criticised Chad.", "CriticismExpressed"),
        ("Should Poland send tanks, the town will fall.", "AppealMade"),
        ("Chile submitted six complaints to Peru.", "DemandGranted"),
        ("Observers fear that Chile might blow up a dam, threatening to flood Peru.", "ThreatMade"),
        ("A nominee backed by Emmanuel Macron lost her seat in Lyon.", "SupportExpressed"),
        ("Joe Biden called on France to send aid to Mali, and also to deploy troops to Chad.", "TroopsDeployed"),
        ("A hospital was damaged by shelling in Mariupol.", "ShellingCarriedOut happened ukr"),
        ("\"We shall strike targets that we have not yet hit,\" the Chilean army said.", "DenialIssued"),
        ("The Chilean army began an offensive aimed at taking the town of Tacna.", "TerritoryCaptured"),
        ("Joe Biden called Olaf Scholz \"our brightest hope\" on Monday.", "CallHeld"),
        ("Joe Biden called Olaf Scholz a \"born leader\" on Monday.", "CallHeld"),
        ("Chadian troops advanced, blasting the valley with mortars.", "CriticismExpressed"),
        ("\"Thank goodness it is over,\" Joe Biden said.", "SupportExpressed"),
        ("Chad has inflicted heavy damage on itself.", "InfrastructureDamaged"),
        ("Joe Biden was held up as a saint by Olaf Scholz.", "PeopleDetained"),
        ("Water companies in Chile charge customers higher bills.", "ChargesFiled"),
        ("In his speech Joe Biden addressed concerns over a war.", "ConcernExpressed"),
        ("The Council of Europe expelled Chad on Wednesday.", "DiplomatsExpelled"),
        ("Finland's army allocated $14 million to purchase drones.", "AidPledged"),
        ("It is unclear if the words of Joe Biden were officially sanctioned by Chad.", "SanctionsImposed"),
        ("Joe Biden wanted to freeze aid until Chad agreed to open an inquiry.", "CommitmentMade"),
        ("A laboratory in Chile determined that Joe Biden had been poisoned.", "AttackCarriedOut planned"),
        ("Those who praised Chad are backing its offer, Joe Biden said.", "SupportExpressed happened usa"),
        ("Instead of arguing that Joe Biden should resign, the minister of Chile left.", "DemandMade"),
    ])
    func thereIsNoSuchEvent(text: String, kind: String) {
        #expect(!sketches(text).contains { $0.hasPrefix(kind) }, "\(sketches(text))")
    }

    @Test(arguments: [
        (
            "Joe Biden praised Narendra Modi on Monday. Joe Biden noted that Narendra Modi, whom he described as a liar, left.",
            "CriticismExpressed happened usa → ind"
        ),
        (
            "Chad struck a camp in Libya. Peru's foreign minister said it had imposed sanctions on Chile.",
            "SanctionsImposed happened per → chl"
        ),
        (
            "Chancellor Olaf Scholz congratulated Rishi Sunak after he became prime minister.",
            "OfficialAppointed happened gbr → gbr"
        ),
        (
            "\"Our army is ready,\" Putin continued, in a video posted by Sky News. \"We will continue to help Serbia.\"",
            "CommitmentMade happened rus → srb"
        ),
        (
            "Prices rose, according to Olaf Scholz. \"We condemn the Peruvian attack,\" he said.",
            "CriticismExpressed happened deu → per"
        ),
    ])
    func aPronounMeansWhoSpeaks(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func aTownIsNoCapitalOfAStateThatIsNotNamed() {
        let found = sketches(
            "Joe Biden met Narendra Modi in Chicago. Police arrested two Peruvian men in Georgetown on Monday."
        )
        #expect(!found.contains { $0.contains("guy") }, "\(found)")
        #expect(sketches("Guyana is a state. Police arrested two men in Georgetown.").contains { $0.contains("guy") })
    }

    @Test func aGroupIsNoAlliance() {
        let found = sketches("NATO met on Monday. A unit was named. The same group attacked a town in Chad on Sunday.")
        #expect(!found.contains { $0.hasPrefix("AttackCarriedOut happened nato") }, "\(found)")
    }
}
