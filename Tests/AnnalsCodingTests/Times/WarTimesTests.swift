import AnnalsEnglish
import AnnalsModel
import Testing

@testable import AnnalsCoding

struct WarTimesTests {
    /// What times counted from a war mean in an article of 1 June 2022 that names Russia and Ukraine.
    private func days(_ text: String, on day: String = "2022-06-01") -> [String] {
        let read = sentences("Russia fights Ukraine. " + text)
        let reader = TimeReader(published: Day(day).map { Publication($0) }, of: read)
        let article = ArticleText("Russia fights Ukraine. " + text)
        return read.flatMap { reader.expressions(in: $0, text: article) }.map {
            "\($0.bound.rawValue) \($0.reach.edtf)"
        }
    }

    @Test(arguments: [
        ("Thousands have died since the war began.", "since 2022-02-24/.."),
        ("Thousands have died since Russia invaded Ukraine.", "since 2022-02-24/.."),
        ("Thousands have died since Moscow launched its full-scale invasion.", "since 2022-02-24/.."),
        ("They fled before the war.", "before ../2022-02-23"),
        ("Kherson fell on the seventh day of the war.", "within 2022-03-02"),
        ("On day 10 of the invasion they shelled the port.", "within 2022-03-05"),
        ("They fled in the first days of the war.", "within 2022-02-24/2022-03-02"),
        ("They fled in the early weeks of Russia's invasion of Ukraine.", "within 2022-02-24/2022-04-13"),
        ("They fled at the start of the conflict.", "within 2022-02-24/2022-03-02"),
        ("They fled early in the war.", "within 2022-02-24/2022-03-26"),
    ])
    func areCountedFromTheWarOfTheArticle(text: String, days expected: String) {
        #expect(days(text) == [expected])
    }

    @Test(arguments: [
        "Thousands have died in the war.",
        "He has fought since the Iraq war.",
        "He was tried for the first days of the war crimes.",
        "They have fought since the Gulf war began.",
    ])
    func areNotReadWhereTheWordsMeanAnotherWarOrNoTime(text: String) {
        #expect(days(text) == [])
    }

    @Test(arguments: [
        "It is the 9223372036854775807th day of the war.", "On day 9223372036854775808 of the war they met.",
        "They are 900000000000 months into the war.", "It is the 0th day of the war.",
        "In the first 999 days of the war they fled.",
    ])
    func ofNumbersThatNoWarHasNoDayIsRead(text: String) {
        #expect(days(text).allSatisfy { !$0.contains("2022") })
    }

    @Test func ofAWarThatIsNotKnownNothingIsRead() {
        #expect(days("Thousands have died since the war began.", on: "2021-06-01") == [])
    }

    @Test func theWarIsTheOneWhoseSidesAreNamedMost() throws {
        let text =
            "Israel said Hamas held them. Hamas denied it. Israel and Russia spoke. Ukraine fell since the war began."
        let read = sentences(text)
        let day = try #require(Day("2024-01-05"))
        let war = try #require(Wars.standard.war(of: read, on: day))
        #expect(war.start(of: .war, named: []) == Day("2023-10-07"))
        #expect(war.start(of: .invasion, named: ["gaza"]) == Day("2023-10-27"))
        #expect(war.start(of: .invasion, named: ["ukraine"]) == nil)
    }

    @Test func everyWarLoadsSortedWithItsDays() {
        let table = Table(Asset.text("wars.tsv"))
        #expect(table.rows.count > 10)
        for row in table.rows {
            #expect(War(row) != nil, "line \(row.line)")
            for column in ["invasion", "last"] where !row[column].isEmpty {
                #expect(Day(row[column]).map { $0.description >= row["first"] } == true, "line \(row.line)")
            }
            for side in [row["one"], row["other"]] {
                let words = side.split(separator: " ")
                #expect(!words.isEmpty && words == words.sorted() && side == side.lowercased(), "line \(row.line)")
            }
        }
        let lines = table.rows.map { row in table.columns.map { row[$0] }.joined(separator: "\t") }
        #expect(lines == lines.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
}
