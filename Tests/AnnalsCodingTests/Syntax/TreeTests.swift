import AnnalsEnglish
import Testing

@testable import AnnalsCoding

@Suite struct TreeTests {
    private func sentence(heads: [Int?]) -> Sentence {
        let tokens = heads.enumerated().map { index, head in
            Token(
                text: "w",
                span: index * 2..<index * 2 + 1,
                lemma: "w",
                tag: .noun,
                features: Features(),
                head: head,
                relation: Relation(rawValue: "nmod")
            )
        }
        return Sentence(span: 0..<heads.count * 2, tokens: tokens)
    }

    @Test(arguments: [
        [1, 0], [0], [1, 2, 0, nil], [nil, 0, 1, 2], [9, -1, nil], [3, 0, 1, 2],
    ])
    func everyWalkEndsWhateverTheHeads(heads: [Int?]) {
        let tree = Tree(sentence(heads: heads))
        for index in heads.indices {
            #expect(tree.ancestors(of: index).reduce(0) { count, _ in count + 1 } < heads.count)
            #expect(tree.subtree(of: index).count <= heads.count)
        }
    }
}
