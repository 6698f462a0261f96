import AnnalsEnglish
import CTraining
import Foundation
import TrainerTools

/// Trains the embeddings and the first layer of the encoder as a language model on raw text: each word is guessed
/// from what stands before it and what stands after it (after Peters et al. 2018).
struct Pretrainer {
    let network: Network
    let vocabulary: Vocabulary
    let plan: TrainingPlan

    /// Words that the right one is told from at each step.
    private static let drawn = 512
    private static let wordsPerStep = 1024

    func run(_ examples: [Example]) {
        guard plan.pretraining > 0 else { return }
        let logExpected = expected()
        let sampler = Sampler(weights: weights())
        var generator = SeededGenerator(seed: UInt64(plan.seed))
        let steps = plan.pretraining * Batches.steps(examples, words: Self.wordsPerStep, generator: &generator).count
        var step = 0
        for epoch in 1...plan.pretraining {
            var sum: Float = 0
            for batch in Batches.steps(examples, words: Self.wordsPerStep, generator: &generator) {
                let negatives = (0..<Self.drawn).map { _ in sampler.draw(generator.unit()) }
                let rate = rate(Float(step) / Float(steps))
                sum += network.pretrain(batch, rate: rate, negatives: negatives, logExpected: logExpected)
                step += 1
                if step % 500 == 0 {
                    Report.line("pretraining epoch \(epoch) step \(step) of \(steps) loss \(sum / 500)")
                    sum = 0
                }
            }
        }
    }

    private func rate(_ progress: Float) -> Float {
        0.003 * min(1, progress * 50) * max(0.01, 1.05 - progress)
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
