import AnnalsModel

/// Whom a phrase means, and what later phrases need to know to point back to them.
struct Referent: Sendable {
    /// Whom it means.
    var actors: [Actor]
    /// What sort of actor that is.
    var sort: ActorMention.Sort
    /// How it was recognised.
    var basis: ActorMention.Basis
    /// Whether pronouns are "she" and "her"; nil where that is not known.
    var isFemale: Bool?
    /// The office held, such as `foreign-minister`; nil where none is known.
    var office: String?
    /// Whether no word gives it to its state: "senators" are American unless the article is about another state alone.
    var isGuessed = false
    /// Whether "they" points back to it.
    var isPlural = false
    /// The sentence of the article and the token in it, from 0.
    var sentence = 0
    var token = 0
    /// Whether it stands as a subject.
    var isSubject = false
    /// Whether it is the subject of its sentence's main verb.
    var isMain = false
    /// Whether "and" or "or" joins it to the referent before it.
    var isJoined = false
    /// Whether it stands as a place: "in Ukraine".
    var isPlace = false

    /// The state or body of the first of the actors; empty where that is not known.
    var state: String {
        guard let id = actors.first?.id else { return "" }
        return Actor.state(of: id)
    }

    /// Whether a person is meant.
    var isPerson: Bool {
        sort == .person || (sort == .office && !isPlural)
    }
}
