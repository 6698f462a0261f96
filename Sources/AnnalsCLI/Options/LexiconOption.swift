import Annals
import AnnalsCoding
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

    /// A coder that knows the words.
    func coder() throws -> Coder {
        guard let lexicon else { return Coder() }
        return Coder(lexicon: try Lexicon(overlay: lexicon))
    }
}
