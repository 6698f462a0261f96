/// The tree of highest score over a sentence (Chu and Liu 1965, Edmonds 1967), with one word under the root.
///
/// Nodes are the root, 0, and the words from 1. The work is at most cubic in the words of a sentence, whose number is
/// bounded; where the best heads make a tree already, as they mostly do, it is linear.
struct SpanningTree {
    /// What a second word under the root costs: more than any tree can gain.
    private static let rootCost: Int64 = 1 << 40

    private(set) var steps = 0

    /// The head of each word, given the scores of heads: row by word from 0, column by head, 0 the root.
    mutating func heads(scores: [Int32], count: Int, columns: Int) -> [Int] {
        let best = greedy(scores, count, columns)
        steps += count
        if best.filter({ $0 == 0 }).count == 1, Self.cycle(in: [0] + best) == nil { return best }
        var dense = [Int64](repeating: .min / 4, count: (count + 1) * (count + 1))
        for word in 1...count {
            for head in 0...count where head != word {
                let cost = head == 0 ? Self.rootCost : 0
                dense[word * (count + 1) + head] = Int64(scores[(word - 1) * columns + head]) - cost
            }
        }
        return Array(solve(dense, count + 1).dropFirst())
    }

    private func greedy(_ scores: [Int32], _ count: Int, _ columns: Int) -> [Int] {
        (0..<count).map { word in
            let row = word * columns
            var best = word == 0 && count > 0 ? 0 : 0
            for head in 1..<(count + 1) where head != word + 1 && scores[row + head] > scores[row + best] {
                best = head
            }
            return best
        }
    }

    /// The heads of all nodes in the best tree under node 0; `scores` has a row by dependent.
    private mutating func solve(_ scores: [Int64], _ size: Int) -> [Int] {
        steps += size * size
        var heads = [Int](repeating: 0, count: size)
        for node in 1..<size { heads[node] = Self.best(for: node, in: scores, size) }
        guard let cycle = Self.cycle(in: heads) else { return heads }
        let contraction = Contraction(cycle: cycle, heads: heads, scores: scores, size: size)
        return contraction.expanded(solve(contraction.scores, contraction.size), heads: heads)
    }

    /// The first head of the highest score for a node.
    private static func best(for node: Int, in scores: [Int64], _ size: Int) -> Int {
        let row = node * size
        var (best, highest) = (0, scores[row])
        for head in 1..<size where scores[row + head] > highest && head != node {
            (best, highest) = (head, scores[row + head])
        }
        return best
    }

    /// The nodes of some cycle of heads, if there is one; node 0 has no head.
    private static func cycle(in heads: [Int]) -> [Int]? {
        var visited = [Int](repeating: 0, count: heads.count)
        for start in heads.indices.dropFirst() where visited[start] == 0 {
            var node = start
            while node != 0, visited[node] == 0 {
                visited[node] = start
                node = heads[node]
            }
            guard node != 0, visited[node] == start else { continue }
            var cycle = [node]
            while heads[cycle[cycle.count - 1]] != node { cycle.append(heads[cycle[cycle.count - 1]]) }
            return cycle
        }
        return nil
    }
}

/// A graph in which the nodes of a cycle are one.
private struct Contraction {
    /// Scores of the smaller graph; its last node is the cycle.
    let scores: [Int64]
    let size: Int
    /// The nodes outside the cycle, by their number in the smaller graph.
    private let outside: [Int]
    /// For each outer node the best head for it inside, and the node inside that it is best head of.
    private let leaving: [Int]
    private let entering: [Int]

    init(cycle: [Int], heads: [Int], scores old: [Int64], size oldSize: Int) {
        let outside = (0..<oldSize).filter { !cycle.contains($0) }
        let size = outside.count + 1
        var scores = [Int64](repeating: .min / 4, count: size * size)
        var leaving = outside.map { _ in cycle[0] }
        var entering = leaving
        for (new, node) in outside.enumerated() {
            let row = node * oldSize
            for (other, head) in outside.enumerated() { scores[new * size + other] = old[row + head] }
            var (mostLeaving, mostEntering) = (Int64.min, Int64.min)
            for inner in cycle {
                let leave = old[row + inner]
                if leave > mostLeaving { (mostLeaving, leaving[new]) = (leave, inner) }
                let gain = old[inner * oldSize + node] - old[inner * oldSize + heads[inner]]
                if gain > mostEntering { (mostEntering, entering[new]) = (gain, inner) }
            }
            scores[new * size + size - 1] = mostLeaving
            scores[(size - 1) * size + new] = mostEntering
        }
        self.scores = scores
        self.size = size
        self.outside = outside
        self.leaving = leaving
        self.entering = entering
    }

    /// The heads in the old graph, given those of the smaller one.
    func expanded(_ found: [Int], heads: [Int]) -> [Int] {
        var result = heads
        for (new, node) in outside.enumerated() where node != 0 {
            result[node] = found[new] == size - 1 ? leaving[new] : outside[found[new]]
        }
        let entry = found[size - 1]
        result[entering[entry]] = outside[entry]
        return result
    }
}
