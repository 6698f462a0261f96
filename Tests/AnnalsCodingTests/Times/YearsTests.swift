import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct YearsTests {
    @Test(arguments: [
        ("in 2014", "2014"), ("in the year 2000", "2000"), ("in fiscal 1989", "1989"),
        ("in nineteen ninety-six", "1996"),
        ("in 2019-20", "2019-01-01/2020-12-31"), ("from 2014 to 2022", "2014-01-01/2022-12-31"),
        ("in the 1990s", "1990-01-01/1999-12-31"), ("in the 19th century", "1801-01-01/1900-12-31"),
        ("in two thousand and one", "2001"),
    ])
    func yearsNeedNoPublication(text: String, edtf: String) {
        #expect(days("It changed \(text).", on: nil) == edtf)
    }

    @Test(arguments: [
        "They sent 2022 soldiers.", "They sent 2,022 people.", "It costs $2014.", "Resolution 1701 stands.",
        "Flight 1549 landed.", "It weighs 1990 kg.", "He is 25 years old.", "The 25-year-old, aged 30, won 3-2.",
        "Call 555-1234.",
    ])
    func otherNumbersAreNoDates(text: String) {
        #expect(times(text).filter { $0.sort == .date }.map(\.text) == [])
    }

    @Test func aDecadeWithoutCenturyIsTheLastOneBegun() {
        #expect(days("It grew in the nineties.") == "1990-01-01/1999-12-31")
        #expect(days("It grew in the '80s.") == "1980-01-01/1989-12-31")
    }
}
