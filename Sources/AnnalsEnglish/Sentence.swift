/// A sentence with its dependency tree.
public struct Sentence: Hashable, Sendable {
    /// Where the sentence stands in the analysed text, in Unicode scalars.
    public let span: Range<Int>
    /// The words in order of the text.
    public let tokens: [Token]
    private let tree: TreeIndex

    /// Makes a sentence of its words. A head outside the sentence counts as none.
    public init(span: Range<Int>, tokens: [Token]) {
        self.span = span
        self.tokens = tokens
        tree = TreeIndex(heads: tokens.map(\.head))
    }

    /// The index of the first word without a head; nil for a sentence without words.
    public var root: Int? {
        tokens.firstIndex { $0.head == nil }
    }

    /// The indices of the words that depend on the word at `index`, in order of the text.
    public func children(of index: Int) -> ArraySlice<Int> {
        tree.children(of: index)
    }

    /// The indices of the dependents of the word at `index` that stand in one of the relations, subtypes included:
    /// `nsubj` finds `nsubj:pass` too.
    public func children(of index: Int, as relations: Relation...) -> [Int] {
        tree.children(of: index).filter { child in
            let relation = tokens[child].relation
            return relations.contains { $0 == relation || $0.rawValue == relation.universal }
        }
    }

    /// The range of words from the first to the last of the subtree under the word at `index`, itself among them.
    public func subtree(of index: Int) -> Range<Int> {
        tree.subtree(of: index)
    }

    /// The indices from the word at `index` up to the root, both among them.
    public func path(from index: Int) -> [Int] {
        var path: [Int] = []
        var next: Int? = index
        while let current = next, tokens.indices.contains(current), path.count < tokens.count {
            path.append(current)
            next = tokens[current].head
        }
        return path
    }

    /// Two sentences are equal when their spans and words are.
    public static func == (left: Self, right: Self) -> Bool {
        left.span == right.span && left.tokens == right.tokens
    }

    /// Hashes the span and the words.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(span)
        hasher.combine(tokens)
    }
}
