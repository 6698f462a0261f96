import AnnalsCoding
import AnnalsModel
import Testing

/// The quantities of a text.
func quantities(_ text: String) -> [Quantity] {
    let article = ArticleText(text)
    return sentences(text).flatMap { QuantityReader().quantities(in: $0, text: article) }
}

@Suite struct QuantityTests {
    @Test(arguments: [
        ("190,000 troops", 190_000), ("1,90,000 troops", 190_000), ("1.9 million people", 1_900_000),
        ("2 lakh soldiers", 200_000), ("3.5 crore people", 35_000_000), ("two dozen tanks", 24),
        ("twenty-one ships", 21), ("one hundred and fifty ships", 150), ("half a million people", 500_000),
        ("a hundred soldiers", 100), ("a dozen jets", 12), ("two hundred and fifty thousand men", 250_000),
        ("12,34,567 men", 1_234_567), ("50m people", 50_000_000),
    ])
    func exactCounts(text: String, value: Double) {
        let found = quantities("They sent \(text) there.")
        #expect(found.count == 1)
        #expect(found.first?.value == value)
        #expect(found.first?.low == value && found.first?.high == value)
        #expect(found.first?.qualifier == .exact)
        #expect(found.first?.sort == .count)
    }

    @Test(
        arguments: [
            ("dozens of", 24), ("hundreds of", 100), ("thousands of", 1000), ("tens of thousands of", 10_000),
            ("hundreds of thousands of", 100_000),
        ] as [(String, Double)]
    )
    func barePluralsAreLeastNumbers(text: String, least: Double) {
        let found = quantities("They sent \(text) soldiers there.")
        #expect(found.map(\.low) == [least])
        #expect(found.map(\.high) == [nil])
        #expect(found.first?.qualifier == .atLeast)
        #expect(found.first?.unit == "soldier")
    }

    @Test(
        arguments: [
            ("nearly", Magnitude.Qualifier.nearly, 171_000, 190_000), ("almost", .nearly, 171_000, 190_000),
            ("about", .about, 171_000, 209_000), ("some", .about, 171_000, 209_000),
            ("roughly", .about, 171_000, 209_000),
            ("an estimated", .about, 171_000, 209_000), ("as many as", .atMost, nil, 190_000),
            ("up to", .atMost, nil, 190_000), ("no more than", .atMost, nil, 190_000),
            ("fewer than", .atMost, nil, 190_000),
            ("at least", .atLeast, 190_000, nil), ("more than", .atLeast, 190_000, nil),
            ("over", .atLeast, 190_000, nil),
        ] as [(String, Magnitude.Qualifier, Double?, Double?)]
    )
    func hedges(words: String, qualifier: Magnitude.Qualifier, low: Double?, high: Double?) {
        let found = quantities("Russia deployed \(words) 1,90,000 troops.")
        #expect(found.map(\.text) == ["\(words) 1,90,000"])
        #expect(found.first?.qualifier == qualifier)
        #expect(found.first?.low == low)
        #expect(found.first?.high == high)
        #expect(found.first?.value == 190_000)
    }

    @Test(arguments: ["between 170,000 and 190,000", "170,000-190,000", "170,000 to 190,000"])
    func rangesShowTheirMiddle(text: String) {
        let found = quantities("It deployed \(text) troops.")
        #expect(found.count == 1)
        #expect(found.first?.value == 180_000 && found.first?.low == 170_000 && found.first?.high == 190_000)
        #expect(found.first?.qualifier == .range)
    }

    @Test(arguments: [
        ("$500m", "usd", 500e6), ("€1.2bn", "eur", 1.2e9), ("£300 million", "gbp", 300e6),
        ("40 billion rupees", "inr", 40e9), ("$5-6 billion", "usd", 5.5e9),
        ("tens of millions of dollars", "usd", 10e6),
    ])
    func moneyHasItsCurrency(text: String, unit: String, value: Double) {
        let found = quantities("They gave \(text) to Kyiv.")
        #expect(found.map(\.sort) == [.money])
        #expect(found.first?.unit == unit)
        #expect(found.first.map { abs($0.value - value) < 1 } ?? false)
    }

    @Test(arguments: [
        ("7.5 percent of voters", Quantity.Sort.percent, "percent"), ("two-thirds of voters", .percent, "percent"),
        ("20 kilometres away", .measure, "kilometre"), ("30 hours of talks", .measure, "hour"),
        ("35 degrees Celsius", .measure, "degree celsius"), ("200m away", .measure, "metre"),
        ("a 25-year-old man", .measure, "year of age"),
    ])
    func otherSortsStandApart(text: String, sort: Quantity.Sort, unit: String) {
        let found = quantities("It was \(text) then.").first
        #expect(found?.sort == sort)
        #expect(found?.unit == unit)
    }

    @Test func numbersThatCountNothingAreNoCounts() {
        let text = "On February 24, 2022, at 10:30 call 555-1234 about Article 5, T-72 tanks, Covid-19 and the 3-2 win."
        #expect(quantities(text).filter { $0.sort == .count }.map(\.text) == [])
    }

    @Test func votesCountVotes() {
        let found = quantities("The house voted 230 to 197 to pass it.")
        #expect(found.map(\.value) == [230, 197])
        #expect(found.allSatisfy { $0.unit == "vote" })
    }

    @Test func aMalformedGroupingIsNoNumberButARemark() throws {
        let text = "They fired 1,9000 shells."
        #expect(quantities(text).isEmpty)
        let sentence = try #require(sentences(text).first)
        let remarks = QuantityReader().remarks(in: sentence)
        #expect(remarks.map(\.code) == ["number-malformed"])
        #expect(remarks.first?.span == 11..<17)
    }

    @Test func theCountedNounMayBeLeftOut() {
        let found = quantities("Russia has deployed nearly 1,90,000.").first
        #expect(found?.value == 190_000)
        #expect(found?.counted == nil && found?.unit == nil)
    }
}
