import AnnalsLog

/// A value for each pair of actor and target, in one flat table on their numbers.
struct PairTable<Value> {
    private(set) var values: [Value] = []
    private var width = 0
    private let empty: Value

    init(_ empty: Value) {
        self.empty = empty
    }

    /// Makes room for all actors of some names.
    mutating func widen(_ names: Names) {
        let count = names.actors.count + 1
        guard count > width else { return }
        let wider = max(count, width * 2, 256)
        var grown = [Value](repeating: empty, count: wider * wider)
        for actor in 0..<width {
            for target in 0..<width { grown[actor * wider + target] = values[actor * width + target] }
        }
        (values, width) = (grown, wider)
    }

    /// The value of the first actor and target of a row; nil where there is none.
    func slot(_ block: Block, _ row: Int) -> Int? {
        let (actors, targets) = (block.initiators, block.targets)
        let (actor, target) = (Int(actors.offsets[row]), Int(targets.offsets[row]))
        guard actor < Int(actors.offsets[row + 1]), target < Int(targets.offsets[row + 1]) else { return nil }
        return Int(actors.values[actor]) * width + Int(targets.values[target])
    }

    subscript(slot: Int) -> Value {
        get { values[slot] }
        _modify { yield &values[slot] }
    }
}
