internal import Synchronization

/// What reads words: the tables of embeddings, and the products of their rows with the matrices that ask for them.
///
/// The products of a word depend on nothing else of the text, and news says most of its words again, so those of the
/// words met lately are kept.
final class InputLayer: Sendable {
    private let vocabulary: Vocabulary
    private let tables: [EmbeddingTable]
    private let weights: [Weights]
    private let memo = Mutex(Memo())

    init(vocabulary: Vocabulary, tables: [EmbeddingTable], weights: [Weights]) {
        self.vocabulary = vocabulary
        self.tables = tables
        self.weights = weights
    }

    /// The products of some words with each of the matrices.
    func products(of words: [WordFeatures]) -> InputProducts {
        var rows = memo.withLock { memo in words.map { memo.row(of: $0) } }
        let missing = rows.indices.filter { rows[$0] == nil }
        // What is new in a text is often said again in it.
        var seen: Set<WordFeatures> = []
        let fresh = missing.map { words[$0] }.filter { seen.insert($0).inserted }
        let made = Dictionary(zip(fresh, multiplied(fresh)), uniquingKeysWith: { first, _ in first })
        for index in missing { rows[index] = made[words[index]] }
        memo.withLock { memo in
            for word in fresh { memo.keep(made[word], of: word) }
        }
        return InputProducts(rows: rows.compactMap(\.self), columns: weights.map(\.columns))
    }

    /// The products of each word with all matrices, side by side.
    private func multiplied(_ words: [WordFeatures]) -> [[Int32]] {
        guard !words.isEmpty else { return [] }
        let states = embedded(words)
        let width = weights.reduce(0) { $0 + $1.columns }
        var rows = words.map { _ in
            var row = [Int32]()
            row.reserveCapacity(width)
            return row
        }
        for weights in weights {
            let columns = weights.columns
            var sums = [Int32](repeating: 0, count: words.count * columns)
            weights.multiply(states, count: words.count, into: &sums)
            for index in rows.indices { rows[index] += sums[index * columns..<(index + 1) * columns] }
        }
        return rows
    }

    /// The rows of the embedding tables, side by side.
    private func embedded(_ words: [WordFeatures]) -> [UInt8] {
        var states = [UInt8](repeating: Activation.zero, count: words.count * WordFeatures.width)
        for (index, word) in words.enumerated() {
            let rows = [vocabulary.row(word.key), word.suffix3, word.prefix3, word.suffix2, word.shape]
            var column = index * WordFeatures.width
            for (table, row) in zip(tables, rows) {
                table.look(up: Int(row), into: &states, at: column)
                column += table.width
            }
        }
        return states
    }
}

/// The products of the words of a sentence, a row each.
struct InputProducts {
    let rows: [[Int32]]
    /// How many columns each matrix has.
    let columns: [Int]

    /// Copies the products with one matrix.
    func copy(_ matrix: Int, into sums: inout [Int32]) {
        let start = columns[..<matrix].reduce(0, +)
        let width = columns[matrix]
        precondition(sums.count >= rows.count * width)
        sums.withUnsafeMutableBufferPointer { sums in
            for (index, row) in rows.enumerated() {
                _ = sums[(index * width)...].update(fromContentsOf: row[start..<start + width])
            }
        }
    }
}

/// The products of the words met lately, in two halves: when the newer is full, the older goes. 18 MB at most.
private struct Memo {
    private static let most = 1_500

    private var newer: [WordFeatures: [Int32]] = [:]
    private var older: [WordFeatures: [Int32]] = [:]

    mutating func row(of word: WordFeatures) -> [Int32]? {
        if let row = newer[word] { return row }
        guard let row = older[word] else { return nil }
        keep(row, of: word)
        return row
    }

    mutating func keep(_ row: [Int32]?, of word: WordFeatures) {
        if newer.count >= Self.most { (older, newer) = (newer, [:]) }
        newer[word] = row
    }
}
