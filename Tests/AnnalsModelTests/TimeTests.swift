import AnnalsModel
import Testing

@Suite struct TimeTests {
    @Test func everyDayOfFourCenturiesReadsBack() throws {
        for number in stride(from: -70_000, through: 80_000, by: 1) {
            let day = Day(number: number)
            let parts = day.parts
            #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
        }
    }

    @Test func weekdaysFollowISO8601() {
        #expect(Day("2022-02-24")?.weekday == 4)
        #expect(Day("1969-12-28")?.weekday == 7)
    }

    @Test(arguments: ["2022-02-30", "2022-13-01", "22-01-01", "2022-1-1", "", "2022-02-24T00:00"])
    func whatIsNoDayIsRefused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func aMonthLaterIsHeldToTheMonthsLength() {
        #expect(Day("2022-01-31")?.advanced(byMonths: 1) == Day("2022-02-28"))
        #expect(Day("2022-01-31")?.advanced(byMonths: -2) == Day("2021-11-30"))
    }

    @Test func instantsReadEveryZoneForm() {
        let expected = "2022-02-23T02:10:00Z"
        for text in [expected, "2022-02-23T07:40:00+05:30", "2022-02-23 07:40+0530", "2022-02-23T02:10:00.123Z"] {
            #expect(Instant(text)?.description == expected)
        }
        #expect(Instant("2022-02-23T02:10:00") == nil)
        #expect(Instant("2022-02-23T25:10:00Z") == nil)
    }

    @Test(arguments: [
        "2022-02-22", "2022-02", "2022", "2022-02-14/2022-02-20", "../2022-02-19", "2022-02-19/..", "",
    ])
    func edtfReadsBack(_ text: String) {
        #expect(Interval(edtf: text)?.edtf == text)
    }

    @Test func reversedIntervalsAreRefused() {
        #expect(Interval(edtf: "2022-02-20/2022-02-14") == nil)
        #expect(Interval(Day(number: 5), Day(number: 4)) == nil)
    }

    @Test func intersectionKeepsTheTighterEnds() {
        let open = Interval(openFrom: nil, to: Day(number: 10))
        let range = Interval(openFrom: Day(number: 4), to: Day(number: 20))
        #expect(open.intersection(range) == Interval(openFrom: Day(number: 4), to: Day(number: 10)))
        #expect(Interval(Day(number: 1)).intersection(range) == nil)
    }
}
