/// The words that the coder knows: actors, places and frames.
public struct Lexicon: Sendable {
    /// The lexicon that is compiled in.
    public static let standard = Lexicon(frames: .standard)

    /// Which words, in which company, mean an event of which kind.
    public let frames: FrameLexicon
}
