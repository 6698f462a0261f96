import AnnalsCoding
import AnnalsModel
import Testing

@Suite struct RangesTests {
    @Test(arguments: [
        ("They fought from Monday to Wednesday.", "2022-02-21/2022-02-23"),
        ("They met between Feb. 14 and Feb. 20.", "2022-02-14/2022-02-20"),
        ("They ruled from 1999 to 2003.", "1999-01-01/2003-12-31"),
        ("It ran from December 28 to January 3, 2022.", "2021-12-28/2022-01-03"),
    ])
    func twoTimesMakeOneStretch(text: String, edtf: String) {
        #expect(times(text).map(\.interval.edtf) == [edtf])
    }

    @Test(arguments: [
        ("They have fought since 2014.", TimeExpression.Bound.since, "2014", "2014-01-01/.."),
        ("They will stay until Friday.", .until, "2022-02-25", "../2022-02-25"),
        ("They must leave by March 2.", .by, "2022-03-02", "../2022-03-02"),
        ("They will leave by the end of the year.", .by, "2022-12-31", "../2022-12-31"),
        ("They lived there before 2014.", .before, "2014", "../2013-12-31"),
        ("They met after March 2020.", .after, "2020-03", "2020-03-01/.."),
    ])
    func prepositionsBoundTheReach(text: String, bound: TimeExpression.Bound, edtf: String, reach: String) {
        let found = times(text).first
        #expect(found?.bound == bound)
        #expect(found?.interval.edtf == edtf)
        #expect(found?.reach.edtf == reach)
    }

    @Test func aTimeThatNamesAnEventIsNoBound() {
        #expect(times("They fled after Tuesday's attack.").map(\.bound) == [.within])
    }
}
