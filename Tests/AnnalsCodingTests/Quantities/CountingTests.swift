import AnnalsCoding
import AnnalsModel
import Testing

/// Which number an event gets, and what it counts.
@Suite struct CountingTests {
    private func magnitude(_ text: String, _ kind: String) -> Magnitude? {
        coded(text).events.first { $0.kind.rawValue == kind }?.magnitude
    }

    @Test func whatIsShotDownIsNotKilled() {
        let found = magnitude("Ukraine shot down 17 Russian drones on Tuesday.", "AircraftDowned")
        #expect(found?.value == 17 && found?.unit == "weapons")
        let crew = magnitude("Peru shot down a Chilean plane on Tuesday, killing five soldiers.", "AircraftDowned")
        #expect(crew?.value == 5 && crew?.unit == "killed")
    }

    @Test func aPartOfANumberIsNoMoreThanIt() {
        let found = magnitude("Russia withdrew some of its 40,000 troops from Belarus on Tuesday.", "TroopsWithdrawn")
        #expect(found?.qualifier == .atMost && found?.high == 40_000 && found?.low == nil)
    }

    @Test func formationsAreNoTroops() {
        let found = magnitude("Russia deployed 12 battalions to Belarus on Tuesday.", "TroopsDeployed")
        #expect(found == nil || found?.unit == "battalions")
    }

    @Test func anAgeIsNoTerm() {
        let text = "A Spanish court sentenced a 31-year-old man to death on Tuesday."
        #expect(magnitude(text, "SentencePassed") == nil)
        #expect(magnitude("A Spanish court sentenced him to nine years in prison.", "SentencePassed")?.value == 9)
        let months = magnitude("A Spanish court sentenced him to 14 months in prison.", "SentencePassed")
        #expect(months?.value == 14 && months?.unit == "months")
    }

    @Test func anArticleBeforeADollarIsNoCurrency() {
        #expect(quantities("It is a $700m package.").map(\.unit) == ["usd"])
        #expect(quantities("It cost A$700m.").map(\.unit) == ["aud"])
    }
}
