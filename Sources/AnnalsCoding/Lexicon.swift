/// The words that the coder knows: actors, places and frames.
public struct Lexicon: Sendable {
    /// Which words, in which company, mean an event of which kind.
    public let frames: FrameLexicon
    /// States, bodies, people and offices.
    let actors: ActorLexicon
    /// Places.
    let places: PlaceLexicon
    /// Every name of actors and places.
    let names: NameIndex

    /// The lexicon that is compiled in.
    public static let standard: Lexicon = {
        var files = LexiconFiles(overlay: nil)
        return Lexicon(&files)
    }()

    /// The compiled lexicon with the files of a directory laid over it. A line of a user's `actors.tsv` or the like
    /// replaces the lines of the same id or code, and is added where there is none such; frames of a user's
    /// `frames/FAMILY.tsv` stand before the compiled ones.
    ///
    /// Throws the first line that cannot be read, with its file and number.
    public init(overlay directory: String?) throws(LexiconError) {
        var files = LexiconFiles(overlay: directory)
        files.checkDirectory()
        self.init(&files)
        if let error = files.errors.first { throw error }
        if let fault = frames.faults.first {
            throw LexiconError(
                file: fault.file,
                line: fault.line,
                problem: fault.message,
                advice: "mend the line, or put # before it"
            )
        }
    }

    init(_ files: inout LexiconFiles) {
        let tables = FrameLexicon.families.compactMap { family in
            files.own("frames/\(family).tsv").map { (file: $0.path, text: $0.text) }
        }
        frames = tables.isEmpty ? .standard : FrameLexicon.standard.overlaid(tables: tables)
        actors = ActorLexicon(&files)
        places = PlaceLexicon(&files)
        var names = NameIndex()
        actors.add(to: &names)
        places.add(to: &names)
        self.names = names
    }
}
