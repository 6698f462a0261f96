import AnnalsModel
import Testing

@testable import AnnalsCoding

/// Whom common nouns, labels and capitalised words that name no actor stand for.
@Suite struct NamelessActorsTests {
    @Test(arguments: [
        ("Analysts criticised France.", ["analyst"]),
        ("Reporters in Lima questioned Peru.", ["per/journalist", "journalist"]),
        ("Two aid agencies accused Chad of theft.", ["organisations"]),
    ])
    func groupsOfNoStateHaveTheIDOfTheirRole(text: String, ids: [String]) {
        let found = ActorReading(text).ids
        #expect(found.first.map(ids.contains) == true, "\(found)")
    }

    @Test func aNounForPeopleBelongsToTheStateBesideItAndElseToNone() {
        let owned = coded("Norway arrested a Serbian violinist on Tuesday.").events.first
        #expect(owned?.targets.allSatisfy { $0.state == "srb" } == true)
        let free = coded("Norway arrested an elderly woman on Tuesday.").events.first
        #expect(free?.targets.map(\.id) == ["civilians"])
        #expect(free?.targets.first?.asWritten == "an elderly woman")
    }

    @Test(arguments: [
        "Sen. Ann Hill, D-Ohio, warned Russia.", "Rep. Ann Hill (R-Tex.) warned Russia.",
    ])
    func labelsOfPartyAndStateAreNoActors(text: String) {
        #expect(ActorReading(text).ids == ["usa/ann-hill", "rus"])
    }

    @Test(arguments: [
        "The Fishing Waters Act came into force.", "The Opera Theatre was hit.", "The Quiet Border Treaty was signed.",
    ])
    func lawsAndBuildingsAreNoActors(text: String) {
        #expect(ActorReading(text).ids.isEmpty)
    }

    @Test func aCapitalThatNamesAnAgreementIsNoState() {
        #expect(!ActorReading("The Minsk agreements have failed.").ids.contains("blr"))
        #expect(ActorReading("Minsk has failed.").ids == ["blr"])
    }

    @Test func aContinentIsNoActorOfItsOwn() {
        let targets = coded("Japan sent troops to Africa on Tuesday.").events.flatMap(\.targets)
        #expect(!targets.contains { $0.id == "area" })
    }

    @Test func whoIsToldByAProfessionTakesNoStateFromTheArticle() {
        let reading = ActorReading("Kenya accused Uganda. Historian Bo Lindgren disagreed.")
        #expect(reading.ids("Lindgren") == ["bo-lindgren"])
        let ambassador = ActorReading("Kenya accused Kenya's army. Uganda and ambassador Bo Lindgren disagreed.")
        #expect(ambassador.ids("Lindgren") == ["bo-lindgren"])
        let minister = ActorReading("Kenya accused Uganda. Kenya will act, Defence Minister Bo Lindgren said.")
        #expect(minister.ids("Lindgren") == ["ken/bo-lindgren"])
    }

    @Test func theLongestNameIsTakenAfterAnArticle() {
        let reading = ActorReading("The House Foreign Affairs Committee met.")
        #expect(reading.ids == ["usa/house-foreign-affairs-committee"])
    }

    @Test(arguments: [
        ("France fired late on Monday Chile time.", ["fra"]), ("France helped a small African country.", ["fra"]),
        ("France helped the former Soviet republic.", ["fra"]), ("France helped the Chilean state.", ["fra", "chl"]),
    ])
    func aNameOfASortIsNoActor(text: String, ids: [String]) {
        #expect(ActorReading(text).ids == ids)
    }

    @Test func theAgencyIsOneThatWasNamed() {
        let reading = ActorReading("NASA thanked Japan. The agency will go on.")
        #expect(reading.ids("agency") == ["usa/nasa"])
    }

    @Test func aNameThatIsToldLaterIsSettledForTheWholeArticle() {
        let text = "Tamberg warned Latvia on Monday. Estonian Trade Minister Jaan Tamberg praised Latvia on Tuesday."
        let initiators = coded(text).events.flatMap(\.initiators).map(\.id)
        #expect(!initiators.isEmpty)
        #expect(Set(initiators) == ["est/jaan-tamberg"])
    }

    @Test func pronounsFollowTheWordsForAnOffice() {
        let text = "Chile's spokeswoman Rosa Arce spoke with the aged King Ole of Norway. He left. She stayed."
        let reading = ActorReading(text)
        #expect(!reading.ids("He").contains("chl/rosa-arce"))
        #expect(reading.ids("She") == ["chl/rosa-arce"])
        #expect(Gender.isFemale(name: ["Daria", "Lisova"]) == true)
        #expect(Gender.isFemale(name: ["Nikita", "Lisov"]) == nil)
        #expect(Gender.isFemale(office: ["tribal", "chairman"]) == false)
    }

    @Test(arguments: [
        ("Chad and Libya talked. Peru warned the two countries.", ["tcd", "lby"]),
        ("Chad and Libya talked. Peru opposes the countries' plan.", ["tcd", "lby"]),
        ("Chad met Libya. Then Peru warned both countries.", ["tcd", "lby"]),
    ])
    func severalStatesAreThoseOfTheLastList(text: String, ids: [String]) {
        #expect(ActorReading(text).ids.suffix(2) == ids[...], "\(ActorReading(text).ids)")
    }

    @Test func countriesThatOtherWordsNarrowAreNotThoseOfTheList() {
        let found = ActorReading("Chad and Libya talked. Peru warned the countries that need help.").ids
        #expect(found.last == "international-community", "\(found)")
    }

    @Test func memberStatesAreThoseOfTheBodySpokenOf() {
        #expect(ActorReading("The European Union met. Member states agreed.").ids == ["eu", "eu/member-states"])
        #expect(ActorReading("Member states agreed.").ids == ["member-state"])
    }

    @Test(arguments: [
        ("Mr Petrov, an adviser to the Ukrainian president, spoke.", "ukr/petrov"),
        ("Ann Hill, an aide to Olaf Scholz, spoke. Hill left.", "deu/ann-hill"),
        ("A senior adviser to Olaf Scholz spoke.", "deu/adviser"),
    ])
    func anAdviserIsOfTheStateOfWhomHeAdvises(text: String, id: String) {
        #expect(ActorReading(text).ids.first == id, "\(ActorReading(text).ids)")
    }

    @Test func aNameBehindTwoOfficesIsThatOfTheLast() {
        let found = ActorReading("Ann Hill, an adviser to the Ukrainian president, Volodymyr Zelensky, spoke.").ids
        #expect(found.first == "ukr/ann-hill")
        #expect(found.last == "ukr/volodymyr-zelenskyy", "\(found)")
    }

    @Test(arguments: ["A Soviet-era block burned.", "Chadian-style rule has failed."])
    func whatIsOnlyLikenedToAStateIsNotOfIt(text: String) {
        #expect(ActorReading(text).ids.isEmpty, "\(ActorReading(text).ids)")
    }

    @Test func aGovernorIsOfTheStateOfThePlace() {
        let found = ActorReading("Chad watched. People in Kharkiv left, the regional governor Ivan Bilyk said.").ids
        #expect(found.last == "ukr/ivan-bilyk", "\(found)")
    }
}
