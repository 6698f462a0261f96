/// Phrases of one or several words and what each means; the longest that fits is found.
struct PhraseTable<Value: Sendable>: Sendable {
    private var phrases: [String: [(words: [String], value: Value)]] = [:]

    /// Joins phrases, as the lexicons write them, with their values.
    init(_ entries: [(phrase: String, value: Value)]) {
        for entry in entries {
            let words = Subtoken.texts(of: entry.phrase)
            guard let first = words.first else { continue }
            phrases[first, default: []].append((words, entry.value))
        }
        for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
    }

    /// The longest phrase that starts at a part, and the index after it.
    func match(_ parts: NumberParts, at start: Int) -> (value: Value, end: Int)? {
        for phrase in phrases[parts.text(start)] ?? [] {
            let fits = phrase.words.indices.allSatisfy { phrase.words[$0] == parts.text(start + $0) }
            if fits { return (phrase.value, start + phrase.words.count) }
        }
        return nil
    }
}
