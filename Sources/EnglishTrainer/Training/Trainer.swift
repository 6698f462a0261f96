import CTraining
import TrainerTools

/// Trains the network on treebanks.
struct Trainer {
    let network: Network
    let encoding: Encoding
    let plan: TrainingPlan

    /// Runs all epochs; reports losses, and the accuracy on the development sentences.
    func run(_ examples: [Example], development: [(name: String, examples: [Example])]) {
        var generator = SeededGenerator(seed: UInt64(plan.seed))
        let steps = plan.epochs * Batches.steps(examples, words: plan.words, generator: &generator).count
        var step = 0
        for epoch in 1...plan.epochs {
            var losses = Losses()
            for batch in Batches.steps(examples, words: plan.words, generator: &generator) {
                losses.add(train(batch, progress: Float(step) / Float(steps), generator: &generator))
                step += 1
            }
            Report.line("epoch \(epoch) of \(plan.epochs), mean losses: \(losses)")
            guard epoch % 4 == 0 || epoch == plan.epochs else { continue }
            for (name, examples) in development {
                Report.line("  \(name) \(Accuracy(network: network, examples: examples))")
            }
        }
    }

    private func train(_ step: [Example], progress: Float, generator: inout SeededGenerator) -> [Float] {
        var (first, second) = Batch.halves(step)
        first.hideWords(counts: encoding.vocabulary.counts, generator: &generator)
        second.hideWords(counts: encoding.vocabulary.counts, generator: &generator)
        return network.step(first, second, rate: rate(progress))
    }

    /// The step size rises at once and falls to nothing.
    private func rate(_ progress: Float) -> TrainingRate {
        let size = 0.003 * min(1, progress * 50) * max(0.01, 1.02 - progress)
        return TrainingRate(
            rate: size,
            tableRate: size,
            inputDropout: 0.15,
            stateDropout: 0.33,
            headDropout: 0.25,
            lemmaWeight: 0.3
        )
    }
}

/// The mean losses of an epoch.
private struct Losses: CustomStringConvertible {
    private var sums: [Float] = [0, 0, 0, 0]
    private var steps: Float = 0

    mutating func add(_ losses: [Float]) {
        for (index, loss) in losses.enumerated() { sums[index] += loss }
        steps += 1
    }

    var description: String {
        zip(["tag", "lemma", "head", "relation"], sums).map { "\($0) \(($1 / steps * 1000).rounded() / 1000)" }
            .joined(separator: ", ")
    }
}
