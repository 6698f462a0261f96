import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct EvidenceTests {
    private let text = """
        “We condemn this attack,” Ukrainian President Volodymyr Zelensky said on Tuesday. Russia deployed about 1,500 \
        troops in Belarus, officials said. The shelling killed five people in Kharkiv.
        """

    @Test func everyQuotationStandsInTheArticle() {
        let coding = coded(text)
        #expect(!coding.events.isEmpty)
        for event in coding.events {
            #expect(ArticleText(text)[event.evidence.span] == event.evidence.quote)
            #expect(!event.evidence.quote.isEmpty)
            #expect(event.method.hasPrefix("frames/1 "))
        }
    }

    @Test func whoeverSpeaksAQuotationActsInIt() {
        let event = coded(text).events.first { $0.kind.rawValue == "CriticismExpressed" }
        #expect(event?.initiators.first?.id.hasPrefix("ukr/") == true)
        #expect(event?.occurred.interval.edtf == "2022-02-22")
    }

    @Test func theNumberOfItsOwnNounIsAnEventsMagnitude() {
        let event = coded(text).events.first { $0.kind.rawValue == "TroopsDeployed" }
        #expect(event?.magnitude?.value == 1_500)
        #expect(event?.magnitude?.qualifier == .about)
        #expect(event?.magnitude?.unit == "troops")
    }

    @Test func theHeadlineIsCodedOnlyWhereTheBodySaysNothing() {
        let both = coded("Russia invaded Ukraine on Thursday.", title: "Russia invades Ukraine")
        #expect(both.events.filter { $0.kind.rawValue == "InvasionLaunched" }.count == 1)
        let alone = coded("Read more here.", title: "Russia invades Ukraine")
        #expect(alone.events.contains { $0.kind.rawValue == "InvasionLaunched" })
    }

    @Test func theSameBytesGiveTheSameEvents() {
        #expect(coded(text) == coded(text))
    }
}
