internal import CEnglish

/// Runs the network over sentences.
struct Parser {
    /// What the network found for the words of a sentence.
    struct Analysis {
        var tags: [Int32]
        var lemmas: [Int32]
        /// 0 the root, else the number of the head, from 1.
        var heads: [Int]
        var relations: [Int32]
    }

    private let model: Model
    private(set) var steps = 0
    private var sums: [Int32] = []
    private var moreSums: [Int32] = []

    init(model: Model) {
        self.model = model
    }

    /// The classes and heads of the words of one sentence.
    mutating func analyse(_ words: [WordFeatures]) -> Analysis {
        let count = words.count
        steps += count
        makeRoom(count)
        let input = model.input.products(of: words)
        let first = encoded(by: model.encoder[0], count: count) { index, _, sums in input.copy(index, into: &sums) }
        let second = encoded(by: model.encoder[1], count: count) { _, side, sums in
            side.input.multiply(first, count: count, into: &sums)
        }
        let heads = heads(second, count: count)
        return Analysis(
            tags: tags(first, second, count: count),
            lemmas: lemmas(first, input: input, count: count),
            heads: heads,
            relations: relations(second, heads: heads)
        )
    }

    private mutating func makeRoom(_ count: Int) {
        let layers = [model.tagLayer, model.lemmaLayer, model.arcs.head, model.labels.head, model.labels.relation]
        let widest = layers.map(\.weights.columns).reduce(model.encoder[0].sides[0].state.columns, max)
        guard sums.count < count * widest else { return }
        sums = [Int32](repeating: 0, count: count * widest)
        moreSums = [Int32](repeating: 0, count: count * model.labels.head.weights.columns)
    }

    /// The states of a layer; `project` gives the sums of a side's input.
    private mutating func encoded(
        by layer: EncoderLayer,
        count: Int,
        project: (Int, EncoderLayer.Side, inout [Int32]) -> Void
    ) -> [UInt8] {
        let hidden = layer.sides[0].state.rows
        var states = [UInt8](repeating: Activation.zero, count: count * 2 * hidden)
        for (index, side) in layer.sides.enumerated() {
            project(index, side, &sums)
            side.state.recur(
                &sums,
                count: count,
                isReverse: index == 1,
                scaling: side.scaling,
                into: &states,
                stride: 2 * hidden,
                offset: index * hidden
            )
        }
        return states
    }

    private mutating func tags(_ first: [UInt8], _ second: [UInt8], count: Int) -> [Int32] {
        model.tagLayer.weights.multiply(first, count: count, into: &sums)
        model.tagSecond.multiply(second, count: count, into: &sums, adding: true)
        return model.tagLayer.scaling.best(sums, count: count, classes: model.tags.count)
    }

    private mutating func lemmas(_ states: [UInt8], input: InputProducts, count: Int) -> [Int32] {
        input.copy(model.encoder[0].sides.count, into: &sums)
        model.lemmaLayer.weights.multiply(states, count: count, into: &sums, adding: true)
        return model.lemmaLayer.scaling.best(sums, count: count, classes: model.lemmas.count)
    }

    private mutating func heads(_ states: [UInt8], count: Int) -> [Int] {
        let width = model.arcs.root.count
        let columns = (count + 1 + 15) / 16 * 16
        let dependents = bent(states, count: count, by: model.arcs.dependent)
        let heads = model.arcs.root + bent(states, count: count, by: model.arcs.head)
        let candidates = Weights(states: heads, count: count + 1, width: width, columns: columns)
        var scores = [Int32](repeating: 0, count: count * columns)
        candidates.multiply(dependents, count: count, into: &scores)
        let distances = model.arcs.distances(upTo: count)
        for word in 0..<count {
            scores[word * columns] += model.arcs.distanceToRoot
            for head in 0..<count { scores[word * columns + head + 1] += distances[count + head - word] }
        }
        var tree = SpanningTree()
        let found = tree.heads(scores: scores, count: count, columns: columns)
        steps += tree.steps
        return found
    }

    private mutating func bent(_ states: [UInt8], count: Int, by layer: Classifier) -> [UInt8] {
        var found = [UInt8](repeating: Activation.zero, count: count * layer.scaling.scales.count)
        layer.weights.multiply(states, count: count, into: &sums)
        layer.scaling.bend(sums, count: count, into: &found)
        return found
    }

    private mutating func relations(_ states: [UInt8], heads: [Int]) -> [Int32] {
        let count = heads.count
        let labels = model.labels
        let width = labels.root.count
        labels.dependent.weights.multiply(states, count: count, into: &sums)
        labels.head.weights.multiply(states, count: count, into: &moreSums)
        var values = [Float](repeating: 0, count: width)
        var more = values
        var joined: [UInt8] = []
        joined.reserveCapacity(count * width)
        for (word, head) in heads.enumerated() {
            labels.dependent.scaling.values(sums, row: word, into: &values)
            if head > 0 { labels.head.scaling.values(moreSums, row: head - 1, into: &more) } else { more = labels.root }
            for index in 0..<width { values[index] += more[index] }
            joined += Activation.bent(values)
        }
        labels.relation.weights.multiply(joined, count: count, into: &sums)
        return labels.relation.scaling.best(sums, count: count, classes: model.relations.count)
    }
}
