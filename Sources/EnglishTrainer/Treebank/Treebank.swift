import Foundation

/// A sentence of a treebank.
struct TreebankSentence {
    struct Word {
        let form: String
        let lemma: String
        let tag: String
        let features: String
        /// 0 the root, else the number of the head, from 1.
        let head: Int
        let relation: String
    }

    var words: [Word] = []
}

/// Reads CoNLL-U. Empty nodes and ranges are left out.
struct Treebank {
    let sentences: [TreebankSentence]

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var found: [TreebankSentence] = []
        var current = TreebankSentence()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !current.words.isEmpty { found.append(current) }
                current = TreebankSentence()
            } else if line.utf8.first != UInt8(ascii: "#"), let word = Self.word(line) {
                current.words.append(word)
            }
        }
        sentences = found
    }

    private static func word(_ line: Substring) -> TreebankSentence.Word? {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 10, Int(columns[0]) != nil, let head = Int(columns[6]) else { return nil }
        return TreebankSentence.Word(
            form: columns[1],
            lemma: columns[2],
            tag: columns[3],
            features: columns[5],
            head: head,
            relation: columns[7]
        )
    }
}
