import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct CalendarDatesTests {
    @Test(arguments: [
        ("on February 23rd, 2022", "2022-02-23"), ("on 23 Feb 2022", "2022-02-23"), ("on Feb. 23, 2022", "2022-02-23"),
        ("dated 2/23/2022", "2022-02-23"), ("dated 23/2/2022", "2022-02-23"), ("dated 2022-02-23", "2022-02-23"),
        ("dated 23.02.2022", "2022-02-23"), ("on the 23rd of February, 2022", "2022-02-23"),
        ("on Wednesday, Feb. 23, 2022", "2022-02-23"), ("in Feb. 2022", "2022-02"), ("in February of 2022", "2022-02"),
        ("March 10-12, 2022", "2022-03-10/2022-03-12"), ("from 10 to 12 March 2022", "2022-03-10/2022-03-12"),
        ("between 10 and 12 March 2022", "2022-03-10/2022-03-12"),
    ])
    func statedDatesNeedNoPublication(text: String, edtf: String) {
        let found = times("They met \(text).", on: nil)
        #expect(found.count == 1)
        #expect(found.first?.interval.edtf == edtf)
        #expect(found.first?.basis == .stated)
    }

    @Test(arguments: [
        ("The army attacked on Feb. 21.", "2022-02-21"), ("They will meet on March 2.", "2022-03-02"),
        ("It fell in December.", "2021-12"), ("The summit will open in June.", "2022-06"),
        ("The army attacked on April 20.", "2021-04-20"), ("It was signed on the 14th.", "2022-02-14"),
        ("It was signed on Monday, 13 April.", "2020-04-13"),
    ])
    func whatIsLeftOutComesFromThePublication(text: String, edtf: String) {
        #expect(days(text) == edtf)
    }

    @Test func daysThatShareAYearAreBothOfIt() {
        let found = times("They met on August 6 and 9, 1945.", on: nil)
        #expect(found.map(\.interval.edtf) == ["1945-08-06", "1945-08-09"])
    }

    @Test(arguments: [
        "They may march on the capital.", "He spoke to World News Tonight about it.",
        "Prime Minister Theresa May said so.", "Feb. 30, 2022 is no day.",
    ])
    func namesAndImpossibleDaysHaveNoDate(text: String) {
        #expect(times(text, on: nil).allSatisfy { $0.interval.precision == .none || $0.text == "2022" })
    }
}
