internal import CEnglish

/// Runs the network over sentences.
struct Parser {
    /// What the network found for the words of a sentence.
    struct Analysis {
        var tags: [Int32] = []
        var lemmas: [Int32] = []
        /// 0 the root, else the number of the head, from 1.
        var heads: [Int] = []
        var relations: [Int32] = []
    }

    private let model: Model
    private(set) var steps = 0
    private var sums: [Int32] = []
    private var moreSums: [Int32] = []

    init(model: Model) {
        self.model = model
    }

    /// The classes and heads of the words of each sentence.
    mutating func analyse(_ sentences: [[WordFeatures]]) -> [Analysis] {
        var found = sentences.map { _ in Analysis() }
        for group in LockStep.groups(lengths: sentences.map(\.count)) { analyse(sentences, group, into: &found) }
        return found
    }

    private mutating func analyse(_ sentences: [[WordFeatures]], _ group: LockStep, into found: inout [Analysis]) {
        let count = group.rows
        steps += count
        makeRoom(count)
        let input = model.input.products(of: words(sentences, group))
        let first = encoded(by: model.encoder[0], group) { index, _, sums in input.copy(index, into: &sums) }
        let second = encoded(by: model.encoder[1], group) { _, side, sums in
            side.input.multiply(first, count: count, into: &sums)
        }
        let rows = group.sentences.enumerated().map { group.rows(of: $0, count: sentences[$1].count) }
        let heads = heads(second, rows)
        let tags = tags(first, second, count: count)
        let lemmas = lemmas(first, input: input, count: count)
        let relations = relations(second, heads: headRows(heads, rows))
        for (place, sentence) in group.sentences.enumerated() {
            let rows = rows[place]
            found[sentence] = Analysis(
                tags: rows.map { tags[$0] },
                lemmas: rows.map { lemmas[$0] },
                heads: heads[place],
                relations: rows.map { relations[$0] }
            )
        }
    }

    /// The words row by row.
    private func words(_ sentences: [[WordFeatures]], _ group: LockStep) -> [WordFeatures] {
        (0..<group.steps).flatMap { step in
            group.sentences.prefix { sentences[$0].count > step }.map { sentences[$0][step] }
        }
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
        _ group: LockStep,
        project: (Int, EncoderLayer.Side, inout [Int32]) -> Void
    ) -> [UInt8] {
        let hidden = layer.sides[0].state.rows
        var states = [UInt8](repeating: Activation.zero, count: group.rows * 2 * hidden)
        for (index, side) in layer.sides.enumerated() {
            project(index, side, &sums)
            side.state.recur(
                &sums,
                group,
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

    /// The heads in each sentence, given the rows of its words.
    private mutating func heads(_ states: [UInt8], _ sentences: [[Int]]) -> [[Int]] {
        let count = sentences.reduce(0) { $0 + $1.count }
        let dependents = bent(states, count: count, by: model.arcs.dependent)
        let heads = bent(states, count: count, by: model.arcs.head)
        return sentences.map { rows in
            self.heads(gathered(rows, of: dependents), model.arcs.root + gathered(rows, of: heads), count: rows.count)
        }
    }

    private func gathered(_ rows: [Int], of states: [UInt8]) -> [UInt8] {
        let width = model.arcs.root.count
        var gathered: [UInt8] = []
        gathered.reserveCapacity(rows.count * width)
        for row in rows { gathered += states[row * width..<(row + 1) * width] }
        return gathered
    }

    private mutating func heads(_ dependents: [UInt8], _ heads: [UInt8], count: Int) -> [Int] {
        let columns = (count + 1 + 15) / 16 * 16
        let candidates = Weights(states: heads, count: count + 1, width: model.arcs.root.count, columns: columns)
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

    /// The number of each row's head among the rows, from 1; 0 the root.
    private func headRows(_ heads: [[Int]], _ sentences: [[Int]]) -> [Int] {
        var found = [Int](repeating: 0, count: sentences.reduce(0) { $0 + $1.count })
        for (heads, rows) in zip(heads, sentences) {
            for (row, head) in zip(rows, heads) where head > 0 { found[row] = rows[head - 1] + 1 }
        }
        return found
    }

    private mutating func bent(_ states: [UInt8], count: Int, by layer: Classifier) -> [UInt8] {
        var found = [UInt8](repeating: Activation.zero, count: count * layer.scaling.scales.count)
        layer.weights.multiply(states, count: count, into: &sums)
        layer.scaling.bend(sums, count: count, into: &found)
        return found
    }

    /// The relations of the words to their heads, each a row, from 1; 0 the root.
    private mutating func relations(_ states: [UInt8], heads: [Int]) -> [Int32] {
        let count = heads.count
        let labels = model.labels
        labels.head.weights.multiply(states, count: count, into: &moreSums)
        let values = labels.root + labels.head.scaling.values(moreSums, count: count)
        labels.dependent.weights.multiply(states, count: count, into: &sums)
        let joined = labels.dependent.scaling.bent(sums, adding: heads, of: values)
        labels.relation.weights.multiply(joined, count: count, into: &sums)
        return labels.relation.scaling.best(sums, count: count, classes: model.relations.count)
    }
}
