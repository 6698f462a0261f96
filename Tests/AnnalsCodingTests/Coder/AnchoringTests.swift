import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct AnchoringTests {
    private func occurred(_ kind: String, _ text: String) -> Occurrence? {
        coded(text).events.first { $0.kind.rawValue == kind }?.occurred
    }

    @Test(arguments: [
        ("DecreeSigned", "President Vladimir Putin signed a decree on Monday.", "2022-02-21"),
        ("InvasionLaunched", "Russia invaded Georgia in 2008.", "2008"),
        ("ShellingCarriedOut", "A woman leaves a house shelled by Russia in Kharkiv on Feb. 12.", "../2022-02-12"),
        ("ShellingCarriedOut", "A newspaper closed in 2021 amid Russian shelling of Kharkiv.", "../2022-02-23"),
        ("InvasionLaunched", "The move comes a week after Russia invaded Georgia.", "2022-02-16"),
        (
            "AgreementSigned",
            "Iran fired missiles at Israel on Monday. The strike comes two days after Egypt signed an accord with Sudan.",
            "2022-02-19"
        ),
        ("CriticismExpressed", "Joe Biden criticised Iran when he met Olaf Scholz on Monday.", "2022-02-21"),
        ("DemandMade", "Last week Iran sent a letter demanding that Chile withdraw.", "2022-02-14/2022-02-20"),
        (
            "AttackCarriedOut", "Since the start of the war on Feb. 10, Iran has attacked Chile.",
            "2022-02-10/2022-02-23"
        ),
        ("InvasionLaunched", "It was quiet before Feb. 10, when Iran invaded Chile.", "2022-02-10"),
        ("WarningIssued", "Speaking on Monday, Joe Biden warned Iran of a war.", "2022-02-21"),
        ("DecreeSigned", "On Tuesday the visit came a day after Vladimir Putin signed a decree.", "2022-02-21"),
        ("AccusationMade", "Vladimir Putin on Monday signed a decree, blaming Chad for tensions.", "2022-02-21"),
        ("MeetingHeld", "On Friday Joe Biden toured a plant in Kano, where he met with Olaf Scholz.", "2022-02-18"),
        (
            "SanctionsLifted",
            "On Feb. 10, Chad imposed sanctions on Mali. Chad lifted the sanctions a day later following protests.",
            "2022-02-11"
        ),
    ])
    func theTimeOfItsClauseDatesAnEvent(kind: String, text: String, edtf: String) {
        #expect(occurred(kind, text)?.interval.edtf == edtf)
    }

    @Test func withoutATimeOnlyThePublicationBoundsAnEvent() {
        let occurred = occurred("AgreementSigned", "Egypt has signed an agreement with Sudan.")
        #expect(occurred?.basis == .publication)
        #expect(occurred?.interval.edtf == "../2022-02-23")
    }

    @Test(arguments: [
        ("MissileStruck", "Six people were killed in Sirte on Monday after Chad fired missiles at the town."),
        ("MeetingHeld", "The leaders vowed on Monday to support Libya after meeting with the prime minister of Chad."),
        ("AttackCarriedOut", "There were dozens of Chadian attacks near Sirte on Monday."),
    ])
    func theDayOfWhatIsToldBesideIt(kind: String, text: String) {
        #expect(occurred(kind, text)?.interval.edtf == "2022-02-21")
    }

    @Test func whatIsAskedOfSomebodyLiesAfterAPastTimeAmongItsWords() {
        let text = "Kenya called for Somalia to face a trial in early February."
        #expect(occurred("AppealMade", text)?.interval.edtf == "2022-02-01/2022-02-09")
    }

    @Test func theDateOfAPictureIsNotThatOfTheStory() {
        let text =
            "Kenya's president stood in Kampala, Uganda, Friday, Feb. 4, 2022. Kenya called on Somalia to free the ship."
        #expect(occurred("AppealMade", text)?.interval.earliest == nil)
    }

    @Test func aFightThatIsOnlySpokenOfHasNotTheDayOfTheSpeech() {
        let film = "On Monday a film told of Russia's invasion of Georgia."
        #expect(occurred("InvasionLaunched", film)?.interval.edtf == "../2022-02-23")
        let text = "Six people died on Monday in a Russian attack on Kharkiv."
        #expect(occurred("AttackCarriedOut", text)?.interval.edtf == "2022-02-21")
    }

    @Test func theTimeOfWhatSomebodyIsChargedOverIsNotThatOfTheCharge() {
        let text = "Poland charged a former minister over the riots of 2019."
        #expect(occurred("ChargesFiled", text)?.interval.edtf == "../2022-02-23")
    }

    @Test func whatWasDoneEarlierIsNotOfTheStorysDay() {
        let text = "Iran shelled Basra on Monday. It previously bombed Mosul."
        #expect(occurred("BombingCarriedOut", text)?.interval.edtf == "../2022-02-23")
        #expect(occurred("ShellingCarriedOut", text)?.interval.edtf == "2022-02-21")
    }

    @Test func whatWasSaidRepeatedlyHasNoOneDay() {
        let text = "Joe Biden criticised Iran on Monday. Biden has repeatedly warned Russia."
        #expect(occurred("WarningIssued", text)?.basis == .publication)
        #expect(occurred("CriticismExpressed", text)?.interval.edtf == "2022-02-21")
    }

    @Test(arguments: [
        (
            "SupportExpressed", "Olaf Scholz praised the bids by Chile and Peru to join the alliance Tuesday.",
            "2022-02-22"
        ),
        (
            "SupportExpressed", "Olaf Scholz praised Peru in an interview with the writer Ian Cole on Sunday.",
            "2022-02-20"
        ),
        ("DemandMade", "The deal collapsed in January when Chile demanded compensation from Peru.", "2022-01"),
        (
            "AgreementSigned", "Chile signed a treaty with Peru on January 22 clearing the way for exports.",
            "2022-01-22"
        ),
    ])
    func aTimeThatWasHungElsewhereDatesTheMainVerb(kind: String, text: String, day: String) {
        #expect(occurred(kind, text)?.interval.edtf == day)
    }

    @Test func whatIsToldOnlyInADescriptionIsNotTheStorysDay() {
        let text = "Iran met rebels who had shelled Basra on Sunday. It bombed Mosul."
        #expect(occurred("BombingCarriedOut", text)?.interval.edtf == "../2022-02-23")
    }

    @Test func aSecondVerbSharesThePerfectOfTheFirst() {
        let text = "Chad shelled Basra on Sunday. Chad has annexed Mosul and bombed Mali."
        #expect(occurred("BombingCarriedOut", text)?.interval.edtf == "../2022-02-23")
    }

    @Test func aPlannedMeetingKeepsTheDayThatItIsPlannedFor() {
        let text = "Emmanuel Macron will meet Olaf Scholz on Friday."
        let event = coded(text).events.first { $0.kind.rawValue == "MeetingScheduled" }
        #expect(event?.modality == .planned)
        #expect(event?.scheduled?.interval.edtf == "2022-02-25")
        #expect(event?.occurred.basis == .publication)
    }

    @Test func anArticleWithoutPublicationHasNoEventsButARemark() {
        let coding = coded("Russia invaded Ukraine.", published: nil)
        #expect(coding.events.isEmpty)
        #expect(coding.remarks.map(\.code) == ["publication-unknown"])
        #expect(coding.sentences.count == 1)
    }
}
