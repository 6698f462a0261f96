import AnnalsModel
import Testing

@testable import AnnalsCoding

@Suite struct TimeLexiconTests {
    @Test(arguments: [
        "times.tsv", "tenses.tsv", "holidays.tsv", "numbers.tsv", "units.tsv", "hedges.tsv", "number-labels.tsv",
    ])
    func everyFileIsSortedAndWithoutDoubles(name: String) {
        let table = Table(Asset.text(name))
        let key = table.columns.first ?? ""
        let lines = table.rows.map { row in [row[key], row["side"]].joined(separator: "\t") }
        #expect(lines.count > 40)
        #expect(Set(lines).count == lines.count)
        #expect(lines.map { Array($0.unicodeScalars.map(\.value)) }.isSorted)
    }

    @Test func everyLineLoads() {
        for row in Table(Asset.text("times.tsv")).rows {
            #expect(TimeTerm(word: row["word"], class: row["class"], value: row["value"]) != nil, "line \(row.line)")
        }
        for row in Table(Asset.text("tenses.tsv")).rows {
            #expect(row["class"] == "past" || Prospect(rawValue: row["class"]) != nil, "line \(row.line)")
        }
        for row in Table(Asset.text("holidays.tsv")).rows {
            #expect(Holiday(rule: row["rule"])?.day(in: 2024) != nil, "line \(row.line)")
        }
        for row in Table(Asset.text("numbers.tsv")).rows {
            #expect(NumberWord(role: row["role"], value: row["value"]) != nil, "line \(row.line)")
        }
        for row in Table(Asset.text("units.tsv")).rows {
            #expect(
                Quantity.Sort(rawValue: row["sort"]) != nil && ["before", "after"].contains(row["side"]),
                "\(row.line)"
            )
        }
        for row in Table(Asset.text("hedges.tsv")).rows {
            #expect(Magnitude.Qualifier(rawValue: row["qualifier"]) != nil, "line \(row.line)")
        }
    }

    @Test func easterFollowsTheComputus() {
        let easter = Holiday(rule: "easter 0")
        let known = [
            1999: "1999-04-04", 2000: "2000-04-23", 2019: "2019-04-21", 2022: "2022-04-17", 2038: "2038-04-25",
        ]
        for (year, day) in known { #expect(easter?.day(in: year)?.description == day) }
    }
}

extension Array where Element == [UInt32] {
    fileprivate var isSorted: Bool {
        zip(self, dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }
    }
}
