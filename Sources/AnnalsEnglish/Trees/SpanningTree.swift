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
        if best.filter({ $0 == 0 }).count == 1, Self.cycle(in: [0] + best, of: 1...count) == nil { return best }
        var graph = Contractible(scores: scores, count: count, columns: columns, rootCost: Self.rootCost)
        steps += count * count
        return Array(graph.heads().dropFirst())
    }

    private func greedy(_ scores: [Int32], _ count: Int, _ columns: Int) -> [Int] {
        (0..<count).map { word in
            let row = word * columns
            var best = 0
            for head in 1..<(count + 1) where head != word + 1 && scores[row + head] > scores[row + best] {
                best = head
            }
            return best
        }
    }

    /// The nodes of some cycle of heads, if there is one; node 0 has no head. Only the given nodes are looked at.
    fileprivate static func cycle(in heads: [Int], of nodes: some Sequence<Int>) -> [Int]? {
        var visited = [Int](repeating: 0, count: heads.count)
        for start in nodes where start != 0 && visited[start] == 0 {
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

/// A graph whose cycles of best heads become one node each, in place, until there is none.
private struct Contractible {
    private let size: Int
    /// Scores of heads: row by dependent, column by head.
    private var scores: [Int64]
    /// The nodes that are left, the root first. A cycle goes on as its first node, after all others.
    private var nodes: [Int]
    private var best: [Int] = []
    private var contractions: [Contraction] = []

    init(scores words: [Int32], count: Int, columns: Int, rootCost: Int64) {
        size = count + 1
        scores = [Int64](repeating: .min / 4, count: size * size)
        nodes = Array(0..<size)
        for word in 1...count {
            for head in 0...count where head != word {
                scores[word * size + head] = Int64(words[(word - 1) * columns + head]) - (head == 0 ? rootCost : 0)
            }
        }
    }

    /// The heads of all nodes in the best tree under node 0.
    mutating func heads() -> [Int] {
        best = nodes.map { $0 == 0 ? 0 : bestHead(of: $0) }
        while let cycle = SpanningTree.cycle(in: best, of: nodes) { contract(cycle) }
        for contraction in contractions.reversed() { contraction.expand(&best) }
        return best
    }

    /// The first head of the highest score for a node.
    private func bestHead(of node: Int) -> Int {
        let row = node * size
        var (best, highest) = (0, scores[row])
        for head in nodes where scores[row + head] > highest && head != node {
            (best, highest) = (head, scores[row + head])
        }
        return best
    }

    private mutating func contract(_ cycle: [Int]) {
        nodes.removeAll(where: cycle.contains)
        var contraction = Contraction(cycle: cycle, best: best, outside: nodes)
        for node in nodes { merge(node, &contraction) }
        contractions.append(contraction)
        let left = nodes
        nodes.append(contraction.node)
        // Whose best head stands outside the cycle keeps it.
        for node in left where node != 0 && cycle.contains(best[node]) { best[node] = bestHead(of: node) }
        best[contraction.node] = bestHead(of: contraction.node)
    }

    /// Finds the best ways from a node to a cycle and back, which become those of the cycle's node.
    private mutating func merge(_ node: Int, _ contraction: inout Contraction) {
        var (mostLeaving, mostEntering) = (Int64.min, Int64.min)
        for inner in contraction.cycle {
            let leave = scores[node * size + inner]
            if leave > mostLeaving { (mostLeaving, contraction.leaving[node]) = (leave, inner) }
            let gain = scores[inner * size + node] - scores[inner * size + best[inner]]
            if gain > mostEntering { (mostEntering, contraction.entering[node]) = (gain, inner) }
        }
        scores[node * size + contraction.node] = mostLeaving
        scores[contraction.node * size + node] = mostEntering
    }
}

/// A cycle of heads that became one node.
private struct Contraction {
    let cycle: [Int]
    /// The head of each node of the cycle.
    private let heads: [Int]
    /// The nodes outside the cycle.
    private let outside: [Int]
    /// For each outer node the best head for it inside, and the node inside that it is best head of.
    var leaving: [Int]
    var entering: [Int]

    /// The node that stands for the cycle.
    var node: Int { cycle[0] }

    init(cycle: [Int], best: [Int], outside: [Int]) {
        self.cycle = cycle
        self.outside = outside
        heads = cycle.map { best[$0] }
        leaving = best.map { _ in cycle[0] }
        entering = leaving
    }

    /// Turns the heads of the smaller graph into those of the larger one.
    func expand(_ best: inout [Int]) {
        for node in outside where node != 0 && best[node] == self.node { best[node] = leaving[node] }
        let entry = best[node]
        for (inner, head) in zip(cycle, heads) { best[inner] = head }
        best[entering[entry]] = entry
    }
}
