import AnnalsModel

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
    /// What words that fit a frame are weighed with; nil where the rules alone decide.
    var likelihood: ClueWeights? = .likelihood
    /// What those who can stand on a side of an event are weighed with; nil where the rules alone decide.
    private(set) var choices: ClueWeights? = .choices
    /// What the days on which an event can have been are weighed with; nil where the rules alone decide.
    private(set) var dates: ClueWeights? = .dates

    /// The lexicon that is compiled in.
    public static let standard: Lexicon = {
        var files = LexiconFiles(overlay: nil)
        return Lexicon(&files)
    }()

    /// The compiled lexicon with the files of a directory laid over it: files of the same names and columns as the
    /// compiled ones, any number of them. A line of a user's `actors.tsv` or the like replaces the lines of the same id
    /// or code, and is added where there is none such; frames of a user's `frames/FAMILY.tsv` stand before the compiled
    /// ones; words of his `frames/classes.tsv` and `frames/operators.tsv` are added to those of the same class.
    ///
    /// - Throws: the first line that cannot be read, with its file and number; a file whose name no lexicon has.
    public init(overlay directory: String?) throws(LexiconError) {
        var files = LexiconFiles(overlay: directory)
        files.checkDirectory(Self.names)
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
        frames = Self.frames(&files)
        actors = ActorLexicon(&files)
        places = PlaceLexicon(&files)
        var names = NameIndex()
        actors.add(to: &names)
        places.add(to: &names)
        self.names = names
    }

    /// The same words without weights, so that the rules alone decide.
    package var unweighed: Lexicon {
        var result = self
        result.likelihood = nil
        result.choices = nil
        result.dates = nil
        return result
    }

    /// The same words with other weights for the sides of events, as a table of clues.
    package func choosing(by table: String) -> Lexicon {
        var result = self
        result.choices = ClueWeights(table)
        return result
    }

    /// The same words with other weights for the days of events, as a table of clues.
    package func dating(by table: String) -> Lexicon {
        var result = self
        result.dates = ClueWeights(table)
        return result
    }

    /// The name of the state or body of an id; nil where the tables have none such.
    public func name(of id: String) -> String? {
        actors.name(of: id)
    }

    private static func frames(_ files: inout LexiconFiles) -> FrameLexicon {
        var overlay = FrameOverlay()
        for family in FrameLexicon.families {
            if let own = files.own("frames/\(family).tsv") { overlay.frames.append((own.path, own.text)) }
        }
        overlay.classes = files.own("frames/classes.tsv")
        overlay.operators = files.own("frames/operators.tsv")
        overlay.traits = files.own("frames/traits.tsv")
        return overlay.isEmpty ? .standard : FrameLexicon.standard.overlaid(overlay)
    }

    /// The files that a directory of a user's can hold, by their path in it.
    static let names: [String] =
        ["actors.tsv", "actors-people.tsv", "actors-words.tsv", "countries.tsv", "offices.tsv", "places.tsv"]
        + (FrameLexicon.families + ["classes", "operators", "traits"]).map { "frames/\($0).tsv" }
}
