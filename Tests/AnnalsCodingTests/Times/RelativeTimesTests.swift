import AnnalsCoding
import AnnalsModel
import Testing

/// Published on Wednesday 2022-02-23.
@Suite struct RelativeTimesTests {
    @Test(arguments: [
        ("It fell today.", "2022-02-23"), ("It fell yesterday.", "2022-02-22"),
        ("It will fall tomorrow.", "2022-02-24"),
        ("It fell last night.", "2022-02-22"), ("It fell this morning.", "2022-02-23"),
        ("It was hit overnight.", "2022-02-22/2022-02-23"), ("It is now closed.", "2022-02-23"),
        ("It fell late yesterday.", "2022-02-22"), ("They will speak tonight.", "2022-02-23"),
    ])
    func nearDays(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test(arguments: [
        ("It fell last week.", "2022-02-14/2022-02-20"), ("It will fall next week.", "2022-02-28/2022-03-06"),
        ("It fell this week.", "2022-02-21/2022-02-27"), ("It fell last month.", "2022-01"),
        ("It fell last year.", "2021"), ("It will fall next year.", "2023"), ("It fell this year.", "2022"),
        ("It fell over the weekend.", "2022-02-19/2022-02-20"), ("It fell in recent days.", "2022-02-17/2022-02-23"),
        ("It will fall in the coming days.", "2022-02-23/2022-03-01"),
        ("It fell in the past three weeks.", "2022-02-02/2022-02-23"), ("It fell last October.", "2021-10"),
        ("It fell last winter.", "2020-12-01/2021-02-28"), ("It fell in the last 24 hours.", "2022-02-22/2022-02-23"),
        ("It fell in the week of Jan. 10.", "2022-01-10/2022-01-16"),
    ])
    func units(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test(arguments: [
        ("It fell two weeks ago.", "2022-02-07/2022-02-13"), ("It fell 11 days ago.", "2022-02-12"),
        ("It fell two months ago.", "2021-12"), ("It fell almost four years ago.", "2018"),
        ("It fell more than a decade ago.", "2000-01-01/2019-12-31"),
        ("It fell a few days ago.", "2022-02-17/2022-02-20"), ("It fell the day before yesterday.", "2022-02-21"),
        ("It will fall in two weeks' time.", "2022-03-07/2022-03-13"),
    ])
    func distances(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test(arguments: [
        ("It fell in early 2022.", "2022-01-01/2022-04-30"), ("It fell in mid-March 2021.", "2021-03-11/2021-03-20"),
        ("It fell late last year.", "2021-09-01/2021-12-31"), ("It fell earlier this month.", "2022-02-01/2022-02-23"),
        ("It will fall later this week.", "2022-02-23/2022-02-27"),
        ("It fell in the first half of 2019.", "2019-01-01/2019-06-30"),
        ("It fell in the third quarter of 1984.", "1984-07-01/1984-09-30"), ("It fell in June last year.", "2021-06"),
        ("It fell in last year's fourth quarter.", "2021-10-01/2021-12-31"),
        ("It fell in Q3 2019.", "2019-07-01/2019-09-30"),
        ("It fell in the first nine months of 2020.", "2020-01-01/2020-09-30"),
        ("It fell in the summer of 2019.", "2019-06-01/2019-08-31"),
    ])
    func parts(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test(arguments: [
        ("It fell on Christmas Day.", "2021-12-25"), ("It will fall at Easter.", "2022-04-17"),
        ("It fell on New Year's Eve.", "2021-12-31"), ("It fell on Thanksgiving.", "2021-11-25"),
        ("It fell on Good Friday 2019.", "2019-04-19"), ("It fell on Election Day 2020.", "2020-11-03"),
    ])
    func holidays(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test func withoutAPublicationTheyStayUnknown() {
        for text in ["It fell last week.", "It fell two years ago.", "It fell today.", "It fell at Easter."] {
            let found = times(text, on: nil)
            #expect(found.count == 1, "\(text)")
            #expect(found.allSatisfy { $0.interval == .unknown && $0.basis == .none }, "\(text)")
        }
    }

    @Test func theDayIsThatOfThePublicationsZone() throws {
        let instant = try #require(Instant("2022-02-23T02:10:00Z"))
        let west = TimeReader(published: Publication(instant, offset: -5 * 3600))
        let text = "It fell today."
        let sentence = try #require(sentences(text).first)
        #expect(west.expressions(in: sentence, text: ArticleText(text)).map(\.interval.edtf) == ["2022-02-22"])
    }

    @Test(arguments: [
        ("It fell earlier this week.", "2022-02-14/2022-02-21"),
        ("It fell earlier this month.", "2022-02-01/2022-02-21"),
    ])
    func onTheFirstDayOfAStretchWhatWasEarlierLiesBeforeIt(text: String, edtf: String) {
        #expect(days(text, on: "2022-02-21") == edtf)
    }
}
