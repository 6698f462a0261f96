import AnnalsModel

/// A line of a frame table: which words, in which company, mean an event of which kind, and where its actors stand.
final class Frame: Sendable {
    let kind: Kind
    let trigger: Trigger
    /// Where to look for those who do it, best first.
    let initiators: [Slot]
    /// Where to look for those whom it is done to, best first.
    let targets: [Slot]
    /// What else must be so.
    let needs: [Need]
    /// The modality that the words give by themselves; nil where the grammar decides.
    let modality: Modality?
    /// The line that it stands on.
    let line: Int
    /// The file and line that it stands on, with its trigger: what `annals explain` names.
    let rule: String
    /// Whether it is a line of a user's own.
    var isOwn: Bool { rule.hasPrefix(FrameOverlay.mark) }
    /// How narrow it is: of the lines that fit a word the one that asks for most wins.
    let weight: Int

    init(
        kind: Kind,
        trigger: Trigger,
        initiators: [Slot],
        targets: [Slot],
        needs: [Need],
        modality: Modality?,
        line: Int,
        rule: String
    ) {
        self.kind = kind
        self.trigger = trigger
        self.initiators = initiators
        self.targets = targets
        self.needs = needs
        self.modality = modality
        self.line = line
        self.rule = rule
        weight = needs.map(\.weight).reduce(0, +) + trigger.weight
    }
}

/// The word that stands for an event, with its particle or its compound.
struct Trigger: Hashable, Sendable {
    /// How the word is used.
    enum Sort: Character, Sendable {
        case verb = "v"
        case noun = "n"
        case adjective = "a"
        /// A modal verb such as "must", read together with the verb that it stands with.
        case modal = "m"
    }

    let sort: Sort
    /// The lemma, or for adjectives and modals the word, in lower case.
    let word: String
    /// For verbs the particle ("off" of "call off"), for nouns what stands before them ("press" of "press conference").
    let companion: String?

    /// Any verb at all.
    var isAny: Bool { word == "*" }

    /// How much it counts when two lines fit.
    var weight: Int { (companion == nil ? 0 : 3) - (isAny ? 50 : 0) }

    /// Reads `sign.v`, `call_off.v`, `press_conference.n`, `concerned.a`, `must.m`; nil for anything else.
    init?(_ text: some StringProtocol) {
        guard let dot = text.lastIndex(of: "."), let sort = text[text.index(after: dot)...].first.flatMap(Sort.init),
            text.distance(from: dot, to: text.endIndex) == 2
        else { return nil }
        let parts = text[..<dot].split(separator: "_").map { $0.lowercased() }
        guard (1...2).contains(parts.count) else { return nil }
        self.sort = sort
        word = sort == .noun ? parts[parts.count - 1] : parts[0]
        companion = parts.count == 2 ? (sort == .noun ? parts[0] : parts[1]) : nil
    }
}

/// A place in the grammar around a trigger where an actor can stand.
enum Slot: Hashable, Sendable {
    /// Who does it, in active and passive; for a noun, who carries it out in "X launched an attack".
    case subject
    /// Who or what undergoes it, in active and passive.
    case object
    /// "gave Ukraine weapons".
    case indirectObject
    /// "Russia's invasion".
    case possessor
    /// "US sanctions", "Russian shelling".
    case modifier
    /// The subject of the clause that a phrase stands in: "after talks with Paris, the minister said".
    case host
    /// What "is under siege" says of whom: the subject of a noun that is the predicate.
    case copular
    /// Who says the sentence.
    case speaker
    /// The actors within the event or clause that depends on the trigger: its doers.
    case complementInitiator
    /// The same: those whom it is done to.
    case complementTarget
    /// The actors inside the object's phrase: "criticised Russia's move".
    case objectOwner
    /// The regions named inside the object's phrase, each as an actor of its own.
    case objectRegion
    /// A phrase with a preposition, on the trigger or on its object.
    case phrase(String)

    /// Reads the word that frame tables use; any other word is a preposition.
    init(_ text: some StringProtocol) {
        switch text {
        case "subj": self = .subject
        case "obj": self = .object
        case "iobj": self = .indirectObject
        case "poss": self = .possessor
        case "mod": self = .modifier
        case "host": self = .host
        case "cop": self = .copular
        case "speaker": self = .speaker
        case "comp.by": self = .complementInitiator
        case "comp.to": self = .complementTarget
        case "obj.of": self = .objectOwner
        case "obj.place": self = .objectRegion
        default: self = .phrase(String(text))
        }
    }
}

/// A condition on a trigger's company.
struct Need: Sendable {
    /// What is looked at.
    enum Subject: Hashable, Sendable {
        case slot(Slot)
        /// The clause or event that depends on the trigger.
        case complement
        /// The clause is somebody's speech.
        case reported
        /// The noun is carried out by a light verb: "launched an attack".
        case light
        /// The predicate is passive.
        case passive
        /// The predicate is told of the future: "will retaliate".
        case ahead
        /// The predicate is negated.
        case negated
        /// Its doer is the one who says so.
        case own
        /// The clause stands in an if-clause.
        case condition
        /// Words anywhere below the trigger.
        case within
        /// A complement with "to": "asked him to leave".
        case infinitive
        /// The clause stands between quotation marks.
        case quoted
        /// Its doer is the speaker himself, and not only of his state.
        case same
        /// What depends on it is told of the future and has the same doer: "warned that it would not stand by".
        case resolve
        /// The predicate names its object something: "called him a liar".
        case named
    }

    /// What it may be.
    enum Answer: Hashable, Sendable {
        case wordClass(String)
        case word(String)
        case kind(Kind)
        case actor, place, number, money, company
        /// An international body.
        case body
        /// An actor by name or office, no pronoun.
        case name
        /// A person, office, government or state.
        case official
        /// A person, office or party.
        case person
        /// A number that does not say what it counts.
        case bare
    }

    let subject: Subject
    /// Any of these will do; empty where it only has to be there.
    let answers: [Answer]
    /// Whether it must not be so.
    let isNegated: Bool

    /// Reads `obj=@sanctions`, `on=actor|place`, `comp=AidDelivered`, `!obj`, `reported`; nil where it makes no sense.
    init?(_ text: some StringProtocol) {
        isNegated = text.hasPrefix("!")
        let sides = text.drop { $0 == "!" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = sides.first, !name.isEmpty else { return nil }
        switch name {
        case "comp": subject = .complement
        case "reported": subject = .reported
        case "light": subject = .light
        case "passive": subject = .passive
        case "ahead": subject = .ahead
        case "negated": subject = .negated
        case "own": subject = .own
        case "same": subject = .same
        case "resolve": subject = .resolve
        case "if": subject = .condition
        case "within": subject = .within
        case "quoted": subject = .quoted
        case "infinitive": subject = .infinitive
        case "named": subject = .named
        default: subject = .slot(Slot(name))
        }
        answers = sides.count == 2 ? sides[1].split(separator: "|").compactMap { Self.answer($0) } : []
        if sides.count == 2, answers.isEmpty { return nil }
    }

    /// How much a met condition counts when two lines fit.
    var weight: Int {
        if answers.contains(where: { if case .kind = $0 { true } else { false } }) { return 3 }
        return answers.isEmpty ? 1 : 2
    }

    private static func answer(_ text: some StringProtocol) -> Answer? {
        switch text {
        case "actor": return .actor
        case "place": return .place
        case "number": return .number
        case "money": return .money
        case "bare": return .bare
        case "name": return .name
        case "official": return .official
        case "person": return .person
        case "company": return .company
        case "body": return .body
        default: break
        }
        if text.hasPrefix("@") { return .wordClass(String(text.dropFirst())) }
        if text.first?.isUppercase == true { return Kind(rawValue: String(text)).map(Answer.kind) }
        return .word(String(text))
    }
}
