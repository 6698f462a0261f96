import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct ModalityTests {
    @Test(arguments: [
        ("Russia did not invade Ukraine.", "InvasionLaunched"),
        ("Russia could invade Ukraine.", "InvasionLaunched"),
        ("Poland will act if Russia invades Ukraine.", "InvasionLaunched"),
        ("Russia failed to invade Ukraine.", "InvasionLaunched"),
        ("Poland called for sanctions on Russia.", "SanctionsImposed"),
        ("Nobody knows whether Russia invaded Ukraine.", "InvasionLaunched"),
        ("On Monday Poland fell short of accusing Iran of lying.", "AccusationMade"),
        ("Ukrainian forces might have shot down a jet, officials said.", "WarningIssued"),
        ("Officials said prosecutors opened criminal cases.", "AccusationMade"),
        ("Not a single Kenyan soldier surrendered to Ugandan forces.", "ForcesSurrendered"),
    ])
    func whatIsNotSaidToBeSoIsNoEvent(text: String, kind: String) {
        #expect(!sketches(text).contains { $0.hasPrefix("\(kind) happened") })
    }

    @Test(arguments: [
        "Joe Biden plans to visit Chad despite Russia's deployment of troops to Ukraine.",
        "Russia plans to invade Chad despite its buildup of troops around Ukraine.",
    ])
    func whatSomethingIsPlannedInSpiteOfHasBeen(text: String) {
        let deployments = Coder().code(article(text)).events.filter { $0.kind.rawValue == "TroopsDeployed" }
        #expect(deployments.map(\.modality) == [.happened])
    }

    @Test func whatIsAgreedToHaveBeenIsNotPlanned() {
        let found = sketches("Experts agree that Kenyan aircraft were downed by Uganda.")
        #expect(found.contains { $0.hasPrefix("AircraftDowned") && !$0.hasPrefix("AircraftDowned planned") })
        #expect(
            sketches("Kenya agrees that it will sign the treaty with Mali.").allSatisfy { !$0.contains("happened") }
        )
    }

    @Test func whatEverybodyKnowsOfIsNotPlanned() {
        let text = "Europe will be hit by the continued fallout from Russia's invasion of Ukraine."
        let coding = Coder().code(article(text, published: Day("2022-07-04")))
        let invasions = coding.events.filter { $0.kind.rawValue == "InvasionLaunched" }
        #expect(invasions.map(\.modality) == [.happened])
        #expect(invasions.map(\.occurred.interval.edtf) == ["2022-02-24"])
    }

    @Test(arguments: [
        "Joe Biden said prices had risen since Russia launched the invasion.",
        "Oleksandr Kubrakov said prices had risen since the Russian invasion began.",
    ])
    func whatEverybodyKnowsOfIsNotClaimed(text: String) {
        let coding = Coder().code(article(text, published: Day("2022-07-20")))
        #expect(coding.events.filter { $0.kind.rawValue == "InvasionLaunched" }.map(\.modality) == [.happened])
    }

    @Test(arguments: [
        ("The United States will send weapons to Ukraine.", "AidPledged planned usa → ukr"),
        ("Germany plans to impose sanctions on Iran.", "SanctionsImposed planned deu → irn"),
        ("Ukraine claims Russia shelled Kharkiv.", "ShellingCarriedOut claimed rus → ukr"),
        ("Iran denied attacking Israel.", "DenialIssued denied irn → isr"),
        ("Iran threatened to attack Israel.", "ThreatMade threatened irn → isr"),
        ("Jens Stoltenberg said he would welcome Finland.", "SupportExpressed happened nato → fin"),
        ("Poland will respond by sending tanks to Ukraine.", "AidPledged planned pol → ukr"),
        ("Russia has decided to attack Ukraine.", "AttackCarriedOut planned rus → ukr"),
        ("If Iran agrees, Germany will lift sanctions on it.", "CommitmentMade conditional deu → irn"),
        ("Russia was planning on invading Chile.", "InvasionLaunched planned rus → chl"),
        (
            "Polish officials said Emmanuel Macron will reaffirm his commitment to Mali.",
            "CommitmentMade planned fra → mli"
        ),
        (
            "If Iran agreed, Chile would send money and Joe Biden would meet with Olaf Scholz.",
            "MeetingScheduled conditional usa → deu"
        ),
        ("Chile is prepared to use nuclear weapons against Peru.", "ThreatMade threatened chl → per"),
        ("Vladimir Putin is due to meet Narendra Modi.", "MeetingScheduled planned rus → ind"),
    ])
    func wordsDecideHowCertainAnEventIs(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch))
    }

    @Test(arguments: [
        ("Chad's army said it had killed dozens of Libyan soldiers.", "AttackCarriedOut claimed tcd → lby"),
        ("The United Nations said 40 Libyan civilians had been killed by Chad.", "AttackCarriedOut happened tcd → lby"),
        ("Chad said 40 civilians had been killed by Libya.", "AttackCarriedOut claimed lby → tcd"),
    ])
    func oneSidesWordForItsSuccessIsAClaimAndAnObserversIsNot(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func whatIsRefusedIsRemarked() {
        let coding = coded("Russia could invade Ukraine.")
        #expect(coding.remarks.contains { $0.code == "only-possible" && $0.span != nil })
    }

    @Test(arguments: [
        ("France went on to sign a peace agreement with Mali on Monday.", "AgreementSigned happened fra → mli"),
        ("Angela Merkel became the first German chancellor to visit Serbia.", "VisitMade happened deu → srb"),
        ("France took steps on Monday, including sanctioning Iran.", "SanctionsImposed happened fra → irn"),
        ("The flight prompted Japan to condemn China on Monday.", "CriticismExpressed happened jpn → chn"),
        ("Olaf Scholz said Poland would leave and accused Russia of lying.", "AccusationMade happened deu → rus"),
    ])
    func whatFollowsAnotherVerbIsDone(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test func aPresentBesideWhatIsYetToComeLiesAhead() {
        let found = sketches("Poland could leave the town after Russia withdraws its troops from Kherson.")
        #expect(!found.contains { $0.hasPrefix("TroopsWithdrawn") }, "\(found)")
    }

    @Test(arguments: [
        ("Emmanuel Macron is slated to visit Chile next week.", "MeetingScheduled planned fra → chl"),
        ("Kenyan ministers were scheduled on Monday to meet Joe Biden in Rome.", "MeetingScheduled planned ken → usa"),
        ("The Japanese president is due to meet Joe Biden in Oslo on Monday.", "MeetingScheduled planned jpn → usa"),
        ("Joe Biden, who is due to visit Chile on Sunday, praised Peru.", "MeetingScheduled planned usa → chl"),
        (
            "Emmanuel Macron is expected to travel to Chile to meet Joe Biden on Sunday.",
            "MeetingScheduled planned fra → usa"
        ),
        ("Joe Biden is due to hold talks with Narendra Modi on Friday.", "MeetingScheduled planned usa → ind"),
        ("Olaf Scholz is due in Madrid on Friday.", "MeetingScheduled planned deu → esp"),
        ("Talks between Chad and Libya are expected to take place on Friday.", "MeetingScheduled planned tcd+lby → "),
    ])
    func whatIsArrangedIsPlanned(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Poland said it would rebuild the bridge.", "CommitmentMade happened pol → "),
        ("Iran will not attack Israel, its foreign minister said.", "CommitmentMade happened irn → isr"),
        (
            "Alexander Lukashenko claimed that Ukraine was preparing to attack Belarus.",
            "AccusationMade happened blr → ukr"
        ),
        ("Joe Biden said that Russia had made a decision to invade Poland.", "InvasionLaunched planned rus → pol"),
        ("A referendum was announced by the government of Chile.", "ReferendumHeld planned chl → "),
        ("Belarus announced military exercises on Monday.", "ExerciseHeld planned blr → "),
    ])
    func aWordForWhatIsToComeIsGivenNow(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        "Olaf Scholz was invited to meet Joe Biden.", "The road was built to visit Chile.",
        "Flights to Chile were late due to visits by Joe Biden.",
    ])
    func aPurposeOrCauseIsNoArrangement(text: String) {
        #expect(!sketches(text).contains { $0.hasPrefix("MeetingScheduled") }, "\(sketches(text))")
    }
}
