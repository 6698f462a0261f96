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
        ("Poland accused Belarus of sending migrants to the border.", "AccusationMade happened pol → blr"),
    ])
    func theSameActIsTheSameEventInEveryVoice(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch))
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
}
