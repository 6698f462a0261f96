public import AnnalsModel

/// Words of a sentence that name someone who can act, and whom they mean.
public struct ActorMention: Hashable, Sendable {
    /// What sort of actor is meant.
    public enum Sort: String, CaseIterable, Sendable {
        case state, government, person, office, armedForces, armedGroup, party, body, company, outlet, collective,
            unknown
    }

    /// How it was recognised.
    public enum Basis: String, CaseIterable, Sendable {
        /// Listed in the lexicon under this name.
        case lexicon
        /// A title or office with a state, such as "the French foreign minister".
        case office
        /// Learned from an earlier mention in the article, such as a surname alone.
        case learned
        /// A pronoun or a noun phrase that points back, such as "the ministry".
        case coreference
        /// Not known: kept by its name.
        case name
    }

    /// The tokens of the whole phrase.
    public let tokens: Range<Int>
    /// The token that governs the phrase in the tree.
    public let head: Int
    /// Where it stands, in Unicode scalars of the article's text.
    public let span: Range<Int>
    /// Whom it means. Several where the phrase joins them, as in "both presidents".
    public let actors: [Actor]
    /// What sort of actor is meant.
    public let sort: Sort
    /// How it was recognised.
    public let basis: Basis

    /// Makes a mention of its parts.
    public init(tokens: Range<Int>, head: Int, span: Range<Int>, actors: [Actor], sort: Sort, basis: Basis) {
        self.tokens = tokens
        self.head = head
        self.span = span
        self.actors = actors
        self.sort = sort
        self.basis = basis
    }
}
