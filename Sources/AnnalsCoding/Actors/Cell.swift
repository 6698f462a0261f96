/// A stretch of a sentence as the reader of actors sees it: a name, or a word with a part to play beside one.
struct Cell: Sendable {
    /// What the stretch is.
    enum Kind: Hashable, Sendable {
        /// A name of the lexicon.
        case known([Sense])
        /// Capitalised words that the lexicon does not know.
        case unknown
        /// The mark of a possessor.
        case possessive
        case determiner
        case modifier
        /// A third-person pronoun; `isOwner` where it stands as a determiner.
        case pronoun(Pronoun, isOwner: Bool)
        case preposition
        case comma
        case and
        case open
        case close
        /// A word that may stand between a state and what belongs to it.
        case filler
        case other
    }

    let tokens: Range<Int>
    let kind: Kind
    /// Whether it is the place that something happens in or goes to, by the preposition before it.
    var isLocated = false
    /// Whether a preposition stands before it that only a place follows, whatever its name.
    var isSited = false
    /// The classes of the word, for cells of one word.
    var classes: ActorWords.Classes = []
    /// The word in lower case without signs, hashed.
    var key: UInt64 = 0

    /// The senses of a name of the lexicon.
    var senses: [Sense] {
        if case .known(let senses) = kind { senses } else { [] }
    }
}

/// A third-person pronoun.
enum Pronoun: String, CaseIterable, Sendable {
    case he, she, it, they

    /// The pronoun that a form belongs to, and whether the form is a possessive.
    static let forms: [UInt64: (pronoun: Pronoun, isPossessive: Bool)] = {
        let table: [(Pronoun, String, Bool)] = [
            (.he, "he", false), (.he, "him", false), (.he, "himself", false), (.he, "his", true),
            (.she, "she", false), (.she, "herself", false), (.she, "her", true),
            (.it, "it", false), (.it, "itself", false), (.it, "its", true),
            (.they, "they", false), (.they, "them", false), (.they, "themselves", false), (.they, "their", true),
        ]
        return Dictionary(
            table.map { (NameUnit.key($0.1), ($0.0, $0.2)) },
            uniquingKeysWith: { one, _ in one }
        )
    }()
}
