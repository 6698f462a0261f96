import Annals
import ArgumentParser

/// The words that articles are read by.
struct LexiconOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Your own actors, places and frames, laid over those that are compiled in: a directory of tables.",
            valueName: "directory"
        )
    )
    var lexicon: String?

    /// The words.
    func vocabulary() throws -> Vocabulary {
        guard let lexicon else { return Vocabulary() }
        return try Vocabulary(overlay: lexicon)
    }
}
