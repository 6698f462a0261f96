import AnnalsModel
import Testing

@testable import AnnalsCoding

@Suite struct ActorReaderTests {
    @Test func aTitleGivesItsStateToANameForTheRestOfTheArticle() {
        let reading = ActorReading(
            "Estonian Trade Minister Jaan Tamberg spoke. Later Tamberg left. Mr Tamberg was tired."
        )
        #expect(reading.ids("Tamberg") == ["est/jaan-tamberg", "est/jaan-tamberg", "est/jaan-tamberg"])
    }

    @Test(arguments: [
        ("Moscow warned Kyiv.", ["rus", "ukr"]),
        ("The Kremlin rejected the offer.", ["rus/kremlin"]),
        ("Downing Street thanked Berlin.", ["gbr", "deu"]),
        ("Spanish troops left.", ["esp/armed-forces"]),
        ("Peru's military advanced.", ["per/armed-forces"]),
        ("Chilean officials met Hamas fighters.", ["chl", "pse/hamas"]),
        ("Norway's defence ministry denied it.", ["nor/ministry-of-defence"]),
        ("The Ministry of Defence of Latvia agreed.", ["lva/ministry-of-defence"]),
        ("The EU and NATO condemned Belarus.", ["eu", "nato", "blr"]),
        ("Brussels criticised Hungary.", ["eu", "hun"]),
        ("Talks in Brussels failed, Latvia said.", ["lva"]),
        ("Georgia called on the world to act.", ["geo", "international-community"]),
        ("The US told us to wait.", ["usa"]),
        ("Dutch scientists and Kenyan farmers wrote to the IAEA.", ["nld/scientists", "ken/civilians", "iaea"]),
        ("Protesters in Minsk were arrested.", ["blr/protesters"]),
        ("Syrian rebels shelled the town.", ["syr/rebels"]),
        ("Fiji's Prime Minister Ratu Vakadewa resigned.", ["fji/ratu-vakadewa"]),
    ])
    func namesAreReadWithTheirState(text: String, ids: [String]) {
        let found = ActorReading(text).ids
        #expect(found.prefix(ids.count).elementsEqual(ids), "\(found)")
    }

    @Test func theHolderOfAnOfficeDependsOnTheDay() {
        let text = "The French president spoke."
        #expect(ActorReading(text, published: "2022-02-22").ids == ["fra/emmanuel-macron"])
        #expect(ActorReading(text, published: "2010-05-01").ids == ["fra/nicolas-sarkozy"])
        #expect(ActorReading(text).ids == ["fra/president"])
        #expect(ActorReading("The former French president spoke.", published: "2022-02-22").ids == ["fra/president"])
    }

    @Test func aHoldersSurnameWithTheOfficeIsTheHolderWhateverStandsBefore() {
        let reading = ActorReading(
            "Allies brace for a Polish blockade President Biden has condemned.",
            published: "2022-02-22"
        )
        #expect(reading.ids.contains("usa/joe-biden"))
    }

    @Test func aCounterpartHoldsTheSameOfficeElsewhere() {
        let text = "US Secretary of State Antony Blinken met his Russian counterpart."
        #expect(ActorReading(text, published: "2022-02-22").ids("counterpart") == ["rus/sergey-lavrov"])
        let named = "Polish Defence Minister Jan Wolny met his Danish counterpart, Ove Lund, on Monday."
        #expect(ActorReading(named).ids.contains("dnk/ove-lund"))
    }

    @Test func acronymsInBracketsAreLearned() {
        let reading = ActorReading(
            "The Central Harbour Pilots Association (CHPA) went on strike. The CHPA said it would go on."
        )
        #expect(Set(reading.ids("CHPA")).count == 1)
        #expect(reading.ids("CHPA").first == reading.ids("Association").first)
    }

    @Test func pronounsPointToTheSubject() {
        let reading = ActorReading("German Chancellor Angela Merkel met Tony Blair. She thanked him.")
        #expect(reading.ids("She") == ["deu/angela-merkel"])
        #expect(reading.ids("him") == ["gbr/tony-blair"])
    }

    @Test func nounsPointBack() {
        let reading = ActorReading("Iran attacked Iraq. Both countries accused the other. The two nations then met.")
        #expect(reading.ids("Both") == ["irn", "irq"])
        #expect(reading.ids("two nations") == ["irn", "irq"])
    }

    @Test func aNameOfSeveralWordsIsNotCutAtAKnownWord() {
        #expect(ActorReading("Michael Jordan praised the deal.").ids == ["michael-jordan"])
        #expect(!ActorReading("Anna Putin praised the deal.").ids.contains("rus/vladimir-putin"))
    }

    @Test func compoundsNameNoActor() {
        let reading = ActorReading("Iranian-made drones and anti-NATO slogans were seen.")
        #expect(!reading.ids.contains("irn"))
        #expect(!reading.ids.contains("nato"))
    }

    @Test func anUnknownNameCanEqualNoStateCode() {
        #expect(Slug.unknown("Rus") != "rus")
        #expect(Slug.make("Volodymyr O'Brien-Škoda") == "volodymyr-obrien-skoda")
    }

    @Test func spansAreTheWordsOfTheText() {
        let string = "“Naïve”: Türkiye’s President Recep Tayyip Erdoğan met Côte d’Ivoire’s envoy."
        let text = ArticleText(string)
        let reading = ActorReading(string)
        #expect(!reading.mentions.isEmpty)
        for mention in reading.mentions {
            #expect(mention.actors.allSatisfy { $0.asWritten == text[mention.span] })
            #expect(mention.tokens.contains(mention.head))
        }
        #expect(reading.ids.contains("tur/recep-tayyip-erdogan"))
    }
}
