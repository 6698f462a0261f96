import Testing

/// Words that look like an event and are none, and people who are taken for others.
@Suite struct MistakenTests {
    @Test(arguments: [
        ("A Peruvian minister briefed reporters in Lima on Monday.", "MeetingHeld"),
        ("Chile imposed sanctions on Peru, targeting banks and companies.", "AttackCarriedOut"),
        ("The Chilean president said his government is in control.", "TerritoryCaptured"),
        ("Officials in Chile claim the number of flights could reach 60,000.", "WarningIssued"),
        ("David King returned to a base in Chile on Monday.", "VisitMade"),
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
