import AnnalsEnglish

/// Mends what analysers of English get wrong around verbs, by the words that frames know.
struct Mending {
    private(set) var tokens: [Token]
    /// Words in lower case.
    let forms: [String]
    /// Lemmas in lower case.
    private(set) var lemmas: [String]
    private let words: Lemmas

    init(_ tokens: [Token], lemmas words: Lemmas) {
        self.tokens = tokens
        self.words = words
        forms = tokens.map { $0.text.lowercased() }
        lemmas = []
        mendHeadline()
        for index in tokens.indices {
            mendVerb(at: index)
            mendNoun(at: index)
            mendGerund(at: index)
            mendHyphen(before: index)
            mendContact(at: index)
            mendParticiple(at: index)
            mendSecondVerb(at: index)
            mendDue(at: index)
            mendSubordinate(at: index)
            mendSecondInfinitive(at: index)
            mendDay(at: index)
            mendSource(at: index)
            mendTitle(at: index)
            mendNamedDoer(at: index)
            mendSide(at: index)
            mendJoined(at: index)
        }
        lemmas = zip(self.tokens, forms).map { token, form in
            switch token.tag {
            case .verb, .noun, .adjective:
                words.lemma(token.lemma.lowercased(), form: form, isVerb: token.tag == .verb)
            default: token.lemma.lowercased()
            }
        }
        for index in tokens.indices {
            mendParticle(after: index)
            mendPronoun(at: index)
            mendObject(at: index)
            joinLemma(at: index)
        }
    }

    /// "Switzerland froze the assets": a form that only a verb has, taken for a preposition.
    private mutating func mendVerb(at index: Int) {
        guard tokens[index].tag == .adposition || tokens[index].tag == .other,
            IrregularVerbs.standard.verb(of: forms[index]) != nil
        else { return }
        replace(index, tag: .verb)
        for child in children(of: index) where tokens[child].relation.universal == "obl" && !hasPreposition(child) {
            replace(child, relation: "obj")
        }
    }

    /// "voiced concern", "won support": an object, taken for an infinitive, which has "to" before it except after a few
    /// verbs, or for what somebody is called or becomes.
    private mutating func mendNoun(at index: Int) {
        guard tokens[index].tag == .verb || tokens[index].tag == .noun,
            tokens[index].relation.rawValue == "xcomp", let verb = head(of: index), verb < index,
            tokens[verb].tag == .verb, !forms[index].hasSuffix("ing"), !forms[index].hasSuffix("ed"),
            tokens[index].features.tense != .past, words.isNoun(forms[index]),
            !Self.bareComplement.contains(tokens[verb].lemma.lowercased()), !hasObject(verb, besides: index),
            !children(of: index).contains(where: { $0 < index && tokens[$0].relation.universal != "compound" })
        else { return }
        replace(index, tag: .noun, relation: "obj")
    }

    /// "North Korea test-fired a missile": the doer of what a hyphen joins is no part of its front.
    private mutating func mendHyphen(before verb: Int) {
        guard verb >= 2, tokens[verb].tag == .verb, forms[verb - 1] == "-", head(of: verb - 2) == verb,
            tokens[verb - 2].tag == .noun
        else { return }
        let below = children(of: verb - 2).filter { $0 < verb - 2 }
        guard
            let doer = below.last(where: { tokens[$0].tag == .properNoun && tokens[$0].relation.rawValue == "compound" }
            ),
            !children(of: verb).contains(where: { tokens[$0].relation.universal == "nsubj" })
        else { return }
        for child in below { replace(child, head: child == doer ? verb : doer) }
        replace(doer, relation: "nsubj")
    }

    /// "the accord Iran signed": the subject of a clause without "that", taken for another name of the noun before it.
    private mutating func mendContact(at index: Int) {
        guard tokens[index].relation.rawValue == "appos", tokens[index].tag == .properNoun,
            let noun = head(of: index), noun < index, let first = ([index] + children(of: index)).min(),
            first == noun + 1
        else { return }
        let verb = end(of: index) + 1
        guard tokens.indices.contains(verb), tokens[verb].tag == .verb, tokens[verb].relation.rawValue == "acl",
            head(of: verb) == noun, !children(of: verb).contains(where: { tokens[$0].relation.rawValue == "obl:agent" })
        else { return }
        replace(index, head: verb, relation: "nsubj")
        replace(verb, relation: "acl:relcl")
    }

    /// "As Biden called him, warning him off, soldiers dug in": a participle before the main subject goes on with the clause
    /// before it.
    private mutating func mendParticiple(at index: Int) {
        guard tokens[index].tag == .verb, forms[index].hasSuffix("ing"), tokens[index].relation.rawValue == "advcl",
            let main = head(of: index), let subject = doer(of: main), index < subject, doer(of: index) == nil,
            let before = children(of: main).last(where: {
                $0 < index && tokens[$0].relation.rawValue == "advcl" && doer(of: $0) != nil
            })
        else { return }
        replace(index, head: before)
    }

    /// "said that they should leave and accused him": a past beside a verb that follows a modal goes on with whoever said
    /// it.
    private mutating func mendSecondVerb(at index: Int) {
        guard tokens[index].tag == .verb, tokens[index].relation.rawValue == "conj", isFinitePast(index),
            doer(of: index) == nil, let first = head(of: index), first < index,
            tokens[first].features.verbForm == .infinitive, tokens[first].relation.rawValue == "ccomp",
            let saying = head(of: first), saying < first, tokens[saying].tag == .verb, isFinitePast(saying)
        else { return }
        replace(index, head: saying)
    }

    /// A past form that no auxiliary governs.
    private func isFinitePast(_ verb: Int) -> Bool {
        tokens[verb].features.tense == .past && tokens[verb].features.verbForm != .infinitive
            && !children(of: verb).contains { tokens[$0].relation.universal == "aux" }
    }

    func doer(of verb: Int) -> Int? {
        children(of: verb).first { tokens[$0].relation.universal == "nsubj" }
    }

    /// "test-fire": a verb that frames know with its front.
    private mutating func joinLemma(at verb: Int) {
        guard verb >= 2, tokens[verb].tag == .verb, forms[verb - 1] == "-", head(of: verb - 2) == verb else { return }
        let joined = forms[verb - 2] + "-" + lemmas[verb]
        if words.isKnown(joined) { lemmas[verb] = joined }
    }

    /// "telephoned the president", "called off their strike": an object, taken for a receiver or for a phrase that no
    /// preposition governs.
    private mutating func mendObject(at index: Int) {
        let relation = tokens[index].relation.rawValue
        guard relation == "iobj" || relation == "obl", let verb = head(of: index), verb < index,
            tokens[verb].tag == .verb, !hasObject(verb, besides: index)
        else { return }
        let isObject =
            relation == "iobj"
            ? !children(of: verb).contains { tokens[$0].relation.universal == "ccomp" } : isBareNoun(index)
        if isObject { replace(index, relation: "obj") }
    }

    /// "their strike", and not "this morning".
    private func isBareNoun(_ index: Int) -> Bool {
        tokens[index].tag == .noun && !hasPreposition(index) && !Self.times.contains(lemmas[index])
            && children(of: index).contains { ["det", "nmod:poss"].contains(tokens[$0].relation.rawValue) }
    }

    /// "called off a strike", "took in refugees", "pulled out of the deal", "handed over four villages": a particle,
    /// taken for the preposition of what follows or for a hedge of its number.
    private mutating func mendParticle(after verb: Int) {
        let particle = verb + 1
        guard tokens[verb].tag == .verb, tokens.indices.contains(particle),
            words.isKnown(lemmas[verb], with: forms[particle]), let noun = head(of: particle)
        else { return }
        switch tokens[particle].relation.rawValue {
        case "case":
            guard head(of: noun) == verb, ["obl", "obj"].contains(tokens[noun].relation.universal) else { return }
            let others = children(of: noun).filter { $0 != particle && tokens[$0].relation.rawValue == "case" }
            let isPlain = others.allSatisfy { forms[$0] == "'s" || forms[$0] == "’s" }
            if isPlain, tokens[noun].tag == .properNoun || hasObject(verb, besides: noun) { return }
            replace(particle, head: verb, relation: "compound:prt")
            if isPlain { replace(noun, relation: "obj") }
        case "advmod" where tokens[noun].tag == .numeral: replace(particle, head: verb, relation: "compound:prt")
        default: break
        }
    }

    /// The last word of a phrase, with what is joined to it.
    func end(of index: Int) -> Int {
        children(of: index).filter { $0 > index }.map(end).max() ?? index
    }

    /// "said it was ready": somebody's disposition, so "it" is nobody's dummy.
    private mutating func mendPronoun(at index: Int) {
        guard tokens[index].relation.rawValue == "expl", forms[index] == "it", let state = head(of: index),
            Self.dispositions.contains(forms[state])
        else { return }
        replace(index, relation: "nsubj")
    }

    func head(of index: Int) -> Int? {
        tokens[index].head.flatMap { tokens.indices.contains($0) ? $0 : nil }
    }

    func children(of index: Int) -> [Int] {
        tokens.indices.filter { tokens[$0].head == index }
    }

    private func hasPreposition(_ index: Int) -> Bool {
        children(of: index).contains { tokens[$0].relation.rawValue == "case" }
    }

    private func hasObject(_ index: Int, besides noun: Int) -> Bool {
        children(of: index).contains { $0 != noun && ["obj", "nsubj:pass"].contains(tokens[$0].relation.rawValue) }
    }

    mutating func replace(
        _ index: Int,
        tag: Tag? = nil,
        head: Int? = nil,
        relation: String? = nil,
        isRoot: Bool = false
    ) {
        let token = tokens[index]
        tokens[index] = Token(
            text: token.text,
            span: token.span,
            lemma: token.lemma,
            tag: tag ?? token.tag,
            features: token.features,
            head: isRoot ? nil : head ?? token.head,
            relation: relation.map(Relation.init(rawValue:)) ?? token.relation,
            continuesWord: token.continuesWord
        )
    }

    /// What stands without a preposition to say when.
    private static let times = Set(TimeUnit.allCases.map(\.rawValue))
        .union(["afternoon", "autumn", "evening", "moment", "morning", "night", "spring", "summer", "time", "winter"])
    /// Verbs that an infinitive without "to" follows, or a noun that is no object.
    private static let bareComplement: Set<String> = [
        "appear", "become", "bid", "come", "dare", "feel", "go", "have", "hear", "help", "let", "make", "need",
        "remain",
        "run", "see", "seem", "stay", "turn", "watch",
    ]
    private static let dispositions: Set<String> = [
        "committed", "determined", "opposed", "prepared", "ready", "reluctant", "unwilling", "willing",
    ]
}
