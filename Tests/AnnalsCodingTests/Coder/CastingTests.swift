import Testing

/// Who does it to whom, where the words give it away only by their grammar.
@Suite struct CastingTests {
    @Test(arguments: [
        ("The Ukraine invasion began on Thursday.", "InvasionLaunched happened  → ukr"),
        ("Olaf Scholz praised the decision that Poland took.", "SupportExpressed happened deu → pol"),
        ("Belgium imposed sanctions after Iran's announcement.", "SanctionsImposed happened bel → irn"),
        ("The Soleimani strike on Monday killed two people.", "AttackCarriedOut happened  → irn"),
        ("Russians shelled Kharkiv.", "ShellingCarriedOut happened rus → ukr"),
        ("Six civilians were killed in Kharkiv.", "CasualtiesReported happened  → ukr"),
        ("Olaf Scholz sent a letter to the head of NATO praising Poland.", "SupportExpressed happened deu → pol"),
        ("Olaf Scholz published a statement that praised Poland.", "SupportExpressed happened deu → pol"),
        ("During his visit to Poland on Monday, Olaf Scholz urged Iran to stop.", "VisitMade happened deu → pol"),
        ("Sanctions against Iran were imposed by the Polish government.", "SanctionsImposed happened pol → irn"),
        (
            "The African Union, the United Kingdom and Brazil have adopted sanctions against Iran.",
            "SanctionsImposed happened african-union+gbr+bra → irn"
        ),
        (
            "Iran spoke to Chile. Poland announced on Monday that it had imposed sanctions on Iran.",
            "SanctionsImposed happened pol → irn"
        ),
        ("Olaf Scholz punished Iran for invading Chile.", "InvasionLaunched happened irn → chl"),
        ("Russian troops bombed civilians in Kharkiv on Monday.", "BombingCarriedOut happened rus → ukr"),
        ("Polish separatists fought Polish troops on Monday.", "ClashOccurred happened pol → pol"),
        (
            "Under attack by Chad, Mali waited. Mali has been under heavy attack by Chad.",
            "AttackCarriedOut happened tcd → mli"
        ),
        ("Joe Biden asked Olaf Scholz for help during a meeting on Monday.", "MeetingHeld happened usa → deu"),
        ("Chile's and Peru's opposition leaders met Joe Biden on Monday.", "MeetingHeld happened chl+per → usa"),
        (
            "Japan has sanctioned 1,600 individuals since the Russian invasion of Ukraine.",
            "SanctionsImposed happened jpn → rus"
        ),
        ("Peru has stood firm since Chile attacked and has sent aid to Mali.", "AidDelivered happened per → mli"),
        (
            "An attack on a Chilean convoy that killed three soldiers was condemned by Peru.",
            "CriticismExpressed happened per → "
        ),
        ("\"Chile attacked our country,\" Volodymyr Zelensky said.", "AttackCarriedOut claimed chl → ukr"),
        ("Polish officials warned Andrzej Duda that a Peruvian general had lied.", "WarningIssued happened pol → pol"),
        (
            "On Monday an attack on a Chilean convoy that killed three soldiers began.",
            "AttackCarriedOut happened  → chl"
        ),
        ("On Monday the west imposed sanctions on Chad.", "SanctionsImposed happened west → tcd"),
        ("Kyiv pleaded with the west for weapons.", "AppealMade happened ukr → west"),
        ("For its part, Peru pledged to stay calm.", "CommitmentMade happened per → "),
        (
            "Joe Biden was arrested in Iran on Monday. Olaf Scholz demanded the release of Biden.",
            "DemandMade happened deu → irn"
        ),
        (
            "Peru backs Joe Biden, who was arrested on Monday at an Iranian airport.",
            "PeopleDetained happened irn → usa"
        ),
        ("Western leader Joe Biden condemned Iran on Monday.", "CriticismExpressed happened usa → irn"),
        ("Iran waited. Joe Biden urged the private sector to act.", "AppealMade happened usa → "),
        ("Peru spoke. On Monday many people were arrested in Polish cities.", "PeopleDetained happened pol → pol"),
        ("Joe Biden was arrested on Monday. Biden is detained in Iran.", "PeopleDetained happened irn → usa"),
        ("Joe Biden was arrested on Monday at an Iranian airport.", "PeopleDetained happened irn → usa"),
        ("People of Iran waited. Olaf Scholz said the country would help Poland.", "CommitmentMade happened deu → pol"),
        ("Iran denied that its troops had attacked Poland.", "DenialIssued denied irn → pol"),
        ("Germany acted against Iran for invading Chile.", "InvasionLaunched happened irn → chl"),
        (
            "Iran spoke to Chile. Poland listened. The country imposed sanctions on Peru.",
            "SanctionsImposed happened pol → per"
        ),
        ("Olaf Scholz warned Joe Biden in a phone call on Monday.", "CallHeld happened deu → usa"),
        ("Two Polish soldiers were captured on Monday.", "PeopleDetained happened  → pol"),
        ("Two Polish soldiers were arrested in Iran on Monday.", "PeopleDetained happened irn → pol"),
        ("Joe Biden spoke. In Mali, the president was detained by soldiers.", "PeopleDetained happened mli → mli"),
        ("CNN quoted Gazprom. The company raised prices, and it warned Poland.", "WarningIssued happened rus → pol"),
        ("Joe Biden heard Olaf Scholz say he rejected Iran's offer.", "ProposalRejected happened deu → irn"),
        (
            "Canada imposed visa restrictions on scores of Chadian and Libyan officials.",
            "SanctionsImposed happened can → tcd+lby"
        ),
        ("Peru closed its border, along with Chile and Bolivia.", "BorderClosed happened per+chl+bol → "),
        ("Peru, together with Chile, criticised Bolivia.", "CriticismExpressed happened per+chl → bol"),
        ("Olaf Scholz said Chad was to blame for the raid.", "AccusationMade happened deu → tcd"),
        ("A letter from Joe Biden was sent to Olaf Scholz on Monday.", "LetterSent happened usa → deu"),
        (
            "Japan's ministry has been sending aid to Libya since Chad invaded in 2019.",
            "InvasionLaunched happened tcd → lby"
        ),
        (
            "Olaf Scholz said that Chadian troops attacked a village, and denounced Chad as an aggressor.",
            "CriticismExpressed happened deu → tcd"
        ),
        (
            "Olaf Scholz claimed that Libyan troops have left, but denounced Chad.",
            "CriticismExpressed happened deu → tcd"
        ),
        ("Chile announced it had provided $3 million to support the Libyan police.", "AidDelivered happened chl → lby"),
        ("Joe Biden said he would not let the Chadian attack go unanswered.", "CommitmentMade happened usa → tcd"),
        (
            "Libyan troops targeted a village in Mali, Chadian officials said Wednesday, killing two Malian soldiers.",
            "AttackCarriedOut happened lby → mli"
        ),
        (
            "A Chilean hacker met Hunter Biden. President Biden criticised Peru.",
            "CriticismExpressed happened usa → per"
        ),
        ("The US envoy held talks with former Afghan president Hamid Karzai.", "MeetingHeld happened usa → afg"),
        ("Chad has met Libya, after the country cut ties with Mali.", "RelationsSevered happened lby → mli"),
        ("Mali watched. Chad said the country would help Libya.", "CommitmentMade happened tcd → lby"),
        (
            "Mr Macron and the German Chancellor Olaf Scholz held a phone call with Mr Putin on Saturday.",
            "CallHeld happened fra+deu → rus"
        ),
        ("A committee of the U.S. Senate subpoenaed Joe Biden on Monday.", "DemandMade happened usa → usa"),
    ])
    func grammarTellsTheSides(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Efforts in Russia condemned the plan.", "rus"),
        ("The Polish ambassador to Chile warned of a long winter on Monday.", "chl"),
        ("Andrzej Duda addressed the attacks on Monday.", "pol"),
        ("The Polish ambassador to Chile said his country is ready to fight.", "CommitmentMade happened pol → chl"),
        ("Poland and Iran talked. They have praised Chile.", "ukr"),
        (
            "Iran spoke. Sanctions against Iran were imposed by the government on Monday.",
            "SanctionsImposed happened irn"
        ),
        ("Emmanuel Macron met Olaf Scholz. Two leaders of churches praised Poland.", "fra+deu"),
        ("Chris Hill, an Iraq war veteran, said he has requested more time.", "irq"),
        ("Chile asked for continued Canadian aid for the fight against Chad.", "→ can+tcd"),
        ("Chile is pleading for heavy weapons to repel Chadian forces.", "tcd"),
        ("Kim Jong Un promised at the 8th Party Congress to build ships.", "usa"),
        ("Emmanuel Macron and Olaf Scholz heard of the talks, which saw the two leaders hailing their ties.", "→ fra"),
        ("Olaf Scholz praised his country's invasion of Chad.", "→ tcd"),
        ("Joe Biden issued a warning similar to Olaf Scholz's.", "deu"),
        ("Joe Biden criticised Chad for arresting his mother.", "PeopleDetained happened tcd → usa"),
    ])
    func whoeverStandsNearbyIsNoSide(text: String, side: String) {
        #expect(!sketches(text).contains { $0.contains(side) }, "\(sketches(text))")
    }

    static let war = "Chad attacked Libya on Monday. Chad shelled Libya on Tuesday. "

    /// What the rest of an article tells of who fights, who is helped and whose people somebody is.
    @Test(arguments: [
        (war + "Canada has announced a new aid package.", "AidPledged happened can → lby"),
        (war + "All but five drones were shot down.", "AircraftDowned happened lby → tcd"),
        (war + "Chad announced its withdrawal.", "TroopsWithdrawn happened tcd → lby"),
        ("Peru arrested Ricardo Alvarez on Monday.", "PeopleDetained happened per → per"),
    ])
    func theArticleTellsTheSides(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Chad and Libya blamed each other for the attack.", "AccusationMade happened tcd+lby → tcd+lby"),
        ("The Chadian government did not name them, but condemned Libya.", "CriticismExpressed happened tcd → lby"),
        ("Chad said it is vital that Libya send tanks to Niger.", "AppealMade happened tcd → lby"),
        ("A bomber blew himself up in Kabul on Monday.", "BombingCarriedOut happened militants → afg"),
        (
            "Several Western leaders paid visits to Kyiv, including President Emmanuel Macron.",
            "VisitMade happened fra → ukr"
        ),
    ])
    func sidesByTheWordsBeside(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func whatWasNotDoneInsteadIsNoEvent() {
        let text = "Chad's government put up a sign rather than close the border with Libya."
        #expect(!sketches(text).contains { $0.hasPrefix("BorderClosed") }, "\(sketches(text))")
        let plea = "Chad said it is vital that Libya send tanks to Niger."
        #expect(!sketches(plea).contains { $0.hasPrefix("ArmsSupplied") }, "\(sketches(plea))")
    }
}
