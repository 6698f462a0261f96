internal import AnnalsModel

/// How a word shows that what hangs on it is still to come.
enum Prospect: String, Hashable, Sendable {
    /// "will", "might".
    case modal
    /// "planned", "scheduled": what hangs on it lies ahead.
    case plan
    /// "agreed", "vowed": what its infinitive tells lies ahead.
    case intend
    /// "postponed": what it is put off until lies ahead.
    case `defer`

    /// The words of `tenses.tsv` that point ahead.
    static let all: [String: Prospect] = words { Prospect(rawValue: $0) }

    /// The words of `tenses.tsv` that point back: verbs whose past form is no regular one.
    static let pastWords = Set(words { $0 == "past" ? true : nil }.keys)

    private static func words<Value>(_ read: (String) -> Value?) -> [String: Value] {
        var words: [String: Value] = [:]
        for row in Table(Asset.text("tenses.tsv")).rows {
            if let value = read(row["class"]) { words[row["word"]] = value }
        }
        return words
    }
}
