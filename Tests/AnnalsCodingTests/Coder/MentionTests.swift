import Testing

/// Events that a sentence tells in passing, by a noun.
@Suite struct MentionTests {
    @Test(arguments: [
        ("Prices have doubled since Libya's invasion of Chad in 2018.", "InvasionLaunched happened lby → tcd"),
        ("Prices have doubled since Libya's invasion of Chad.", "InvasionLaunched happened lby → tcd"),
        ("The wall was rebuilt after a Libyan attack on Chad in January.", "AttackCarriedOut happened lby → tcd"),
        ("The offer came in a phone call between Joe Biden and Olaf Scholz on Sunday.", "CallHeld happened usa+deu → "),
        (
            "The town was quiet after a ceasefire between Chad and Libya on Sunday.",
            "CeasefireAgreed happened tcd+lby → "
        ),
        ("The road was built after a treaty between Chile and Peru in 2009.", "AgreementSigned happened chl+per → "),
        ("Flights were late during a protest in Lima on Sunday.", "ProtestHeld happened per → per"),
        ("The storm began on Sunday during a visit by Kenyan leaders to Rome.", "VisitMade happened ken → ita"),
        ("Talks were held in Rome between Chad and Libya on Sunday.", "MeetingHeld happened tcd+lby → "),
    ])
    func aNounWithDoerAndDayIsTold(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("Joe Biden held virtual talks with Olaf Scholz on Sunday.", "CallHeld happened usa → deu"),
        ("Olaf Scholz met Joe Biden by video link on Sunday.", "CallHeld happened deu → usa"),
        ("Olaf Scholz met Joe Biden via video conference on Sunday.", "CallHeld happened deu → usa"),
        ("Olaf Scholz conferred with Joe Biden over video link on Sunday.", "CallHeld happened deu → usa"),
        ("Olaf Scholz met Joe Biden in Rome on Sunday.", "MeetingHeld happened deu → usa"),
    ])
    func whoMeetsFromAfarCalls(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        ("The Vatican printed stamps ahead of Joe Biden's trip to Rome.", "MeetingScheduled planned usa → ita"),
        ("The Vatican will print stamps for Joe Biden's trip to Rome next week.", "MeetingScheduled planned usa → ita"),
    ])
    func aVisitToComeIsArranged(text: String, sketch: String) {
        #expect(sketches(text).contains(sketch), "\(sketches(text))")
    }

    @Test(arguments: [
        "In March the Kenyan town was quiet.",
        "Kenya has laws on attacks since 2018.",
    ])
    func aNounWithoutDayIsOnlyMentioned(text: String) {
        #expect(sketches(text).isEmpty, "\(sketches(text))")
    }
}
