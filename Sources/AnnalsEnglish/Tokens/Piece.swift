/// A token's place in the text, before anything is known of the word.
struct Piece {
    /// What the tokeniser knows of the sentence's end from the token's form.
    enum Ending: UInt8 {
        /// Says nothing: words and most marks.
        case none
        /// A full stop, question or exclamation mark.
        case terminal
        /// Dots of omission: end a sentence before a capital.
        case ellipsis
        /// An abbreviation, initial or acronym with its full stop: ends a sentence before a usual first word.
        case abbreviation
        /// A closing bracket or quotation mark: belongs to the sentence before.
        case closer
    }

    let start: Int
    let end: Int
    /// Whether the token is a later part of a word that the scheme splits, as "n't" in "don't".
    var continuesWord = false
    /// Whether a line break stands before the token.
    var followsBreak = false
    var ending = Ending.none

    var range: Range<Int> { start..<end }
}
