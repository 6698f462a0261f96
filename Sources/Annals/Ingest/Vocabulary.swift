import AnnalsCoding
public import AnnalsModel

/// What articles are read by: the words of actors, places and frames, and how likely an event must be to be kept.
public struct Vocabulary: Sendable {
    let coder: Coder

    /// The compiled words, with a directory of the user's tables laid over them if one is given.
    /// - Throws: the first line that cannot be read, with its file and number.
    public init(overlay directory: String? = nil, least: Likelihood? = nil) throws {
        let lexicon = try directory.map { try Lexicon(overlay: $0) } ?? .standard
        coder = Coder(lexicon: lexicon, least: least ?? .standard)
    }

    /// The compiled words alone.
    public init() {
        coder = Coder()
    }
}
