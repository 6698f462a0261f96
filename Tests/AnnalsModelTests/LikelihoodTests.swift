import AnnalsModel
import Testing

@Suite struct LikelihoodTests {
    @Test(arguments: [(0.5, 0), (0.88, 1992), (0.4, -405), (0.001, -6907)])
    func aProbabilityIsItsOdds(probability: Double, odds: Int) throws {
        let likelihood = try #require(Likelihood(probability))
        #expect(likelihood.odds == odds)
        #expect(abs(likelihood.probability - probability) < 0.001)
    }

    @Test(arguments: [0, 1, -0.1, 1.1, Double.nan, .infinity])
    func whatIsNoProbabilityBetweenIsNone(number: Double) {
        #expect(Likelihood(number) == nil)
    }

    @Test func oddsFarOffStayBetweenNothingAndOne() {
        #expect(Likelihood(odds: .min).probability == 0)
        #expect(Likelihood(odds: .max).probability == 1)
        #expect(Likelihood(odds: -1) < Likelihood(odds: 0))
    }
}
