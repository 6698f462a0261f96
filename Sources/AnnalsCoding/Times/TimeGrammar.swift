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
        return longer(longer(range(at: start, from: plain), bounded(at: start)), plain)
    }

    /// The longest expression that starts at a part, without prepositions.
    func plain(at start: Int) -> TimeMatch? {
        guard mayStart(start), let core = longer(edge(at: start), primary(at: start)) else { return nil }
        return longer(longer(core, withinOuter(core)), withTimeOfDay(core))
    }

    private func primary(at start: Int) -> TimeMatch? {
        Self.rules.reduce(nil) { longer($0, $1(self, start)) }
    }

    /// The families of expressions, each asked by itself: most answer that there is none, and nothing is gathered for it.
    private static let rules: [@Sendable (TimeGrammar, Int) -> TimeMatch?] = [
        { $0.calendarDate(at: $1) }, { $0.warDay(at: $1) }, { $0.year(at: $1) }, { $0.decade(at: $1) },
        { $0.weekday(at: $1) }, { $0.holiday(at: $1) }, { $0.season(at: $1) }, { $0.relativeUnit(at: $1) },
        { $0.weekOf(at: $1) },
        { $0.deictic(at: $1) }, { $0.distance(at: $1) }, { $0.period(at: $1) }, { $0.anaphor(at: $1) },
        { $0.timeOfDay(at: $1) }, { $0.recurrence(at: $1) }, { $0.duration(at: $1) },
    ]

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
        matches.reduce(nil, longer)
    }

    /// The match of two that reaches farther; the first if both do.
    func longer(_ one: TimeMatch?, _ other: TimeMatch?) -> TimeMatch? {
        guard let other else { return one }
        return other.end > (one?.end ?? -1) ? other : one
    }
}
