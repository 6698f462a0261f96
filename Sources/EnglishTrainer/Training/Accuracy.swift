/// How often the network is right, gold tokens given: heads chosen one by one by arc scores, and by transitions.
struct Accuracy: CustomStringConvertible {
    private var words = 0
    private var tags = 0
    private var lemmas = 0
    private var heads = 0
    private var relations = 0
    private var movedHeads = 0

    init(network: Network, examples: [Example]) {
        for start in stride(from: 0, to: examples.count, by: 64) {
            let batch = Batch(Array(examples[start..<min(start + 64, examples.count)]))
            add(network.predict(batch), gold: batch.words)
        }
    }

    private mutating func add(_ found: Prediction, gold: Example) {
        for index in 0..<gold.count {
            words += 1
            if found.tags[index] == gold.tags[index] { tags += 1 }
            if found.lemmas[index] == gold.lemmas[index] { lemmas += 1 }
            if found.movedHeads[index] == gold.heads[index] { movedHeads += 1 }
            guard found.heads[index] == gold.heads[index] else { continue }
            heads += 1
            if found.relations[index] == gold.relations[index] { relations += 1 }
        }
    }

    var description: String {
        let shares = [
            ("tag", tags), ("lemma", lemmas), ("UAS", heads), ("LAS", relations), ("UAS by transitions", movedHeads),
        ]
        return shares.map { "\($0) \((Double($1) / Double(max(1, words)) * 10_000).rounded() / 10_000)" }
            .joined(separator: ", ")
    }
}
