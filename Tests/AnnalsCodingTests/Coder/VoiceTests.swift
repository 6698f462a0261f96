import Testing

@Suite struct VoiceTests {
    @Test(arguments: [
        ("Russia invaded Ukraine.", "InvasionLaunched happened rus → ukr"),
        ("Ukraine was invaded by Russia.", "InvasionLaunched happened rus → ukr"),
        ("Germany expelled two Russian diplomats.", "DiplomatsExpelled happened deu → rus"),
        ("Two Russian diplomats were expelled by Germany.", "DiplomatsExpelled happened deu → rus"),
        ("France, which condemned Iran, stayed away.", "CriticismExpressed happened fra → irn"),
        ("China imposed sanctions on Canada.", "SanctionsImposed happened chn → can"),
        ("Japan launched an attack on China.", "AttackCarriedOut happened jpn → chn"),
        ("The attack that Hamas carried out on Israel killed 20 people.", "AttackCarriedOut happened pse → isr"),
        ("The attack Hamas carried out on Israel killed 20 people.", "AttackCarriedOut happened pse → isr"),
        ("The sanctions the European Union imposed on Belarus hit its exports.", "SanctionsImposed happened eu → blr"),
        ("The agreement Iran signed with Russia in January is old.", "AgreementSigned happened irn → rus"),
        (
            "As Joe Biden called Vladimir Putin, warning him against a war, Ukrainian soldiers were waiting.",
            "WarningIssued happened usa → rus"
        ),
        ("Antony Blinken sent a cable to Chinese officials urging them to wait.", "AppealMade happened usa → chn"),
        ("Sergei Lavrov wrote to him after Joe Biden's phone call with Xi Jinping.", "CallHeld happened usa → chn"),
        ("Poland accused Belarus of sending migrants to the border.", "AccusationMade happened pol → blr"),
        ("Belarus has been accused of sending migrants, Poland said on Sunday.", "AccusationMade happened pol → blr"),
        (
            "Joe Biden said Poland must act while Russia attacks Ukraine, criticising Chile.",
            "CriticismExpressed happened usa → chl"
        ),
        ("Peru declined an offer from Chile to evacuate its people.", "ProposalRejected happened per → chl"),
        ("American military aid to Mali was held up.", "AidSuspended happened usa → mli"),
        ("Norway was the first country to quit the pact with Iran.", "AgreementBroken happened nor → irn"),
    ])
    func theSameActIsTheSameEventInEveryVoice(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch))
    }

    @Test(arguments: [
        ("Chad imprisoned three Nigerien activists.", "PeopleDetained happened tcd → ner"),
        ("A court in Chad jailed three Nigerien activists for ten years.", "SentencePassed happened tcd → ner"),
        ("France disagreed with Germany.", "CriticismExpressed happened fra → deu"),
        ("Japan pledged to keep supplying Kenya with weapons.", "AidPledged happened jpn → ken"),
        ("Japan pledged to keep talking to Kenya.", "CommitmentMade happened jpn → ken"),
    ])
    func whatIsDoneDecidesTheKind(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        "Vladimir Putin has yet to sign the decree.", "Alexei Navalny ended his hunger strike.",
        "The White House is looking into ways to help Ukraine.",
    ])
    func whatIsStillToBeDoneOrIsAnotherThingIsNotCoded(text: String) {
        let found = sketches(text)
        #expect(!found.contains { $0.hasPrefix("DecreeSigned happened") || $0.hasPrefix("CeasefireAgreed") })
        #expect(!found.contains { $0.hasPrefix("InvestigationOpened") }, "\(found)")
    }

    @Test func aClauseThatDescribesANounIsNoSecondEvent() {
        let found = sketches("The sanctions that Canada imposed on Belarus on Monday hit its exports.")
        #expect(found == ["SanctionsImposed happened can → blr"])
    }

    @Test func verbsThatAreJoinedShareTheirSubject() {
        let found = sketches("Turkey condemned Greece and recalled its ambassador.")
        #expect(found.contains { $0.hasPrefix("CriticismExpressed happened tur") })
        #expect(found.contains { $0.hasPrefix("EnvoyRecalled happened tur") })
    }

    @Test(arguments: [
        "Iran agreed to lift the sanctions on Iraq.", "Iran refused to lift the sanctions on Iraq.",
        "Iran threatened to lift the sanctions on Iraq.", "Iran was urged to lift the sanctions on Iraq.",
    ])
    func anActThatIsOnlyTheObjectOfAnotherIsNotCoded(text: String) {
        #expect(!sketches(text).contains { $0.hasPrefix("SanctionsLifted happened") })
    }

    @Test(arguments: [
        ("The Kenyan-Ugandan talks were suspended on Monday.", "TalksSuspended happened uga+ken → "),
        ("Talks between Chad and Libya were put on hold on Monday.", "TalksSuspended happened tcd+lby → "),
        ("Joe Biden's trip to Chile was cancelled on Monday.", "MeetingCancelled happened usa → chl"),
        ("EU sanctions were imposed on Chad on Monday.", "SanctionsImposed happened eu → tcd"),
        ("Aid from Japan was delivered to Chad on Monday.", "AidDelivered happened jpn → tcd"),
        ("A UN resolution was adopted on Monday.", "ResolutionAdopted happened un → "),
        ("Two Chinese diplomats were expelled from Peru on Monday.", "DiplomatsExpelled happened per → chn"),
        ("The Chilean bill was passed on Monday.", "LawPassed happened chl → "),
        ("The law was passed in Peru on Monday.", "LawPassed happened per → "),
    ])
    func aPassiveIsDoneByWhomItsThingIsOf(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func sanctionsWithoutADoerAreToldWhereTheyAreDated() {
        #expect(sketches("Sanctions were lifted on Chad on Monday.") == ["SanctionsLifted happened  → tcd"])
        #expect(sketches("Sanctions were lifted on Chad.").isEmpty)
        #expect(!sketches("Chad aid was suspended on Monday.").contains { $0.hasPrefix("AidSuspended happened tcd") })
    }
}
