/// A noun phrase that may name an actor, with its parts, before it is known whom they mean.
struct ActorDraft: Sendable {
    /// A part of the phrase that names someone.
    struct Part: Sendable {
        let tokens: Range<Int>
        let senses: [Sense]
    }

    /// An office, a part of a state or a group.
    struct Role: Sendable {
        let office: Int
        var tokens: Range<Int>
    }

    /// A name that ends the phrase.
    enum Name: Sendable {
        case known(Part)
        case unknown(Range<Int>)
    }

    /// The tokens of the phrase.
    var tokens: Range<Int>
    /// The cells of the phrase.
    var cells: Range<Int>
    /// The first cell after determiners.
    var owner: Part?
    /// Whether the owner stands as a possessor, as in "Russia's".
    var isPossessed = false
    /// The state or body that the phrase names by itself.
    var core: Part?
    var role: Role?
    var name: Name?
    /// Whether a personal title stands before the name.
    var title: Int?
    /// Owners named after the role: "of France and Germany".
    var laterOwners: [ActorDraft] = []
    /// A possessive pronoun before the role: "his Russian counterpart".
    var pronoun: (pronoun: Pronoun, token: Int)?
    /// Whether the office was held before: "former".
    var isPast = false
    /// Whether the phrase starts with "the", "this" or "that".
    var isDefinite = false
    /// Whether it starts with "both" or "two".
    var isPair = false
    /// Whether "both" stands before it.
    var isBoth = false
    /// Whether it is where something happens.
    var isLocated = false

    init(at cell: Int, token: Int) {
        tokens = token..<token
        cells = cell..<cell
    }

    /// Starts the phrase at a later cell: what stood before it is no part of it, but for "both".
    mutating func restart(at cell: Int, token: Int) {
        let (isPair, isBoth) = (isPair, isBoth)
        self = ActorDraft(at: cell, token: token)
        (self.isPair, self.isBoth) = (isPair, isBoth)
    }

    /// Whether nothing was recognised.
    var isEmpty: Bool {
        owner == nil && core == nil && role == nil && name == nil
    }
}
