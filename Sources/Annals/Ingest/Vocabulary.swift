import AnnalsCoding

/// The words that articles are read by: actors, places and frames.
public struct Vocabulary: Sendable {
    let coder: Coder

    /// The compiled words alone.
    public init() {
        coder = Coder()
    }

    /// The compiled words with a directory of the user's tables laid over them.
    /// - Throws: the first line that cannot be read, with its file and number.
    public init(overlay directory: String) throws {
        coder = Coder(lexicon: try Lexicon(overlay: directory))
    }
}
