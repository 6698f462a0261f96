import AnnalsEnglish
import CTraining

/// The network in training.
final class Network {
    private let pointer: OpaquePointer
    let sizes: TrainingSizes

    init?(encoding: Encoding, seed: UInt64) {
        var sizes = TrainingSizes()
        let tables = WordFeatures.tables
        sizes.features = Int32(tables.count)
        let rows = [Int32(encoding.vocabulary.rowCount)] + tables.dropFirst().map { Int32($0.rows) }
        sizes.rows = (rows[0], rows[1], rows[2], rows[3], rows[4], 0, 0, 0)
        let widths = tables.map { Int32($0.width) }
        sizes.widths = (widths[0], widths[1], widths[2], widths[3], widths[4], 0, 0, 0)
        sizes.hidden = Int32(Env.f("H", 128))
        sizes.arcs = Int32(Env.f("A", 96))
        sizes.labels = Int32(Env.f("A", 96))
        sizes.tags = encoding.tags.width
        sizes.lemmas = encoding.lemmas.width
        sizes.relations = encoding.relations.width
        sizes.vocabulary = rows[0]
        sizes.seed = seed
        sizes.usesTransitions = Int32(Env.f("TRANS", 0))
        guard let pointer = training_make(&sizes) else { return nil }
        self.pointer = pointer
        self.sizes = sizes
    }

    deinit { training_free(pointer) }

    /// One step; answers the losses of tag, lemma, arc and relation.
    func step(_ first: Batch, _ second: Batch, rate: TrainingRate) -> [Float] {
        var losses: [Float] = [0, 0, 0, 0]
        var rate = rate
        first.withPointers { first in
            second.withPointers { second in
                training_step(pointer, [first, second], &rate, &losses)
            }
        }
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
        return first.withPointers { first in
            second.withPointers { second in
                training_pretrain(pointer, [first, second], &rate, negatives, Int32(negatives.count), logExpected)
            }
        }
    }

    /// The best classes and heads of the words of a batch.
    func predict(_ batch: Batch) -> Example {
        var found = Example()
        let count = batch.words.count
        found.tags = Array(repeating: 0, count: count)
        found.lemmas = found.tags
        found.heads = found.tags
        found.relations = found.tags
        batch.withPointers { pointers in
            var pointers = pointers
            training_predict(pointer, &pointers, &found.tags, &found.lemmas, &found.heads, &found.relations)
        }
        return found
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
