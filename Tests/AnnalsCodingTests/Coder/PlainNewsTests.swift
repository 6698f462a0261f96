import Testing

/// Sentences as agencies write them every day, each with what it must be coded as.
@Suite struct PlainNewsTests {
    @Test(arguments: [
        ("About 800 Canadian soldiers arrived in Latvia on Sunday.", "TroopsDeployed happened can → lva"),
        ("Emmanuel Macron will travel to Moscow next week.", "MeetingScheduled planned fra → rus"),
        ("Macron is to meet Olaf Scholz in Paris on Friday.", "MeetingScheduled planned fra → deu"),
        ("Joe Biden flew home after meeting with Emmanuel Macron.", "MeetingHeld happened usa → fra"),
        ("A meeting between India and Pakistan has been called off.", "MeetingCancelled happened ind+pak → "),
        ("Tokyo voiced concern over the patrols.", "ConcernExpressed happened jpn → "),
        ("The Lebanese cabinet approved a ceasefire deal with Israel.", "CeasefireAgreed happened lbn → isr"),
        ("Hezbollah claimed responsibility for the attack in Haifa.", "AttackCarriedOut happened lbn → isr"),
        ("Iran's president said Israel would be punished.", "ThreatMade threatened irn → isr"),
        ("Vladimir Putin ordered his forces to blockade the port of Odesa.", "BlockadeImposed happened rus → ukr"),
    ])
    func plainWordsAreCoded(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Missiles hit a depot in Lviv on Sunday.", "MissileStruck happened  → ukr"),
        ("Drones struck a refinery in Ryazan on Sunday.", "DroneStruck happened  → rus"),
        ("The war has displaced two million people in Sudan.", "PeopleDisplaced happened  → sdn"),
    ])
    func armsStrikeWhosesoeverTheyAre(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func aGerundThatStandsAsANounIsOne() {
        let found = sketches("Fighting broke out between Armenia and Azerbaijan on Monday.")
        #expect(found.contains("ClashOccurred happened arm+aze → "), "\(found)")
    }

    @Test(arguments: [
        ("Hundreds of thousands of people have fled Sudan since January.", "PeopleDisplaced happened  → sdn"),
        ("More than 300 people were detained at rallies across Belarus.", "PeopleDetained happened blr → blr"),
        ("Russia shelled Mariupol. Two million people have left Mariupol since.", "PeopleDisplaced happened rus → ukr"),
    ])
    func peopleAreThoseOfThePlace(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func aBareNumberMeansPeople() {
        let found = sketches("Thousands marched in Berlin on Sunday to demand an end to the war.")
        #expect(found.contains("ProtestHeld happened deu → deu"), "\(found)")
    }

    @Test func soldiersThatMarchOrGatherNeitherProtestNorMeet() {
        let found = sketches("French soldiers marched into Mali. Russian troops gathered at the Polish border.")
        #expect(!found.contains { $0.hasPrefix("ProtestHeld") || $0.hasPrefix("MeetingHeld") }, "\(found)")
    }

    @Test(arguments: [
        ("Russian and Turkish officials met in Oman on Monday.", "MeetingHeld happened rus+tur → "),
        ("Indian and Chinese soldiers clashed on the border.", "ClashOccurred happened ind+chn → "),
        ("Georgia announced its withdrawal from Nato.", "AgreementBroken happened geo → nato"),
        ("Hezbollah fired dozens of rockets into Israel on Monday.", "MissileStruck happened lbn → isr"),
        ("Nato bombed Serbia in 1999.", "AirstrikeCarriedOut happened nato → srb"),
        ("Russia threatened reprisals against Poland.", "ThreatMade threatened rus → pol"),
        ("The mayor of Donetsk ordered people to evacuate the city.", "EvacuationOrdered happened ukr → ukr"),
        ("The State Department issued visa restrictions on Iranian officials.", "SanctionsImposed happened usa → irn"),
        ("Russia has amassed between 100,000 and 120,000 troops near Ukraine.", "ForcesCounted happened rus → ukr"),
    ])
    func whatTheWordsSayIsWhoIsMeant(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("The Kremlin said Nato was trying to destroy Russia.", "AccusationMade happened rus → nato"),
        ("Antony Blinken said there would be consequences for Iran.", "ThreatMade threatened usa → irn"),
        ("Nato invited Georgia to join the alliance.", "OfferMade happened nato → geo"),
        ("Moldova applied to join the European Union.", "AppealMade happened mda → eu"),
        ("Talks between Sudan and Ethiopia broke down on Monday.", "TalksSuspended happened sdn+eth → "),
        ("The Arab League readmitted Syria.", "RelationsRestored happened arab-league → syr"),
        ("Hungary's parliament ratified Sweden's membership.", "LawPassed happened hun → swe"),
        ("Russian troops crossed the Dnipro river.", "TroopsDeployed happened rus → ukr"),
        ("Israeli forces are closing in on Rafah.", "TroopsDeployed happened isr → pse"),
        ("Canada is sending 800 extra soldiers to eastern Europe.", "TroopsDeployed happened can → "),
    ])
    func whatIsSaidOrDoneInOtherWordsIsTheSame(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("The Kremlin said the allegations were not true.", "DenialIssued denied rus → "),
        ("China's foreign minister said the decision was childish.", "CriticismExpressed happened chn → "),
        ("Hungary used its veto to block aid for Ukraine.", "ResolutionVetoed happened hun → "),
        ("The UN Security Council extended the mission in Haiti until July.", "ResolutionAdopted happened un → hti"),
        ("The Irish parliament adopted a resolution against Mali.", "LawPassed happened irl → mli"),
        ("The European Parliament adopted a resolution on Georgia.", "ResolutionAdopted happened eu → geo"),
        ("Mario Draghi's government collapsed in July.", "OfficialRemoved happened  → ita"),
    ])
    func wordsOfStateAreKnown(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Sergey Lavrov said Nato was responsible for the food crisis.", "AccusationMade happened rus → nato"),
        ("Germany has decided to send tanks to Ukraine.", "AidPledged planned deu → ukr"),
        ("Kim Jong Un oversaw a test of a new missile on Friday.", "WeaponTested happened prk → "),
        ("A roadside bomb killed four Kenyan soldiers in Somalia.", "BombingCarriedOut happened  → ken"),
        ("During a visit to Kyiv, Lloyd Austin praised the soldiers.", "VisitMade happened usa → ukr"),
        ("Volodymyr Zelensky said he would not cede any territory.", "ProposalRejected happened ukr → "),
    ])
    func whatOfficialsDecideOrSayIsCoded(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func theDeadOfAnAirstrikeAreNoSecondEvent() {
        let found = sketches("Pakistan carried out airstrikes in Afghanistan, killing 46 people.")
        #expect(found == ["AirstrikeCarriedOut happened pak → afg"], "\(found)")
    }

    @Test func aPastBehindWhatWouldBeIsTheSpeakers() {
        let found = sketches("Sergey Lavrov said the inspectors would stay for a day and condemned Poland.")
        #expect(found.contains("CriticismExpressed happened rus → pol"), "\(found)")
    }

    @Test func whatIsNoLongerDoneIsNotPlanned() {
        let found = sketches("Antony Blinken said he would no longer meet Sergey Lavrov on Thursday.")
        #expect(found.allSatisfy { !$0.hasPrefix("MeetingScheduled") }, "\(found)")
    }

    @Test func onlyTheEndOfAFightIsACeasefire() {
        let found = sketches("Russia's foreign ministry announced a halt on American inspections.")
        #expect(found.allSatisfy { !$0.hasPrefix("CeasefireAgreed") }, "\(found)")
    }

    @Test func whatIsRuledOutIsNotDone() {
        let found = sketches("Nato has ruled out sending troops to Ukraine.")
        #expect(found.allSatisfy { !$0.hasPrefix("TroopsDeployed") }, "\(found)")
    }

    @Test func aMeetingThatSomebodyHeldIsHis() {
        let found = sketches("The vote came after a meeting that Viktor Orban held with Putin in Moscow on Monday.")
        #expect(found.contains("MeetingHeld happened hun → rus"), "\(found)")
    }

    @Test(arguments: [
        ("Lawmakers travelled there amid reports that Iran bombed Syria.", "AirstrikeCarriedOut claimed irn → syr"),
        ("The Russian strike on Kharkiv on Sunday did not kill anybody.", "AttackCarriedOut happened rus → ukr"),
        ("Joe Biden had a call with Ulf Kristersson to thank him on Sunday.", "SupportExpressed happened usa → swe"),
        (
            "France issued a statement on Sunday. \"We stand with Poland,\" the statement said.",
            "SupportExpressed happened fra → pol"
        ),
    ])
    func whatIsToldBesideTheMainWordsIsCoded(text: String, sketch: String) {
        #expect(sketches(text).contains { $0.hasPrefix(sketch) }, "\(sketches(text))")
    }

    @Test(arguments: [
        ("Ukraine said Russian soldiers had committed war crimes.", "AccusationMade happened ukr → rus"),
        ("Taiwan said Chinese jets had crossed the median line.", "AccusationMade happened twn → chn"),
        ("Joe Biden said Russia was lying.", "AccusationMade happened usa → rus"),
        ("Poland said Belarus was using migrants as a weapon.", "AccusationMade happened pol → blr"),
        ("Pakistan said it had no role in the attack.", "DenialIssued denied pak → "),
        ("The Kremlin said it had nothing to do with the poisoning.", "DenialIssued denied rus → "),
        ("\"We need more weapons,\" Volodymyr Zelensky said.", "AppealMade happened ukr → "),
        ("\"Thank you, Britain,\" Volodymyr Zelensky said.", "SupportExpressed happened ukr → gbr"),
        ("\"Any attack will be met with force,\" Olaf Scholz said.", "ThreatMade threatened deu → "),
        ("\"This aggression must end now,\" Olaf Scholz said.", "DemandMade happened deu → "),
        ("The United States committed to helping Ukraine.", "CommitmentMade happened usa → ukr"),
    ])
    func whatAReportedClauseDoesIsCoded(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func anAimThatNobodyHasDeniesNoClauseBesideIt() {
        let found = sketches(
            "Canada has no intention of sending troops, though it has approved military aid to Ukraine."
        )
        #expect(found.contains("AidPledged happened can → ukr"), "\(found)")
    }

    @Test func aVerbWithItsOwnTenseIsNotDeniedByTheOneBefore() {
        let found = sketches("The United States has not named the attackers but warns that Russia may strike Ukraine.")
        #expect(found.contains("WarningIssued happened usa → rus"), "\(found)")
    }
}
