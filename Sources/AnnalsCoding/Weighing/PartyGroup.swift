/// Numbers for the groups of clues that say the same of many of those who can stand on a side.
enum PartyGroup {
    /// Whether somebody stands on the other side too, or somebody of his state does.
    enum Same: Int {
        case itself, state, no

        var text: String { ["self", "state", "no"][rawValue] }
    }

    /// Whether the place lies in his state.
    enum Place: Int {
        case here, elsewhere, unknown

        var text: String { ["here", "elsewhere", "-"][rawValue] }
    }

    /// What he had to do with the event before.
    enum Last: Int {
        case by, to, none

        var text: String { ["by", "to", "none"][rawValue] }
    }

    static func overt(_ offer: OvertWord.Offer) -> Int { offer.rawValue }

    static let far = 5

    static func same(_ same: Same) -> Int { 6 + same.rawValue }

    /// Ranks from 0 to 4.
    static func rank(_ rank: Int) -> Int { 9 + rank }

    static func rules(_ isRules: Bool, _ isState: Bool) -> Int { 14 + 2 * flag(isRules) + flag(isState) }

    static func place(_ place: Place) -> Int { 18 + place.rawValue }

    static func overt(_ same: Same, rank: Int) -> Int { 21 + 5 * same.rawValue + rank }

    /// Counts from 0 to 3.
    static func story(_ here: Int, _ there: Int) -> Int { 36 + 4 * here + there }

    static func prominence(_ isSpeaking: Bool, _ isRules: Bool, _ isTitled: Bool) -> Int {
        52 + 4 * flag(isSpeaking) + 2 * flag(isRules) + flag(isTitled)
    }

    /// Counts from 0 to 3.
    static func deeds(_ deeds: Int, _ returned: Int) -> Int { 60 + 4 * deeds + returned }

    static func last(_ last: Last) -> Int { 76 + last.rawValue }

    /// Of a sentence before, from 1.
    static func back(_ back: Int) -> Int { 78 + back }

    /// How many there are where some sentences before are looked at.
    static func count(sentences: Int) -> Int { 79 + sentences }

    private static func flag(_ isSet: Bool) -> Int { isSet ? 1 : 0 }
}
