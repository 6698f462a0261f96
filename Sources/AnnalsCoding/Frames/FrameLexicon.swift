import AnnalsModel

/// The frames of all families by their trigger, with the classes of words that they ask for.
public struct FrameLexicon: Sendable {
    /// The frames that are compiled in.
    public static let standard = FrameLexicon(
        tables: FrameLexicon.families.map { ($0, Asset.text("frames/\($0).tsv")) },
        classes: Asset.text("frames/classes.tsv"),
        operators: Asset.text("frames/operators.tsv"),
        traits: Asset.text("frames/traits.tsv")
    )

    /// The families of kinds: each has a file of its own.
    public static let families = ["talks", "statements", "law", "status", "relations", "economy", "military", "people"]

    /// What could not be read, by file and line; empty for the frames that are compiled in, which a test holds.
    public private(set) var faults: [LexiconFault] = []
    private(set) var frames: [Frame] = []
    private(set) var classes: [String: Set<String>] = [:]
    private var traits: [Kind: Traits] = [:]
    /// The classes of each word, of a plural also those of its singular.
    private var classesByWord: [String: [String]] = [:]
    private var effectsByWord: [String: [Effect]] = [:]
    /// Mends the lemmas of the words that frames, classes and operators know.
    private(set) var lemmas = Lemmas(known: [])
    private var verbs: [String: [Frame]] = [:]
    private var nouns: [String: [Frame]] = [:]
    private var adjectives: [String: [Frame]] = [:]
    private var modals: [String: [Frame]] = [:]
    /// The frames that each word can trigger, the narrowest first, for verbs with those of any verb.
    private var ranked: [Trigger.Sort: [String: [Frame]]] = [:]

    init(tables: [(file: String, text: String)], classes: String, operators: String, traits: String) {
        for (file, text) in tables { add(FrameTable(text, file: file)) }
        read(classes: Table(classes), file: "classes")
        read(operators: Table(operators), file: "operators")
        read(traits: Table(traits), file: "traits")
        knowWords()
    }

    /// These frames with a user's own before them: a line of theirs wins over a line of ours with as many conditions.
    func overlaid(_ overlay: FrameOverlay) -> FrameLexicon {
        var result = self
        let own = frames
        result.frames = []
        result.verbs = [:]
        result.nouns = [:]
        result.adjectives = [:]
        result.modals = [:]
        if let (file, text) = overlay.classes { result.read(classes: Table(text), file: file) }
        if let (file, text) = overlay.operators { result.read(operators: Table(text), file: file) }
        if let (file, text) = overlay.traits { result.read(traits: Table(text), file: file) }
        for (file, text) in overlay.frames {
            let table = FrameTable(text, file: file, label: FrameOverlay.label(of: file))
            result.add(table)
            result.checkClasses(of: table, file: file)
        }
        result.add(own)
        result.knowWords()
        return result
    }

    /// Notes the conditions that ask for a class which no file has.
    private mutating func checkClasses(of table: FrameTable, file: String) {
        for frame in table.frames {
            for case .wordClass(let name) in frame.needs.flatMap(\.answers) where classes[name] == nil {
                let message = "there is no class '@\(name)': add it to frames/classes.tsv"
                faults.append(LexiconFault(file: file, line: frame.line, message: message))
            }
        }
    }

    /// The frames that a word can trigger, by how it is used.
    func frames(_ sort: Trigger.Sort, _ word: String) -> [Frame] {
        switch sort {
        case .verb: verbs[word] ?? []
        case .noun: nouns[word] ?? []
        case .adjective: adjectives[word] ?? []
        case .modal: modals[word] ?? []
        }
    }

    /// The frames that a word can trigger or that any verb can, the narrowest first: the first that fits is the best.
    func candidates(_ sort: Trigger.Sort, _ word: String) -> [Frame] {
        ranked[sort]?[word] ?? (sort == .verb ? ranked[.verb]?["*"] : nil) ?? []
    }

    /// Whether a word belongs to a class.
    func contains(_ word: String, in name: String) -> Bool {
        classesByWord[word]?.contains(name) ?? false
    }

    /// The classes that a word belongs to.
    func classes(of word: String) -> [String] {
        classesByWord[word] ?? []
    }

    /// Whether a verb, noun or adjective has an effect on the event in its complement.
    func has(_ word: String, _ effect: Effect) -> Bool {
        effectsByWord[word]?.contains(effect) ?? false
    }

    /// The effects of a word on the event in its complement.
    func effects(of word: String) -> [Effect] {
        effectsByWord[word] ?? []
    }

    /// What is to be known of a kind beyond its words.
    func traits(of kind: Kind) -> Traits {
        traits[kind] ?? Traits()
    }

    private mutating func read(traits table: Table, file: String) {
        checkColumns(table, ["kind", "marks", "planned", "counts", "measure"], file)
        for row in table.rows {
            guard let kind = Kind(rawValue: row["kind"]) else {
                faults.append(LexiconFault(file: file, line: row.line, message: "there is no kind '\(row["kind"])'"))
                continue
            }
            traits[kind] = Traits(row)
        }
    }

    private mutating func add(_ table: FrameTable) {
        faults += table.faults
        add(table.frames)
    }

    private mutating func add(_ added: [Frame]) {
        for frame in added {
            let word = frame.trigger.word
            switch frame.trigger.sort {
            case .verb: verbs[word, default: []].append(frame)
            case .noun: nouns[word, default: []].append(frame)
            case .adjective: adjectives[word, default: []].append(frame)
            case .modal: modals[word, default: []].append(frame)
            }
        }
        frames += added
    }

    private mutating func knowWords() {
        var known = Set(frames.map(\.trigger.word))
        for words in classes.values { known.formUnion(words) }
        known.formUnion(effectsByWord.keys)
        rankFrames()
        let particleVerbs = frames.map(\.trigger).compactMap { trigger in
            trigger.sort == .verb ? trigger.companion.map { trigger.word + "_" + $0 } : nil
        }
        lemmas = Lemmas(known: known, verbs: Set(verbs.keys), particleVerbs: Set(particleVerbs), nouns: Set(nouns.keys))
    }

    private mutating func rankFrames() {
        let any = verbs["*"] ?? []
        ranked = [
            .verb: verbs.mapValues { Self.ranked($0 + any) }, .noun: nouns.mapValues(Self.ranked),
            .adjective: adjectives.mapValues(Self.ranked), .modal: modals.mapValues(Self.ranked),
        ]
    }

    /// Frames by falling weight; of those that weigh the same, the earlier line first.
    private static func ranked(_ frames: [Frame]) -> [Frame] {
        frames.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
    }

    private mutating func checkColumns(_ table: Table, _ columns: [String], _ file: String) {
        guard table.columns != columns else { return }
        let message = "the columns are not those of this file: start it with \(columns.joined(separator: ", "))"
        faults.append(LexiconFault(file: file, line: 1, message: message))
    }

    private mutating func read(classes table: Table, file: String) {
        checkColumns(table, ["class", "words"], file)
        for row in table.rows {
            let name = row["class"]
            for word in row["words"].split(separator: " ").map(String.init) {
                classes[name, default: []].insert(word)
                classesByWord[word, default: []].append(name)
                classesByWord[word + "s", default: []].append(name)
            }
        }
    }

    private mutating func read(operators table: Table, file: String) {
        checkColumns(table, ["effect", "words"], file)
        for row in table.rows {
            guard let effect = Effect(rawValue: row["effect"]) else {
                let message = "there is no effect '\(row["effect"])'"
                faults.append(LexiconFault(file: file, line: row.line, message: message))
                continue
            }
            for word in row["words"].split(separator: " ") { effectsByWord[String(word), default: []].append(effect) }
        }
    }
}
