import AnnalsEnglish
import AnnalsModel

/// What speaks against words that fit a frame.
struct Objection: Hashable {
    /// What a remark calls it.
    let code: String
    /// Nothing outweighs it.
    let isFinal: Bool
    /// To stand after "'struck' (MissileStruck)".
    let words: String

    init(_ code: String, _ words: String, isFinal: Bool = false) {
        self.code = code
        self.isFinal = isFinal
        self.words = words
    }

    /// The one to tell of: the first, or that the words make no likely event.
    static func main(_ objections: [Objection]) -> Objection {
        objections.first ?? Objection("unlikely", "is hardly an event in such words")
    }

    /// The remark that it leaves on the words.
    func remark(on match: Match, in tree: Tree) -> Remark {
        let token = tree.tokens[match.trigger]
        return Remark(code, "'\(token.text)' (\(match.frame.kind)) \(words)", span: token.span)
    }
}

/// A rule that objects to words that fit a frame being an event. Each has its file, and a test of its own.
protocol Refusal: Sendable {
    /// What speaks against a candidate; nil where nothing does.
    func objection(to candidate: Candidate) -> Objection?
}

/// The rules in the order in which they are asked.
enum Refusals {
    /// Before it is known how the words stand: they only repeat or describe.
    static let first: [any Refusal] = [SameClause(), CountedVictims(), OnlyDescription(), Reflexive()]
    /// Before what is negated or only possible can turn into an act of speech.
    static let ofOthers: [any Refusal] = [Hearsay()]
    /// What was turned into an act of speech by somebody else's words.
    static let ofTurned: [any Refusal] = [PrivatePeople(), NoActor()]
    /// Once it is known what the words turn into: they tell of nothing that was done.
    static let unreal: [any Refusal] = [
        Habit(), FutureFault(), Foreseen(), NoFact(), Hypothesis(), Generality(), Routine(), Withholding(),
        BareMention(), Backdrop(),
    ]
    /// Once both sides are filled in: nobody acts.
    static let last: [any Refusal] = [
        Misfortune(), NoDoer(), Inanimate(), OwnCounsel(), NoSingleAct(), NoCounterpart(), NoJourney(), PrivatePeople(),
        NoPublicSide(), NoActor(),
    ]

    /// What some rules object.
    static func objections(to candidate: Candidate, by rules: [any Refusal]) -> [Objection] {
        rules.compactMap { $0.objection(to: candidate) }
    }
}
