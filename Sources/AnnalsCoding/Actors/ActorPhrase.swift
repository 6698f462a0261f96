/// A stretch of a sentence that means some actor.
struct ActorPhrase: Sendable {
    /// How it means them.
    enum Kind: Sendable {
        case draft(ActorDraft)
        case pronoun(Pronoun)
        /// A noun that points back, such as "the bloc"; `isPair` in "both countries".
        case pointer(ActorWords.Classes, isPair: Bool)
    }

    let tokens: Range<Int>
    let kind: Kind
    /// A name that the text gives in brackets after it.
    var acronym: String?
    /// Whether nothing but a comma parts it from the phrase before.
    var followsComma = false

    /// The noun phrase, where it is one.
    var draft: ActorDraft? {
        if case .draft(let draft) = kind { draft } else { nil }
    }
}
