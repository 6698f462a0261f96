import AnnalsCoding
import AnnalsModel
import Testing

/// Whom words mean that name nobody: by who acts, by where it happens, by what the sentence before is about.
@Suite struct ContextTests {
    @Test(arguments: [
        (
            "Canada closed its embassy. Police detained a protester at a rally in Minsk, Belarus, on Monday.",
            "PeopleDetained happened blr → blr"
        ),
        (
            "Chinese officials met in Beijing. Judy Ling went on trial in Moscow. A court sentenced her to six years.",
            "SentencePassed happened rus → chn"
        ),
    ])
    func policeAndCourtsAreThoseOfThePlace(text: String, sketch: String) {
        #expect(sketches(text).contains { $0.hasPrefix(sketch.prefix(28)) }, "\(sketches(text))")
    }

    @Test(arguments: [
        ("President Evo Morales of Bolivia was ousted in 2019.", "OfficialRemoved happened bol → bol"),
        ("Moldovan lawmaker Ion Rusu was named defence minister on Friday.", "OfficialAppointed happened mda → mda"),
    ])
    func whoComesAndGoesDoesSoInHisOwnState(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Chilean minister Ana Ruiz met Peruvian minister Mario Diaz. She condemned Iran on Monday.", "chl"),
        (
            "If Joe Biden wins, he will attack Mali, Angela Merkel said. Merkel said that if Biden wins, he condemned Iran.",
            "usa"
        ),
        ("Standing beside Joe Biden on Monday, he condemned Iran, Olaf Scholz said.", "deu"),
    ])
    func pronounsMeanWhomNamesAndGrammarAllow(text: String, state: String) {
        let found = sketches("Olaf Scholz met Joe Biden. " + text)
        #expect(found.contains("CriticismExpressed happened \(state) → irn"), "\(found)")
    }

    @Test func whoGoesOnSpeakingIsWhoeverSpokeLast() {
        let text = "\"We are ready,\" Elizabeth Moss of Chile's foreign ministry said. Ana Ruiz of Peru left. "
        let found = sketches(text + "\"Iran is a terrorist state,\" she said.")
        #expect(!found.contains { $0.hasPrefix("AccusationMade happened per") }, "\(found)")
    }

    @Test func whoeverDescribesHimselfIsMeantInTheClauseThatDescribes() {
        let found = sketches(
            "Olaf Scholz said nobody could stop Vladimir Putin, who has ruled since he invaded Georgia in 2008."
        )
        #expect(found.contains { $0.hasPrefix("InvasionLaunched") && $0.hasSuffix("rus → geo") }, "\(found)")
    }

    @Test func whoIsHeldAbroadIsHeldByTheStateWhosePrisonsAreNamed() {
        let found = sketches("A veteran is in a Russian prison. Joe Biden was sentenced to nine years on Monday.")
        #expect(found.contains("SentencePassed happened rus → usa"), "\(found)")
    }

    @Test func whatLiesDecadesBackIsNotFoughtByThoseOfToday() {
        let found = sketches(
            "Russia invaded Ukraine. Russia shelled Kharkiv. Russia bombed Kyiv. "
                + "In 1932 hunger came, and millions of Ukrainians were killed."
        )
        #expect(!found.contains { $0.hasPrefix("CasualtiesReported") && $0.contains("rus →") }, "\(found)")
    }

    @Test func someGovernmentIsNobodys() {
        let found = sketches(
            "Joe Biden spoke in Chile. An adversary could attack, Biden warned. A government attacked Mali."
        )
        #expect(!found.contains { $0.contains("chl/armed-forces") || $0.hasPrefix("AttackCarriedOut happened chl") })
    }

    @Test func whoeverServesABodyActsForItThen() {
        let found = sketches("Michelle Bachelet condemned Iran on Monday.")
        #expect(found.contains("CriticismExpressed happened un → irn"), "\(found)")
    }

    @Test func whoFleesDoesSoFromTheAttacker() {
        let found = sketches(
            "Russia invaded Ukraine in February. Russian troops shelled Kharkiv on Monday. "
                + "More than two million people have fled Ukraine."
        )
        #expect(found.contains("PeopleDisplaced happened rus → ukr"), "\(found)")
    }

    @Test func aWarIsNoSceneOfEverythingThatIsToldWithIt() {
        let found = sketches("Poland is divided over the war in Ukraine. Police detained 20 protesters on Monday.")
        #expect(found.contains("PeopleDetained happened pol → pol"), "\(found)")
    }

    @Test(arguments: [
        "Syria is at war. Russia has sent 2,000 soldiers there since January, after deploying 500 marines in Latakia.",
        "Ukrainian troops are dug in. Russia moved 2,000 troops to the border on Sunday.",
    ])
    func troopsAreThoseOfWhoMovesThem(text: String) {
        let found = sketches(text).filter { $0.hasPrefix("TroopsDeployed") }
        #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("TroopsDeployed happened rus") }, "\(found)")
    }

    @Test func aPronounPointsToWhatTheSentenceBeforeIsAbout() {
        let found = sketches("A volcano erupted in Russia on Sunday. It is threatening a new eruption.")
        #expect(!found.contains { $0.hasPrefix("ThreatMade") }, "\(found)")
    }

    @Test func whoSpeaksDoesNotSpeakOfHimselfAsAnother() {
        let found = sketches("\"He is a war criminal,\" Joe Biden said of Vladimir Putin on Monday.")
        #expect(found.contains("AccusationMade happened usa → rus"), "\(found)")
    }

    @Test(arguments: [
        (
            "Alan Peyton leads Kenya. On Monday senators accused Alan Peyton of lying to Kenya.",
            "AccusationMade happened ken"
        ),
        (
            "Joe Biden leads Kenya. On Monday senators accused Alan Peyton of lying to Kenya.",
            "AccusationMade happened usa"
        ),
    ])
    func senatorsAreThoseOfTheOneStateThatTheTextIsAbout(text: String, sketch: String) {
        #expect(sketches(text).contains { $0.hasPrefix(sketch) }, "\(sketches(text))")
    }

    @Test func aSurnameGoesOnMeaningWhoHasItMost() {
        let found = sketches(
            """
            Kenyan President Uhuru Marlow spoke. Uhuru Marlow wept. His father was Elder Marlow. Marlow accused Chad of lying.
            """
        )
        #expect(found.contains { $0.hasPrefix("AccusationMade happened ken") }, "\(found)")
    }

    @Test func theCountryIsTheOneWhereItHappens() {
        let found = sketches(
            "As Russians regroup in eastern Ukraine, the country's leaders are urging NATO to send arms."
        )
        #expect(found.contains("AppealMade happened ukr → nato"), "\(found)")
    }

    @Test func peopleWhoAreKilledAreOfTheSideThatIsAttacked() {
        let found = sketches(
            """
            Russia shelled Mariupol on Sunday. Russian forces attacked Ukraine's Kharkiv. An American lecturer was there. \
            Russian soldiers shot ten people standing in line.
            """
        )
        #expect(!found.contains { $0.contains("→ usa") }, "\(found)")
    }

    @Test func whoFleesAnAttackDoesSoFromWhoeverAttacks() {
        let found = sketches("Millions have fled Ukraine since the Russian invasion.")
        #expect(found.contains("PeopleDisplaced happened rus → ukr"), "\(found)")
    }

    @Test(arguments: [
        ("More than 3.5 million refugees have fled Ukraine.", "ukr"),
        ("Some 300,000 Syrians have fled to Turkey.", "syr"),
    ])
    func whoFleesIsOfTheStateThatTheyLeave(text: String, state: String) {
        #expect(coded(text).events.first?.targets.map(\.state) == [state])
    }

    @Test func whoIsInAPrisonWasSentencedThere() {
        let found = sketches(
            "The American diplomat Edgar Whitlock was sentenced to nine years on Monday. Whitlock is in a Chilean prison."
        )
        #expect(found.contains { $0.hasPrefix("SentencePassed happened chl") }, "\(found)")
    }

    @Test func forcesInTheLandOfTheAttackerAreHis() {
        let found = sketches(
            """
            Russia shelled Kharkiv on Sunday. Russian troops attacked Ukraine from three sides. Tanks were seen at a base in \
            Rostov, Russia, on Monday.
            """
        )
        #expect(found.contains("TroopsDeployed happened rus → ukr"), "\(found)")
    }

    @Test func aPlaceThatAClauseDescribesIsWhereItHappened() {
        let event = coded("They drove to Mariupol, where 300 people were killed.").events.first
        #expect(event?.place?.id == "ukr/mariupol")
    }

    @Test func whatIsSaidTwiceInOneBreathIsSaidOnce() {
        let found = sketches("Olaf Scholz warned that Iran could attack and warned of a long war with Iran.")
        #expect(found.count { $0.hasPrefix("WarningIssued") } == 1, "\(found)")
    }

    @Test func aFightThatNamesNeitherSideIsThatOfTheArticle() {
        let strike = "Missiles rained down on two cities on Monday."
        let found = sketches(
            "Russia shelled Kharkiv on Sunday. Russian troops attacked Ukraine from three sides. \(strike)"
        )
        #expect(found.contains("MissileStruck happened rus → ukr"), "\(found)")
        #expect(sketches(strike).isEmpty, "\(sketches(strike))")
    }

    @Test(arguments: [
        ("At least 30 Ukrainian soldiers were killed on Monday.", "CasualtiesReported happened rus → ukr"),
        ("At least 30 Ukrainian journalists were killed on Monday.", "CasualtiesReported happened  → ukr"),
    ])
    func anInvasionInPassingTellsWhoKills(text: String, sketch: String) {
        let found = sketches("Prices rose because of the Russian invasion of Ukraine. \(text)")
        #expect(found.contains(sketch), "\(found)")
    }

    @Test(arguments: [
        ("Protests broke out in Chicago on Sunday.", "ProtestHeld happened usa → usa"),
        ("Rioting broke out in Nairobi on Sunday.", "RiotOccurred happened ken → ken"),
        (
            "A concert was held in Vienna, Austria. Thousands also marched through the streets for Ukraine on Sunday.",
            "ProtestHeld happened aut → "
        ),
    ])
    func whoProtestsAreThePeopleOfThePlace(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }
}
