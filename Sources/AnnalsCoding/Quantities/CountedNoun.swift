internal import AnnalsEnglish

/// The noun that a number counts, from the tree where there is one, else from the words behind the number.
struct CountedNoun {
    let sentence: Sentence
    private let hasTree: Bool

    init(sentence: Sentence) {
        self.sentence = sentence
        hasTree = sentence.tokens.contains { $0.head != nil }
    }

    /// The token of the noun counted by the number at these tokens; nil where it is left out.
    func token(countedBy tokens: Range<Int>) -> Int? {
        hasTree ? governed(tokens) : following(tokens)
    }

    /// The head of the number, or what hangs on it with "of": "hundreds of troops".
    private func governed(_ tokens: Range<Int>) -> Int? {
        for index in tokens where !isPart(index, of: tokens) {
            let token = sentence.tokens[index]
            if let inner = partitive(of: index, after: tokens) { return inner }
            guard ["nummod", "compound", "amod", "det"].contains(token.relation.universal), let head = token.head,
                tokens.upperBound..<tokens.upperBound + 8 ~= head, isNoun(head)
            else { continue }
            return partitive(of: head, after: tokens).flatMap { isMeasureNoun(head) ? $0 : nil } ?? head
        }
        return adjacent(tokens)
    }

    /// Whether a token hangs inside the number itself.
    private func isPart(_ index: Int, of tokens: Range<Int>) -> Bool {
        sentence.tokens[index].head.map(tokens.contains) ?? false
    }

    private func partitive(of index: Int, after tokens: Range<Int>) -> Int? {
        (tokens.upperBound..<min(tokens.upperBound + 10, sentence.tokens.count)).first { child in
            sentence.tokens[child].head == index
                && sentence.tokens[child].relation.universal == "nmod" && isNoun(child) && followsOf(child, tokens)
        }
    }

    private func followsOf(_ child: Int, _ tokens: Range<Int>) -> Bool {
        tokens.upperBound < child && sentence.tokens[tokens.upperBound].text == "of"
    }

    private func isMeasureNoun(_ index: Int) -> Bool {
        ["couple", "number", "handful"].contains(sentence.tokens[index].text.lowercased())
    }

    private func isNoun(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        return [.noun, .properNoun].contains(token.tag) && NumberWord.all[token.text.lowercased()] == nil
    }

    /// A parser's slip: the noun that stands directly behind, through adjectives.
    private func adjacent(_ tokens: Range<Int>) -> Int? {
        let start = skipOf(tokens.upperBound)
        let run = (start..<min(start + 6, sentence.tokens.count)).prefix { index in
            isNoun(index) || [.adjective, .adverb].contains(sentence.tokens[index].tag)
        }
        return run.last { sentence.tokens[$0].tag == .noun && isNoun($0) } ?? run.last(where: isNoun)
    }

    private func skipOf(_ index: Int) -> Int {
        guard index < sentence.tokens.count, sentence.tokens[index].text.lowercased() == "of" else { return index }
        let next = index + 1
        guard next < sentence.tokens.count, ["the", "its", "their", "our", "his"].contains(sentence.tokens[next].text)
        else { return next }
        return next + 1
    }

    // MARK: Without a tree

    /// The first word behind that looks like a plural, else the word that stands next.
    private func following(_ tokens: Range<Int>) -> Int? {
        let start = skipOf(tokens.upperBound)
        let run = (start..<min(start + 5, sentence.tokens.count)).prefix { isPlainWord(sentence.tokens[$0].text) }
        return run.first { looksPlural(sentence.tokens[$0].text.lowercased()) }
    }

    private func isPlainWord(_ text: String) -> Bool {
        text.utf8.first.map { $0 >= 0x41 } ?? false && !Self.closers.contains(text.lowercased())
    }

    private func looksPlural(_ word: String) -> Bool {
        Self.plurals.contains(word) || word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
    }

    private static let plurals: Set<String> = [
        "people", "men", "women", "children", "aircraft", "police", "personnel", "dead", "killed", "wounded", "injured",
        "missing", "displaced",
    ]

    private static let closers: Set<String> = [
        "and", "or", "but", "in", "on", "at", "to", "for", "from", "with", "by", "as", "that", "who", "which", "was",
        "were", "is", "are", "has", "had", "have", "will", "would", "of", "the", "a", "an", "this", "said", "near",
        "after", "before", "along", "into", "across", "since", "until", "not", "his", "its", "their",
    ]
}
