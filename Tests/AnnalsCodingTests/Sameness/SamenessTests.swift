import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct SamenessTests {
    private func events(_ kind: String, _ text: String) -> [Event] {
        coded(text).events.filter { $0.kind.rawValue == kind }
    }

    @Test func oneHappeningToldTwiceInAnArticleIsOneEvent() {
        let text = """
            Russia annexed Crimea in 2014. The region has been quiet since. The Crimean peninsula was annexed by Russia \
            in 2014.
            """
        #expect(events("TerritoryAnnexed", text).count == 1)
    }

    @Test func twoRegionsAreTwoRecognitions() {
        let text = "Vladimir Putin recognised the independence of Donetsk and Luhansk on Monday."
        #expect(events("StateRecognised", text).count == 2)
    }

    @Test func strikesOnTwoDaysAreTwo() {
        let text = "Russia shelled Kharkiv on Monday. Russia shelled Kharkiv on Tuesday."
        #expect(events("ShellingCarriedOut", text).count == 2)
    }

    @Test func samenessIsSymmetricAndReflexive() {
        let text = """
            Russia shelled Kharkiv on Monday. France condemned Russia on Tuesday. Russia deployed troops in Belarus. \
            Emmanuel Macron met Olaf Scholz in Berlin on Tuesday. Ukraine accused Russia of shelling Kharkiv.
            """
        let found = coded(text).events
        #expect(found.count >= 4)
        for one in found {
            #expect(Sameness.same(one, one))
            for other in found { #expect(Sameness.same(one, other) == Sameness.same(other, one)) }
        }
    }
}
