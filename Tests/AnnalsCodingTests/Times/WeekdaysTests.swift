import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct WeekdaysTests {
    @Test(arguments: [
        ("The ministry said Wednesday it was over.", "2022-02-23"), ("They met on Tuesday.", "2022-02-22"),
        ("They met on Thursday.", "2022-02-17"), ("They will meet on Thursday.", "2022-02-24"),
        ("They met last Wednesday.", "2022-02-16"), ("They will meet next Monday.", "2022-02-28"),
        ("They will meet this coming Sunday.", "2022-02-27"), ("They will vote in Sunday's election.", "2022-02-27"),
        ("They voted in Sunday's election.", "2022-02-20"), ("It began early on Monday morning.", "2022-02-21"),
        ("It began at 5 a.m. on Monday.", "2022-02-21"), ("They meet Monday.", "2022-02-21"),
    ])
    func aWeekdayIsTheDayItselfOrTheLastUnlessTheTenseIsFuture(text: String, edtf: String) {
        #expect(days(text) == edtf)
        #expect(times(text).first?.basis == .relative)
    }

    @Test func whatFollowsAWeekdaysVoteIsNotOnTheFollowingWeekday() {
        #expect(days("They met following Monday's vote.") == "2022-02-21")
        #expect(times("They met the following Monday.").first?.text == "the following Monday")
    }

    @Test func withoutAPublicationAWeekdayStaysUnknown() {
        let found = times("They met on Tuesday.", on: nil)
        #expect(found.map(\.text) == ["Tuesday"])
        #expect(found.first?.interval == .unknown)
        #expect(found.first?.basis == Occurrence.Basis.none)
    }
}
