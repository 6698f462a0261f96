import AnnalsEnglish
import AnnalsModel

/// A sentence with its tree and all that was recognised in it, as frames see it.
final class Scene {
    let reading: SentenceReading
    let tree: Tree
    let words: FrameLexicon
    /// Names people whom no list has.
    let reader: ActorReader
    let text: ArticleText
    /// For each word the actor mention that it belongs to.
    private let mentions: [Int?]
    /// For each word the place mention that it belongs to.
    private let places: [Int?]
    /// For each word whether it stands between quotation marks.
    let quoted: [Bool]
    /// Who speaks where the sentence is, or holds, a quotation whose speaker another sentence names.
    let outerSpeaker: [Actor]
    /// Whose statement or report the text before has named last.
    let author: [Actor]
    /// Who did what the sentence before told.
    let recent: [Actor]
    /// Whom the article calls something private or public.
    let callings: Callings
    /// Whom the article goes on speaking of.
    let protagonists: Protagonists
    /// What was asked of each word: the noun that its phrase is about, the classes of its lemma and of its phrase, and its
    /// effects on the event in its complement.
    private var cores: [Int?]
    private var lemmaClasses: [[String]?]
    private var phraseClasses: [[String]?]
    /// The words that stand for each phrase that was asked about.
    private var phraseWords: [[String]?]
    private var effects: [[Effect]?]
    /// Whom each actor mention means.
    private(set) lazy var parties = reading.actors.map { Party($0.actors) }

    init(
        reading: SentenceReading,
        text: ArticleText,
        words: FrameLexicon,
        reader: ActorReader,
        quoted: [Bool],
        outerSpeaker: [Actor],
        author: [Actor],
        recent: [Actor],
        callings: Callings,
        protagonists: Protagonists
    ) {
        self.reading = reading
        self.text = text
        self.words = words
        self.reader = reader
        self.quoted = quoted
        self.outerSpeaker = outerSpeaker
        self.author = author
        self.recent = recent
        self.callings = callings
        self.protagonists = protagonists
        tree = Tree(reading.sentence, lemmas: words.lemmas)
        cores = Array(repeating: nil, count: tree.count)
        lemmaClasses = Array(repeating: nil, count: tree.count)
        phraseClasses = lemmaClasses
        phraseWords = lemmaClasses
        effects = Array(repeating: nil, count: tree.count)
        mentions = Self.spread(reading.actors.map { ($0.tokens, $0.head) }, over: tree.count)
        places = Self.spread(reading.places.map { ($0.tokens, $0.head) }, over: tree.count)
    }

    /// For each word the phrase that it belongs to: the one that it heads, or else the shortest around it.
    private static func spread(_ phrases: [(tokens: Range<Int>, head: Int)], over count: Int) -> [Int?] {
        var owners = [Int?](repeating: nil, count: count)
        for (index, phrase) in phrases.enumerated() {
            for token in phrase.tokens.clamped(to: 0..<count) {
                guard let owner = owners[token] else {
                    owners[token] = index
                    continue
                }
                if phrases[owner].head != token, phrase.tokens.count < phrases[owner].tokens.count {
                    owners[token] = index
                }
            }
            if (0..<count).contains(phrase.head) { owners[phrase.head] = index }
        }
        return owners
    }

    /// The actor mention that a word belongs to.
    func mention(at index: Int) -> ActorMention? {
        mentions[index].map { reading.actors[$0] }
    }

    /// The place mention that a word belongs to.
    func place(at index: Int) -> PlaceMention? {
        places[index].map { reading.places[$0] }
    }

    /// A verb with its particle, as word lists write it: `carry_out`, `launch`.
    func key(_ index: Int) -> String {
        let lemma = tree.lemmas[index]
        guard tree.tag(index) == .verb, let particle = tree.child(of: index, .particle) else { return lemma }
        return lemma + "_" + tree.forms[particle]
    }

    /// Whether a word has an effect on the event in its complement.
    func has(_ index: Int, _ effect: Effect) -> Bool {
        if let found = effects[index] { return found.contains(effect) }
        let found = findEffects(of: index)
        effects[index] = found
        return found.contains(effect)
    }

    private func findEffects(of index: Int) -> [Effect] {
        let (key, lemma, form) = (key(index), tree.lemmas[index], tree.forms[index])
        return words.effects(of: lemma) + (key != lemma ? words.effects(of: key) : [])
            + (form != lemma ? words.effects(of: form) : [])
    }

    /// Whether a word's lemma belongs to a class.
    func isLemma(_ index: Int, in name: String) -> Bool {
        lemmaClasses(of: index).contains(name)
    }

    private func lemmaClasses(of index: Int) -> [String] {
        if let classes = lemmaClasses[index] { return classes }
        let classes = words.classes(of: tree.lemmas[index])
        lemmaClasses[index] = classes
        return classes
    }

    /// The classes of a word's lemma and of the word as it is written.
    private func classes(of index: Int) -> [String] {
        let (lemma, form) = (tree.lemmas[index], tree.forms[index])
        return lemmaClasses(of: index) + (form == lemma ? [] : words.classes(of: form))
    }

    /// The noun that a phrase is about: "troops" of "thousands of troops", "sanctions" of "a first tranche of sanctions",
    /// "aid" of "a billion dollars in aid".
    func core(of index: Int) -> Int {
        if let core = cores[index] { return core }
        let core = findCore(of: index)
        cores[index] = core
        return core
    }

    private func findCore(of index: Int) -> Int {
        var current = index
        for _ in 0..<4 {
            let isMoney = quantity(at: current)?.sort == .money
            guard isLemma(current, in: "partitive") || tree.tag(current) == .numeral || isMoney,
                let next = tree.phrases(of: current, "of").first
                    ?? (isMoney ? tree.phrases(of: current, "in").first : tree.children(of: current, .compound).last)
            else { return current }
            current = next
        }
        return current
    }

    /// Whether a word is what a phrase, or a member of it, is about, or is written so.
    func reads(_ index: Int, _ word: String) -> Bool {
        if let words = phraseWords[index] { return words.contains(word) }
        let words = tree.members(of: index).flatMap { [tree.lemmas[core(of: $0)], tree.forms[$0]] }
        phraseWords[index] = words
        return words.contains(word)
    }

    /// Whether a phrase, a member of it, its title, or what it is about, is of a class of words.
    func isOf(_ index: Int, class name: String) -> Bool {
        if let classes = phraseClasses[index] { return classes.contains(name) }
        let classes = tree.members(of: index).flatMap(classes(ofMember:))
        phraseClasses[index] = classes
        return classes.contains(name)
    }

    private func classes(ofMember member: Int) -> [String] {
        let core = core(of: member)
        var names = classes(of: member)
        if core != member { names += classes(of: core) }
        for title in tree.children(of: core, .description) { names += lemmaClasses(of: title) }
        if let joined = tree.joined(core) { names += words.classes(of: joined) }
        if let compound = tree.children(of: member, .compound).last {
            names += words.classes(of: tree.lemmas[compound] + "_" + tree.lemmas[member])
        }
        if isLemma(core, in: "package") {
            for child in tree.children(of: core, .compound, .adjective) { names += lemmaClasses(of: child) }
        }
        return names
    }
}
