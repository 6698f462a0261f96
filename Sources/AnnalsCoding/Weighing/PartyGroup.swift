/// A group of clues that says the same of many of those who can stand on a side.
enum PartyGroup: Hashable {
    /// Whether somebody stands on the other side too, or somebody of his state does.
    enum Same: String {
        case itself = "self"
        case state, no
    }

    /// Whether the place lies in his state.
    enum Place: String {
        case here, elsewhere
        case unknown = "-"
    }

    /// What he had to do with the event before.
    enum Last: String {
        case by, to, none
    }

    case overt(OvertWord.Offer)
    /// The way through the tree is too long to be told apart.
    case far
    case same(Same)
    case rank(Int)
    case rules(Bool, isState: Bool)
    case place(Place)
    case overtRank(Same, Int)
    case story(here: Int, there: Int)
    case prominence(isSpeaking: Bool, isRules: Bool, isTitled: Bool)
    case deeds(Int, returned: Int)
    case last(Last)
    /// Named so many sentences before.
    case back(Int)
}
