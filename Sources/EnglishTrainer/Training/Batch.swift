import AnnalsEnglish
import TrainerTools

/// Sentences of one shard of a step, sorted by falling length.
struct Batch {
    private(set) var lengths: [Int32] = []
    private(set) var words = Example()
    private(set) var targets: [Int32] = []

    init(_ examples: [Example]) {
        for example in examples.sorted(by: { $0.count > $1.count }) {
            lengths.append(Int32(example.count))
            words.features += example.features
            words.tags += example.tags
            words.lemmas += example.lemmas
            words.heads += example.heads
            words.relations += example.relations
        }
        let features = words.features
        let width = WordFeatures.tables.count
        targets = stride(from: 0, to: features.count, by: width).map { features[$0] }
    }

    /// The sentences of a step in two batches of about equal work.
    static func halves(_ step: [Example]) -> (Batch, Batch) {
        var halves: [[Example]] = [[], []]
        for (index, example) in step.sorted(by: { $0.count > $1.count }).enumerated() {
            halves[(index + index / 2) % 2].append(example)
        }
        return (Batch(halves[0]), Batch(halves[1]))
    }

    /// Hides rare words from the network now and then, so that it learns what to make of unknown ones.
    mutating func hideWords(counts: [Int], generator: inout SeededGenerator) {
        for index in stride(from: 0, to: words.features.count, by: WordFeatures.tables.count) {
            let count = Float(counts[Int(words.features[index])])
            if generator.unit() < 0.25 / (0.25 + count) { words.features[index] = 0 }
        }
    }
}

/// Parts examples into steps of about equal words; sentences of like length go together.
struct Batches {
    static func steps(_ examples: [Example], words: Int, generator: inout SeededGenerator) -> [[Example]] {
        let keyed = examples.map { (Float($0.count) * (1 + 0.3 * generator.unit()), $0) }.sorted { $0.0 < $1.0 }
        var steps: [[Example]] = []
        var current: [Example] = []
        var count = 0
        for (_, example) in keyed {
            current.append(example)
            count += example.count
            if count >= words {
                steps.append(current)
                current = []
                count = 0
            }
        }
        if !current.isEmpty { steps.append(current) }
        steps.shuffle(using: &generator)
        return steps
    }
}
