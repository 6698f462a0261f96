import AnnalsCoding
import AnnalsEnglish
import AnnalsModel
import Testing

@Suite struct WrittenNumbersTests {
    /// Numbers of every size, the same for a seed on any machine (linear congruential; Knuth, MMIX).
    private func numbers(seed: UInt64, count: Int) -> [Int] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = 1 + Int(state >> 33) % 9
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 2 + Int(state >> 33)
                % [8, 90, 900, 9000, 90_000, 900_000, 9_000_000, 90_000_000, 900_000_000][digits - 1]
        }
    }

    private func read(_ written: String) -> [Double] {
        let text = "They sent \(written) soldiers"
        return QuantityReader().quantities(in: Sentence(words: text), text: ArticleText(text)).map(\.value)
    }

    @Test(arguments: [1, 20_220_223, 0xA11A15])
    func whatIsWrittenIsReadBack(seed: UInt64) {
        for number in numbers(seed: seed, count: 300) {
            let forms = [
                NumberWriter.western(number), NumberWriter.indian(number), NumberWriter.words(number, and: true),
                NumberWriter.words(number, and: false),
            ]
            for form in forms { #expect(read(form) == [Double(number)], "seed \(seed): \(form)") }
        }
    }

    @Test(arguments: [1, 20_220_223])
    func scalesMultiply(seed: UInt64) {
        for number in numbers(seed: seed, count: 100) where number < 1000 {
            let scales = ["thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9]
            for (scale, factor) in scales.sorted(by: { $0.key < $1.key }) {
                #expect(read("\(number) \(scale)") == [Double(number) * factor], "seed \(seed): \(number) \(scale)")
                #expect(
                    read("\(number).5 \(scale)") == [(Double(number) + 0.5) * factor],
                    "seed \(seed): \(number).5 \(scale)"
                )
            }
        }
    }

    @Test(arguments: ["1,9000", "12,34", "1,234,5678", "1,23,45", "12,345,67", "1234,567"])
    func otherGroupingsAreNoNumber(written: String) {
        #expect(read(written) == [])
    }
}
