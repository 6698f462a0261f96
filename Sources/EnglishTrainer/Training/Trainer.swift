import AnnalsEnglish
import CTraining
import Foundation

/// Trains the network on treebanks.
struct Trainer {
    let network: Network
    let encoding: Encoding
    let examples: [Example]
    var generator: SeededGenerator
    var epochs = 16
    var wordsPerStep = Int(Env.f("WPS", 900))

    /// Runs all epochs; after each reports losses and the accuracy on the development sentences, gold tokens given.
    mutating func run(development: [(name: String, examples: [Example])]) {
        let steps = Batches.steps(examples, words: wordsPerStep, generator: &generator).count * epochs
        var step = 0
        for epoch in 1...epochs {
            var sums: [Float] = [0, 0, 0, 0]
            let batches = Batches.steps(examples, words: wordsPerStep, generator: &generator)
            for batch in batches {
                let losses = train(batch, progress: Float(step) / Float(steps))
                for index in 0..<4 { sums[index] += losses[index] / Float(batches.count) }
                step += 1
            }
            Report.line("epoch \(epoch) losses \(sums.map { String(format: "%.3f", $0) }.joined(separator: " "))")
            if epoch % 2 == 0 || epoch == epochs {
                for (name, examples) in development {
                    Report.line("  \(name) \(Accuracy(network: network, examples: examples))")
                }
            }
        }
    }

    private mutating func train(_ step: [Example], progress: Float) -> [Float] {
        var (first, second) = Batch.halves(step)
        first.hideWords(counts: encoding.vocabulary.counts, generator: &generator)
        second.hideWords(counts: encoding.vocabulary.counts, generator: &generator)
        return network.step(first, second, rate: rate(progress))
    }

    private func rate(_ progress: Float) -> TrainingRate {
        let warm = min(1, progress * 50)
        let size = Env.f("LR", 0.003) * warm * (1.02 - progress)
        return TrainingRate(
            rate: size,
            tableRate: size,
            inputDropout: Env.f("DI", 0.15),
            stateDropout: Env.f("DS", 0.33),
            headDropout: Env.f("DH", 0.25),
            lemmaWeight: Env.f("LW", 0.3)
        )
    }

}

/// How often the network is right, gold tokens given and heads chosen freely.
struct Accuracy: CustomStringConvertible {
    private var words = 0
    private var tags = 0
    private var lemmas = 0
    private var heads = 0
    private var relations = 0

    init(network: Network, examples: [Example]) {
        for start in stride(from: 0, to: examples.count, by: 64) {
            let batch = Batch(Array(examples[start..<min(start + 64, examples.count)]))
            let found = network.predict(batch)
            add(found, gold: batch.words)
        }
    }

    private mutating func add(_ found: Example, gold: Example) {
        for index in 0..<gold.count {
            words += 1
            if found.tags[index] == gold.tags[index] { tags += 1 }
            if found.lemmas[index] == gold.lemmas[index] { lemmas += 1 }
            guard found.heads[index] == gold.heads[index] else { continue }
            heads += 1
            if found.relations[index] == gold.relations[index] { relations += 1 }
        }
    }

    var description: String {
        let shares = [("tag", tags), ("lemma", lemmas), ("UAS", heads), ("LAS", relations)]
        return shares.map { "\($0) \(String(format: "%.4f", Double($1) / Double(max(1, words))))" }.joined(
            separator: "  "
        )
    }
}

enum Env {
    static func f(_ n: String, _ d: Float) -> Float { ProcessInfo.processInfo.environment[n].flatMap(Float.init) ?? d }
}

/// Progress, on standard error.
enum Report {
    static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
