import AnnalsEnglish
import CTraining
import Foundation

/// Trains the embeddings and the first layer of the encoder as a language model on raw text: each word is guessed
/// from what stands before it and what stands after it (after Peters et al. 2018).
struct Pretrainer {
    let network: Network
    let vocabulary: Vocabulary
    let examples: [Example]
    var generator: SeededGenerator
    var epochs = 2
    var wordsPerStep = 1024

    private static let drawn = 512

    mutating func run() {
        let logExpected = expected()
        let sampler = Sampler(weights: weights())
        let steps = Batches.steps(examples, words: wordsPerStep, generator: &generator).count * epochs
        var step = 0
        for epoch in 1...max(1, epochs) where epochs > 0 {
            var sum: Float = 0
            for batch in Batches.steps(examples, words: wordsPerStep, generator: &generator) {
                let progress = Float(step) / Float(steps)
                let rate = 0.003 * min(1, progress * 50) * (1.05 - progress)
                let negatives = (0..<Self.drawn).map { _ in sampler.draw(generator.unit()) }
                sum += network.pretrain(batch, rate: rate, negatives: negatives, logExpected: logExpected)
                step += 1
                if step % 500 == 0 {
                    Report.line("pretraining epoch \(epoch) step \(step) of \(steps) loss \(sum / 500)")
                    sum = 0
                }
            }
        }
    }

    /// Words are drawn by their count to the power 3/4 (Mikolov et al. 2013).
    private func weights() -> [Float] {
        vocabulary.counts.enumerated().map { index, count in
            let root = Float(count).squareRoot()
            return index == 0 ? 0 : root * root.squareRoot()
        }
    }

    private func expected() -> [Float] {
        let weights = weights()
        let total = weights.reduce(0, +)
        return weights.map { log(max($0, 1e-9) / total * Float(Self.drawn)) }
    }
}

/// Draws numbers by weight.
struct Sampler {
    private let sums: [Float]

    init(weights: [Float]) {
        var total: Double = 0
        let all = weights.reduce(Double(0)) { $0 + Double($1) }
        sums = weights.map {
            total += Double($0)
            return Float(total / all)
        }
    }

    /// The number at a point in 0..<1.
    func draw(_ point: Float) -> Int32 {
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > point { high = middle } else { low = middle + 1 }
        }
        return Int32(low)
    }
}
