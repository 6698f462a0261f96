internal import AnnalsEnglish

/// The grammar of expressions of time over the parts of a sentence.
///
/// Each family of expressions has its own file; every rule looks at a bounded number of parts.
struct TimeGrammar: Sendable {
    let words: NumberParts
    let sentence: Sentence
    private let terms: [TimeTerm?]
    /// How many expressions the current one is nested in.
    private var depth = 0

    init(_ sentence: Sentence) {
        self.sentence = sentence
        words = NumberParts(sentence)
        terms = words.parts.map { $0.sort == .word ? TimeTerm.all[$0.text] : nil }
    }

    /// How many parts the sentence has.
    var count: Int { words.parts.count }

    /// What a part is to an expression of time; nil outside the sentence.
    func term(_ index: Int) -> TimeTerm? {
        terms.indices.contains(index) ? terms[index] : nil
    }

    /// The text of a part; empty outside the sentence.
    func text(_ index: Int) -> String {
        words.text(index)
    }

    /// Whether a part has one of these texts.
    func has(_ index: Int, _ texts: String...) -> Bool {
        texts.contains(text(index))
    }

    /// Whether a part starts with a capital.
    func isCapitalised(_ index: Int) -> Bool {
        words.parts.indices.contains(index) && words.parts[index].isCapitalised
    }

    /// The index after a part if it has one of these texts, else the index itself.
    func skip(_ index: Int, _ texts: String...) -> Int {
        texts.contains(text(index)) ? index + 1 : index
    }

    /// The token of a part.
    func token(_ index: Int) -> Token? {
        words.parts.indices.contains(index) ? sentence.tokens[words.parts[index].token] : nil
    }

    /// The tags are there to be asked: an analyser without a model gives every word the same.
    func isTagged(_ index: Int, _ tags: Tag...) -> Bool {
        token(index).map { tags.contains($0.tag) } ?? false
    }

    /// The expression inside another one, such as the X of "the end of X".
    func nested(at index: Int) -> TimeMatch? {
        guard depth < 3 else { return nil }
        var inner = self
        inner.depth += 1
        return inner.plain(at: index) ?? inner.war(at: index)
    }

    /// The longest expression that starts at a part, with its preposition if that changes its days.
    func expression(at start: Int) -> TimeMatch? {
        guard words.parts.indices.contains(start) else { return nil }
        let plain = plain(at: start)
        return longest([range(at: start, from: plain), bounded(at: start), plain])
    }

    /// The longest expression that starts at a part, without prepositions.
    func plain(at start: Int) -> TimeMatch? {
        guard mayStart(start), let core = longest([edge(at: start), primary(at: start)]) else { return nil }
        return longest([core, withinOuter(core), withTimeOfDay(core)])
    }

    private func primary(at start: Int) -> TimeMatch? {
        longest([
            calendarDate(at: start), warDay(at: start), year(at: start), decade(at: start), weekday(at: start),
            holiday(at: start),
            season(at: start), relativeUnit(at: start), weekOf(at: start), deictic(at: start), distance(at: start),
            period(at: start),
            anaphor(at: start), timeOfDay(at: start), recurrence(at: start), duration(at: start),
        ])
    }

    /// Whether a part can start an expression: most words cannot.
    private func mayStart(_ index: Int) -> Bool {
        guard words.parts.indices.contains(index) else { return false }
        if terms[index] != nil || words.numbers[index] != nil || words.parts[index].sort == .number { return true }
        return Self.openers.contains(text(index)) || Holiday.match(self, at: index) != nil
    }

    private static let openers: Set<String> = [
        "a", "about", "almost", "an", "another", "approximately", "around", "at", "barely", "each", "every", "first",
        "fiscal",
        "for", "full", "fy", "half", "h", "in", "initial", "its", "just", "less", "more", "nearly", "over", "overnight",
        "post",
        "pre", "q",
        "roughly", "same", "some", "than", "that", "the", "their", "those", "these", "under", "well", "within", "'",
    ]

    /// The match that reaches farthest; the first of several that do.
    func longest(_ matches: [TimeMatch?]) -> TimeMatch? {
        matches.reduce(nil) { best, match in
            guard let match else { return best }
            return match.end > (best?.end ?? -1) ? match : best
        }
    }
}
