/// The words that the coder knows: actors, places and frames.
public struct Lexicon: Sendable {
    /// The lexicon that is compiled in.
    public static let standard = Lexicon()
}
