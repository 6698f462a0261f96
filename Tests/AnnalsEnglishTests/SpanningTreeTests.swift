import TestRandom
import Testing

@testable import AnnalsEnglish

@Suite("Spanning trees")
struct SpanningTreeTests {
    @Test("no other tree under one root scores more, seeds 1 to 60", arguments: 1...60)
    func best(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let count = Int.random(in: 1...5, using: &generator)
        let columns = 16
        let scores = (0..<count * columns).map { _ in Int32.random(in: -50...50, using: &generator) }
        func score(_ heads: [Int]) -> Int {
            heads.indices.reduce(0) { $0 + Int(scores[$1 * columns + heads[$1]]) }
        }
        var tree = SpanningTree()
        let found = tree.heads(scores: scores, count: count, columns: columns)
        #expect(isTree(found))
        #expect(score(found) == trees(count).map(score).max())
    }

    /// All ways to give each word a head that make a tree.
    private func trees(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { heads, _ in heads.flatMap { some in (0...count).map { some + [$0] } } }.filter(
            isTree
        )
    }

    private func isTree(_ heads: [Int]) -> Bool {
        guard heads.filter({ $0 == 0 }).count == 1 else { return false }
        return heads.indices.allSatisfy { start in
            var node = start + 1
            for _ in heads { node = node == 0 ? 0 : heads[node - 1] }
            return node == 0
        }
    }
}
