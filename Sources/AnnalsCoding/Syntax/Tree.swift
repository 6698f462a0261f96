import AnnalsEnglish

/// A sentence's tree, ready to be walked: children in order of the text, every word reachable from a root.
final class Tree {
    let tokens: [Token]
    /// Lemmas in lower case.
    let lemmas: [String]
    /// Words in lower case.
    let forms: [String]
    let links: [Link]
    /// The index of each word's head; nil for roots.
    let heads: [Int?]
    private let starts: [Int]
    private let members: [Int]
    /// The lists that were asked for: for each word those that are joined to it.
    private var lists: [[Int]?]

    var count: Int { tokens.count }

    init(_ sentence: Sentence, lemmas mended: Lemmas = Lemmas(known: [])) {
        let mending = Mending(sentence.tokens, lemmas: mended)
        let tokens = mending.tokens
        self.tokens = tokens
        forms = mending.forms
        lemmas = mending.lemmas
        heads = Self.withoutCycles(tokens.map { $0.head.flatMap { tokens.indices.contains($0) ? $0 : nil } })
        links = tokens.map { Link($0.relation) }
        (starts, members) = Self.grouped(heads)
        lists = Array(repeating: nil, count: tokens.count)
    }

    /// A noun and those that are joined to it by "and", "or" or commas.
    func members(of index: Int) -> [Int] {
        if let list = lists[index] { return list }
        let list = list(from: index)
        lists[index] = list
        return list
    }

    /// The words that depend on a word, in order of the text.
    func children(of index: Int) -> ArraySlice<Int> {
        members[starts[index]..<starts[index + 1]]
    }

    /// The children by one of some links.
    func children(of index: Int, _ wanted: Link...) -> [Int] {
        children(of: index).filter { wanted.contains(links[$0]) }
    }

    /// The first child by one of some links.
    func child(of index: Int, _ wanted: Link...) -> Int? {
        children(of: index).first { wanted.contains(links[$0]) }
    }

    func tag(_ index: Int) -> Tag { tokens[index].tag }

    func isNominal(_ index: Int) -> Bool {
        switch tokens[index].tag {
        case .noun, .properNoun, .pronoun, .numeral, .symbol: true
        default: false
        }
    }

    /// The words on the way from a word's head to the root.
    func ancestors(of index: Int) -> some Sequence<Int> {
        sequence(state: heads[index]) { [heads] next in
            guard let current = next else { return nil }
            next = heads[current]
            return current
        }
    }

    /// A word and all that depends on it, save what hangs on a child that `leaving` names.
    func subtree(of index: Int, leaving: (Int) -> Bool = { _ in false }) -> [Int] {
        var found = [index]
        var next = 0
        while next < found.count {
            found += children(of: found[next]).filter { !leaving($0) }
            next += 1
        }
        return found
    }

    /// Heads with every cycle cut, so that all walks end.
    private static func withoutCycles(_ heads: [Int?]) -> [Int?] {
        var heads = heads
        // For each word where the walk to the root set out that came by it first.
        var walks = [Int?](repeating: nil, count: heads.count)
        for start in heads.indices {
            var last = start
            var current: Int? = start
            while let index = current, walks[index] == nil {
                walks[index] = start
                last = index
                current = heads[index]
            }
            if let index = current, walks[index] == start { heads[last] = nil }
        }
        return heads
    }

    private static func grouped(_ heads: [Int?]) -> (starts: [Int], members: [Int]) {
        var starts = [Int](repeating: 0, count: heads.count + 1)
        for case let head? in heads { starts[head + 1] += 1 }
        for index in heads.indices { starts[index + 1] += starts[index] }
        var next = starts
        var members = [Int](repeating: 0, count: starts.last ?? 0)
        for (index, head) in heads.enumerated() {
            guard let head else { continue }
            members[next[head]] = index
            next[head] += 1
        }
        return (starts, members)
    }
}
