/// A syntactic word of the Universal Dependencies scheme: "don't" is the two tokens "do" and "n't".
///
/// Source of the scheme: Universal Dependencies v2 guidelines, universaldependencies.org.
public struct Token: Hashable, Sendable {
    /// The word as written.
    public let text: String
    /// Where the word stands in the analysed text, in Unicode scalars.
    public let span: Range<Int>
    /// The dictionary form, lower case except for proper nouns.
    public let lemma: String
    /// The universal part of speech.
    public let tag: Tag
    /// The morphological features that the coder needs.
    public let features: Features
    /// The index of the governing token in the sentence; nil for the root.
    public let head: Int?
    /// How this token depends on its head.
    public let relation: Relation
    /// Whether the token is a later part of a word that the scheme splits, as "n't" in "don't".
    public let continuesWord: Bool

    /// Makes a token of its parts.
    public init(
        text: String,
        span: Range<Int>,
        lemma: String,
        tag: Tag,
        features: Features,
        head: Int?,
        relation: Relation,
        continuesWord: Bool = false
    ) {
        self.text = text
        self.span = span
        self.lemma = lemma
        self.tag = tag
        self.features = features
        self.head = head
        self.relation = relation
        self.continuesWord = continuesWord
    }
}

/// The universal part-of-speech tags.
public enum Tag: String, CaseIterable, Hashable, Sendable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinatingConjunction = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case numeral = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinatingConjunction = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
}

/// The universal morphological features that the coder needs; nil where a word has none.
public struct Features: Hashable, Sendable {
    /// Number of nouns, pronouns and verbs.
    public enum Number: String, CaseIterable, Sendable { case singular = "Sing", plural = "Plur" }
    /// Tense of finite verbs and participles.
    public enum Tense: String, CaseIterable, Sendable { case past = "Past", present = "Pres" }
    /// The form a verb stands in.
    public enum VerbForm: String, CaseIterable, Sendable {
        case finite = "Fin"
        case gerund = "Ger"
        case infinitive = "Inf"
        case participle = "Part"
    }
    /// Mood of finite verbs.
    public enum Mood: String, CaseIterable, Sendable {
        case indicative = "Ind", imperative = "Imp", subjunctive = "Sub"
    }

    /// Grammatical number.
    public var number: Number?
    /// Grammatical person, 1 to 3.
    public var person: Int?
    /// Tense.
    public var tense: Tense?
    /// Verb form.
    public var verbForm: VerbForm?
    /// Mood.
    public var mood: Mood?
    /// Whether a participle or its clause is passive.
    public var isPassive = false

    /// Makes an empty set of features.
    public init() {}
}
