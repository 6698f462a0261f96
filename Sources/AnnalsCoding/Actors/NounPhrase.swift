import AnnalsEnglish

/// The words of a noun phrase about its head: what stands before it, its compound parts, and one "of" phrase after it.
struct NounPhrase {
    let tokens: Range<Int>

    private static let inner: Set<String> = [
        "det", "amod", "compound", "flat", "nummod", "nmod:poss", "fixed", "goeswith",
    ]

    init(head: Int, in sentence: Sentence) {
        var low = head
        var high = head
        for token in sentence.tokens.indices where Self.belongs(token, to: head, sentence) {
            low = min(low, token)
            high = max(high, token)
        }
        tokens = low..<high + 1
    }

    private static func belongs(_ token: Int, to head: Int, _ sentence: Sentence) -> Bool {
        var current = token
        for _ in 0..<4 {
            guard current != head else { return true }
            let word = sentence.tokens[current]
            guard let next = word.head, inner.contains(word.relation.rawValue) || isOf(current, sentence) else {
                return false
            }
            current = next
        }
        return current == head
    }

    private static func isOf(_ token: Int, _ sentence: Sentence) -> Bool {
        let relation = sentence.tokens[token].relation.rawValue
        if relation == "case" { return true }
        return relation == "nmod"
            && sentence.tokens.contains { $0.head == token && $0.relation.rawValue == "case" && $0.lemma == "of" }
    }
}
