import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct OffsetsTests {
    @Test(arguments: [
        ("A day after the decree, troops entered.", 1...1), ("Two hours before the vote, he left.", -1...0),
        ("The next day troops entered.", 1...1), ("They met the same day.", 0...0),
        ("Earlier that day he left.", 0...0),
        ("Three days later, troops entered.", 3...3), ("Weeks before the war, he left.", -63...(-14)),
    ])
    func offsetsSayHowManyDaysToAdd(text: String, days: ClosedRange<Int>) {
        let found = times(text).first
        #expect(found?.sort == .offset)
        #expect(found?.offsetDays == days)
        #expect(found?.interval == .unknown)
    }

    @Test(arguments: [
        ("Two days after Feb. 14, troops entered.", "2022-02-16"), ("It fell the day after Christmas.", "2021-12-26"),
        ("He left a week before Easter 2019.", "2019-04-08/2019-04-14"),
    ])
    func anOffsetFromADateIsADate(text: String, edtf: String) {
        #expect(times(text).map(\.sort) == [.date])
        #expect(days(text) == edtf)
    }

    @Test func whatPointsBackTakesTheTimeBeforeItInTheSentence() {
        let found = times("He won on Feb. 14, and two days later he resigned; that year he died.")
        #expect(found.map(\.interval.edtf) == ["2022-02-14", "2022-02-16", "2022"])
    }

    @Test(arguments: [
        ("They marched for three days.", TimeExpression.Sort.duration), ("It was a two-year war.", .duration),
        ("They meet every Monday.", .recurrence), ("They protest on Fridays.", .recurrence),
        ("It is published weekly.", .recurrence),
    ])
    func lengthsAndRecurrencesDateNothing(text: String, sort: TimeExpression.Sort) {
        let found = times(text)
        #expect(found.map(\.sort) == [sort])
        #expect(found.allSatisfy { $0.interval == .unknown && $0.offsetDays == nil })
    }

    @Test func aTimeOfDayBelongsToTheDayThatTheSentenceNames() {
        #expect(days("At 10:35 a.m. (0735 GMT) Friday a bomb went off.") == "2022-02-18")
        #expect(times("On Friday he left; at 10 p.m. he died.").map(\.interval.edtf) == ["2022-02-18", "2022-02-18"])
        #expect(days("At 10 p.m. he died.") == "")
    }

    @Test func resultsAYearAgoAreThoseOfTheSameQuarter() {
        let found = times("Third-quarter profit rose to $3 million from $2 million a year ago.")
        #expect(found.map(\.interval.edtf) == ["2021-07-01/2021-09-30", "2020-07-01/2020-09-30"])
    }
}
