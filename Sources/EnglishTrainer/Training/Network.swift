import AnnalsEnglish
import CTraining

/// The network in training.
final class Network {
    private let pointer: OpaquePointer
    let sizes: TrainingSizes

    init?(encoding: Encoding, plan: TrainingPlan) {
        var sizes = TrainingSizes()
        let tables = WordFeatures.tables
        sizes.features = Int32(tables.count)
        let rows = [Int32(encoding.vocabulary.rowCount)] + tables.dropFirst().map { Int32($0.rows) }
        sizes.rows = (rows[0], rows[1], rows[2], rows[3], rows[4], 0, 0, 0)
        let widths = tables.map { Int32($0.width) }
        sizes.widths = (widths[0], widths[1], widths[2], widths[3], widths[4], 0, 0, 0)
        sizes.hidden = Int32(plan.hidden)
        sizes.arcs = Int32(plan.vectors)
        sizes.labels = Int32(plan.vectors)
        sizes.tags = encoding.tags.width
        sizes.lemmas = encoding.lemmas.width
        sizes.relations = encoding.relations.width
        sizes.vocabulary = rows[0]
        sizes.seed = UInt64(plan.seed)
        sizes.usesTransitions = Int32(plan.transitions)
        guard let pointer = training_make(&sizes) else { return nil }
        self.pointer = pointer
        self.sizes = sizes
    }

    /// One step; answers the losses of tag, lemma, arc and relation.
    func step(_ first: Batch, _ second: Batch, rate: TrainingRate) -> [Float] {
        var losses: [Float] = [0, 0, 0, 0]
        var rate = rate
        load(first, shard: 0)
        load(second, shard: 1)
        training_step(pointer, &rate, &losses)
        return losses
    }

    /// One step of the language model; answers the loss.
    func pretrain(_ step: [Example], rate: Float, negatives: [Int32], logExpected: [Float]) -> Float {
        let (first, second) = Batch.halves(step)
        var rate = TrainingRate(
            rate: rate,
            tableRate: rate,
            inputDropout: 0.1,
            stateDropout: 0,
            headDropout: 0,
            lemmaWeight: 0
        )
        load(first, shard: 0)
        load(second, shard: 1)
        return training_pretrain(pointer, &rate, negatives, Int32(negatives.count), logExpected)
    }

    /// The best classes and heads of the words of a batch.
    func predict(_ batch: Batch) -> Prediction {
        var found = Prediction(count: batch.words.count)
        load(batch, shard: 0)
        training_predict(pointer, &found.tags, &found.lemmas, &found.heads, &found.relations, &found.movedHeads)
        return found
    }

    private func load(_ batch: Batch, shard: Int32) {
        let words = batch.words
        training_load(
            pointer,
            shard,
            Int32(batch.lengths.count),
            batch.lengths,
            words.features,
            words.tags,
            words.lemmas,
            words.heads,
            words.relations,
            batch.targets
        )
    }

    /// The values of a parameter.
    func parameter(_ name: String) -> [Float] {
        var count: Int64 = 0
        let values = training_parameter(pointer, name, &count)
        return Array(UnsafeBufferPointer(start: values, count: Int(count)))
    }

    /// The values of an embedding table.
    func table(_ feature: Int, count: Int) -> [Float] {
        Array(UnsafeBufferPointer(start: training_table(pointer, Int32(feature)), count: count))
    }
}

/// What the network finds for the words of a batch.
struct Prediction {
    var tags, lemmas, heads, relations, movedHeads: [Int32]

    init(count: Int) {
        tags = Array(repeating: 0, count: count)
        lemmas = tags
        heads = tags
        relations = tags
        movedHeads = tags
    }
}
