import AnnalsEnglish
import AnnalsModel

/// How an event stands in its sentence: as a fact, announced, bound to a condition, told by someone, or not at all.
struct Standing: Hashable {
    /// Why words that fit a frame are no event.
    enum Refusal: String, Hashable {
        /// Only the object of another act, which is coded instead.
        case absorbed = "object-of-another-act"
        case negated = "negated"
        case possible = "only-possible"
        case conditional = "only-a-condition"
        case obliged = "only-demanded"
        case unreal = "not-said-to-be-so"
        case purpose = "only-a-purpose"
        case question = "asked"
    }

    var modality: Modality = .happened
    var refusal: Refusal?
    /// The word that tells it: the head of "he said", "according to the ministry".
    var report: Int?
    /// The noun phrase of whoever tells it.
    var source: Int?
    /// It is told as something that will not be done.
    var isRenounced = false
    /// It is told of as a habit: "they always do".
    var isHabit = false
    /// It was done more than once: "they repeatedly did".
    var isRepeated = false
    /// It stands in a phrase that only tells when or where: "during a meeting".
    var isBeside = false
    /// It stands in a clause that tells what went before.
    var isBackground = false
}

/// Reads how a match stands, by walking from its trigger to the root.
struct StandingReader {
    let scene: Scene
    /// The words whose matches take what depends on them for their object.
    let absorbers: Set<Int>
    private var tree: Tree { scene.tree }

    init(scene: Scene, absorbers: Set<Int>) {
        self.scene = scene
        self.absorbers = absorbers
    }

    func standing(of match: Match) -> Standing {
        var standing = Standing()
        let start = match.frame.trigger.sort == .noun ? match.trigger : match.predicate
        if match.frame.trigger.sort != .modal, match.frame.trigger.sort != .noun || isFought(match, as: start) {
            apply(start, to: &standing)
        }
        if isAim(start) {
            if isArranged(start) { standing.modality = .planned } else { standing.refusal = .purpose }
        }
        if match.frame.trigger.sort == .noun { readDeterminer(of: start, into: &standing) }
        var current = start
        var isComplement = true
        for head in tree.ancestors(of: start) {
            step(from: current, to: head, isComplement: &isComplement, match: match, standing: &standing)
            if standing.refusal != nil { break }
            current = head
        }
        if standing.report == nil { readSource(from: start, into: &standing) }
        if isAsked(start) { standing.refusal = standing.refusal ?? .question }
        return standing
    }

    /// "It would be the first attack": a fight that its clause says something to be.
    private func isFought(_ match: Match, as noun: Int) -> Bool {
        scene.words.traits(of: match.frame.kind).isContested && tree.child(of: noun, .copula) != nil
    }

    /// "His plan has been to invade": what is aimed at.
    private func isAim(_ word: Int) -> Bool {
        tree.tokens[word].features.verbForm == .infinitive && tree.child(of: word, .copula) != nil
    }

    /// "The ministers are to meet": what has been arranged for somebody.
    private func isArranged(_ word: Int) -> Bool {
        tree.grammaticalSubject(of: word).map { scene.namesActor($0) } ?? false
    }

    /// The first mark that ends a sentence after a word is a question mark: "Is it under attack?" he asked.
    private func isAsked(_ word: Int) -> Bool {
        tree.tokens[word...].first { ["?", "!", "."].contains($0.text) }?.text == "?"
    }

    private func step(from child: Int, to head: Int, isComplement: inout Bool, match: Match, standing: inout Standing) {
        if [.nounClause, .relativeClause].contains(tree.links[child]), isNobody(head) {
            standing.refusal = .negated
            return
        }
        switch tree.links[child] {
        case .openComplement: openComplement(child, head, isComplement: isComplement, match, standing: &standing)
        case .clausalComplement: clausalComplement(child, head, isComplement: isComplement, standing: &standing)
        case .adverbialClause: adverbialClause(child, head, isComplement: &isComplement, match, standing: &standing)
        case .relativeClause:
            if isComplement, ["event", "case"].contains(tree.lemmas[head]), tree.preposition(of: head) == "in" {
                standing.refusal = .conditional
            }
            isComplement = false
            standing.isBackground = true
        case .nounClause: nounClause(child, head, isComplement: &isComplement, standing: &standing)
        case .conjunct:
            if isSetAgainst(child) { isComplement = false }
            if tree.tag(child) == .verb, tree.child(of: child, .subject, .passiveSubject, .auxiliary) == nil,
                isComplement, !hasTense(child, beside: head)
            {
                apply(head, to: &standing)
            }
        case .clausalSubject:
            let force = Mood(of: head, in: tree).force
            let isGerund = tree.child(of: child, .subject, .passiveSubject) == nil
            if isComplement, isGerund || force == .would || force == .possible { standing.refusal = .unreal }
        case .parataxis: isComplement = false
        case .subject: if standing.report == nil, isComplement, tree.tag(head) != .noun { apply(head, to: &standing) }
        case .object, .passiveSubject: nominal(head, isObject: true, isComplement: isComplement, standing: &standing)
        case .oblique, .nominal, .agent:
            let isTaken = takes(child, head)
            if !isTaken { standing.isBeside = true }
            nominal(head, isObject: false, isComplement: isComplement && isTaken, standing: &standing)
        default: break
        }
    }

    /// "proposed that they meet there, but the idea was blocked": a clause of its own, whatever was said before it.
    private func isSetAgainst(_ clause: Int) -> Bool {
        tree.child(of: clause, .subject, .passiveSubject) != nil
            && tree.children(of: clause, .conjunction).contains { tree.forms[$0] == "but" }
    }

    /// "has not identified them but warns", "would stay and refused": a verb with its own tense shares no auxiliary.
    private func hasTense(_ verb: Int, beside other: Int) -> Bool {
        let features = tree.tokens[verb].features
        guard features.verbForm == .finite else { return false }
        return features.tense == .present || features.tense == .past && Mood(of: other, in: tree).force != .fact
    }

    /// Whether a phrase tells what its head is about ("accused of", "call for") and not when or where.
    private func takes(_ child: Int, _ head: Int) -> Bool {
        let preposition = tree.preposition(of: child) ?? ""
        return Self.topical.contains(preposition) && scene.reading.times.allSatisfy { !$0.tokens.contains(child) }
    }

    private func openComplement(
        _ child: Int,
        _ head: Int,
        isComplement: Bool,
        _ match: Match,
        standing: inout Standing
    ) {
        guard isComplement, standing.report == nil else { return }
        if absorbers.contains(head) { return standing.refusal = .absorbed }
        if scene.has(head, .planned) || isOnlyDecided(match, head) {
            standing.modality = .planned
        } else if scene.has(head, .claimed) {
            if !isCommonEstimate(head) { standing.modality = .claimed }
        } else if !scene.has(head, .transparent), !scene.has(head, .told), !scene.has(head, .light),
            tree.tag(head) != .auxiliary
        {
            return standing.refusal = .unreal
        }
        apply(head, to: &standing)
    }

    /// "no troops that attacked", "no shells or soldiers hitting the town": what nobody does.
    private func isNobody(_ noun: Int) -> Bool {
        [noun, tree.leader(of: noun)].contains { word in
            tree.children(of: word, .determiner).contains { tree.forms[$0] == "no" }
        }
    }

    /// "decided to attack", "decided to send tanks": a fight is not fought by deciding on it, nor are tanks there, as
    /// sanctions are lifted.
    private func isOnlyDecided(_ match: Match, _ head: Int) -> Bool {
        let traits = scene.words.traits(of: match.frame.kind)
        return (traits.isContested || traits.planned?.rawValue == "AidPledged")
            && scene.words.contains(tree.lemmas[head], in: "deciding")
    }

    /// "are believed to have died": an estimate that nobody in particular makes.
    private func isCommonEstimate(_ head: Int) -> Bool {
        tree.isPassive(head) && tree.agent(of: head) == nil && ["believe", "think"].contains(tree.lemmas[head])
    }

    private func clausalComplement(_ child: Int, _ head: Int, isComplement: Bool, standing: inout Standing) {
        guard isComplement || standing.isBackground, standing.report == nil else { return }
        if isComplement, absorbers.contains(head) { return standing.refusal = .absorbed }
        if isComplement,
            tree.children(of: child, .marker).contains(where: { ["if", "whether"].contains(tree.forms[$0]) })
        {
            return standing.refusal = .question
        }
        if isComplement, Mood(of: head, in: tree).isNegated, asks(child) { return standing.refusal = .question }
        if scene.has(head, .claimed) || scene.has(head, .told) {
            standing.report = head
            standing.source = tree.doer(of: head)
            if scene.has(head, .claimed), standing.modality == .happened { standing.modality = .claimed }
            if Mood(of: head, in: tree).isNegated { standing.refusal = .negated }
        } else if scene.has(head, .unreal) {
            standing.refusal = .unreal
        } else if scene.has(head, .planned), isComplement {
            standing.modality = .planned
        }
    }

    /// "did not specify which states were attacked": a clause that asks who or what.
    private func asks(_ clause: Int) -> Bool {
        ([clause] + tree.children(of: clause, .subject, .passiveSubject, .object)).contains { word in
            Self.questioning.contains(tree.forms[word])
                || tree.children(of: word, .determiner, .adjective, .adverb).contains {
                    Self.questioning.contains(tree.forms[$0])
                }
        }
    }

    private static let questioning: Set<String> = [
        "how", "what", "when", "where", "which", "who", "whom", "whose", "why",
    ]

    /// "called him to congratulate him", "flew to Kyiv to meet him": what a call, a letter or a journey is made for is
    /// done by it.
    private func isCarriedOut(_ match: Match, by head: Int) -> Bool {
        switch match.frame.kind.entry.family {
        case "statements": communicates(head)
        case "talks":
            scene.words.contains(tree.lemmas[head], in: "travelling")
                || tree.undergoer(of: head).map { scene.words.contains(tree.lemmas[$0], in: "journey") } ?? false
        default: false
        }
    }

    /// "wrote to thank him", "sent a letter to thank him", and not "sent tanks to support him".
    private func communicates(_ verb: Int) -> Bool {
        guard scene.words.contains(tree.lemmas[verb], in: "communicating") else { return false }
        guard ["issue", "publish", "release", "send"].contains(tree.lemmas[verb]) else { return true }
        return tree.undergoer(of: verb).map { scene.isOf($0, class: "utterance") } ?? false
    }

    private func adverbialClause(
        _ child: Int,
        _ head: Int,
        isComplement: inout Bool,
        _ match: Match,
        standing: inout Standing
    ) {
        let markers = tree.children(of: child, .marker).map { tree.forms[$0] }
        let marker = ["to", "whether", "by"].first { markers.contains($0) } ?? markers.first
        if isComplement, marker == "by" { return apply(head, to: &standing) }
        if isComplement, marker == "to", isOrder(head) {
            if absorbers.contains(head) { standing.refusal = .absorbed }
            return apply(head, to: &standing)
        }
        defer {
            isComplement = false
            standing.isBackground = true
        }
        guard isComplement else { return }
        switch marker {
        case "if"?, "unless"?, "lest"?, "provided"?: standing.refusal = .conditional
        case "whether"?: standing.refusal = .question
        case "without"?: standing.refusal = .negated
        case "toward"?, "towards"?: standing.refusal = .unreal
        case "to"?: if !isCarriedOut(match, by: head) { standing.refusal = .purpose }
        case "from"? where isKeptFrom(head):
            if !standing.isBeside { standing.refusal = .negated }
        case "in"? where scene.has(head, .unreal): standing.refusal = .unreal
        case "in"? where scene.has(head, .transparent): apply(head, to: &standing)
        case "of"?, "for"?, "against"?, "from"?, "into"?, "about"?, "over"?, "on"?:
            if absorbers.contains(head) {
                standing.refusal = .absorbed
            } else if scene.has(head, .unreal) {
                standing.refusal = .unreal
            } else if scene.has(head, .transparent) {
                apply(head, to: &standing)
            }
        case nil:
            if tree.tokens[child].features.verbForm == .infinitive, !isCarriedOut(match, by: head) {
                standing.refusal = .purpose
            }
            if startsWithInvertedShould(child) { standing.refusal = .conditional }
            if isGerundObject(child, of: head) {
                if absorbers.contains(head) { standing.refusal = .absorbed }
                if scene.has(head, .unreal) { standing.refusal = .unreal }
            }
        default: break
        }
    }

    /// "spared them from being jailed", "refrained from attacking", and not "benefited from selling" or "has not shied
    /// away from saying".
    private func isKeptFrom(_ verb: Int) -> Bool {
        !absorbers.contains(verb) && !scene.words.contains(tree.lemmas[verb], in: "resulting")
            && !Mood(of: verb, in: tree).isNegated
    }

    /// "ordered his forces to": what follows is what was ordered, and no purpose.
    private func isOrder(_ verb: Int) -> Bool {
        scene.words.contains(tree.lemmas[verb], in: "ordering") && tree.undergoer(of: verb) != nil
    }

    /// "ruled out sending troops": a gerund right behind its verb is what the verb is about.
    private func isGerundObject(_ child: Int, of head: Int) -> Bool {
        head < child && tree.forms[child].hasSuffix("ing")
            && (head + 1..<child).allSatisfy { tree.links[$0] == .particle || tree.links[$0] == .adverb }
    }

    private func startsWithInvertedShould(_ clause: Int) -> Bool {
        guard let subject = tree.child(of: clause, .subject), let auxiliary = tree.child(of: clause, .auxiliary) else {
            return false
        }
        return auxiliary < subject && ["should", "were", "had"].contains(tree.forms[auxiliary])
    }

    private func nounClause(_ child: Int, _ head: Int, isComplement: inout Bool, standing: inout Standing) {
        let marker = tree.children(of: child, .marker).first.map { tree.forms[$0] }
        if isComplement, marker == "whether" { return standing.refusal = .question }
        let isInfinitive = marker == "to" || tree.tokens[child].features.verbForm == .infinitive
        if isComplement, ["event", "case"].contains(tree.lemmas[head]), tree.preposition(of: head) == "in" {
            return standing.refusal = .conditional
        }
        if isComplement, absorbers.contains(head), isInfinitive || marker != nil { return standing.refusal = .absorbed }
        if isComplement, marker == "toward" || marker == "towards" { return standing.refusal = .unreal }
        if isComplement, marker == nil, scene.words.contains(tree.lemmas[head], in: "draft_law") {
            return standing.refusal = .absorbed
        }
        if isComplement, isInfinitive {
            if scene.has(head, .planned) {
                standing.modality = .planned
                readDeterminer(of: head, into: &standing)
            } else if !scene.has(head, .transparent) {
                standing.refusal = .unreal
            }
            return
        }
        if isComplement, marker != nil, marker != "after", marker != "before" {
            if scene.has(head, .planned) { return standing.modality = .planned }
            if !scene.has(head, .transparent) { return standing.refusal = .unreal }
        }
        isComplement = false
        standing.isBackground = true
    }

    /// An event noun in a phrase of a verb or noun.
    private func nominal(_ head: Int, isObject: Bool, isComplement: Bool, standing: inout Standing) {
        guard isComplement, standing.report == nil else { return }
        if absorbers.contains(head) { return standing.refusal = .absorbed }
        if scene.has(head, .unreal) { return standing.refusal = .unreal }
        let isTelling = scene.has(head, .told) || scene.has(head, .claimed)
        if isObject, tree.tag(head) == .verb, isTelling, !scene.has(head, .light) {
            standing.report = head
            standing.source = tree.doer(of: head)
            if scene.has(head, .claimed) { standing.modality = .claimed }
            return
        }
        if isObject || tree.tag(head) != .verb {
            if scene.has(head, .planned) { standing.modality = .planned }
            if scene.has(head, .claimed) { standing.modality = .claimed }
        }
        if tree.tag(head) == .verb { apply(head, to: &standing) }
    }

    private func readDeterminer(of noun: Int, into standing: inout Standing) {
        for child in tree.children(of: noun) {
            let form = tree.forms[child]
            if tree.links[child] == .determiner, form == "no" || form == "any" { standing.refusal = .negated }
            if tree.links[child] == .adjective {
                if scene.words.contains(form, in: "possible") { standing.refusal = .possible }
                if scene.words.contains(form, in: "alleged") { standing.modality = .claimed }
                if scene.words.contains(form, in: "fake") { standing.refusal = .unreal }
                if scene.words.contains(form, in: "scheduled") { standing.modality = .planned }
                if scene.words.contains(form, in: "recurrent") { standing.isHabit = true }
            }
        }
    }

    /// What the auxiliaries, negations and adverbs of a clause say.
    private func apply(_ predicate: Int, to standing: inout Standing) {
        let mood = Mood(of: predicate, in: tree)
        if mood.isNegated {
            standing.isRenounced = mood.force == .future || mood.force == .would || mood.force == .fact
            standing.refusal = .negated
        }
        if mood.force == .would,
            tree.children(of: predicate, .auxiliary).contains(where: { tree.forms[$0] == "have" })
        {
            standing.refusal = standing.refusal ?? .unreal
        }
        switch mood.force {
        case .fact: break
        case .future: standing.modality = hasCondition(predicate) ? .conditional : .planned
        case .would: standing.modality = hasCondition(predicate) ? .conditional : .planned
        case .possible: standing.refusal = standing.refusal ?? .possible
        case .obliged: standing.refusal = standing.refusal ?? .obliged
        }
        if tree.children(of: predicate, .adverb).contains(where: { scene.words.contains(tree.forms[$0], in: "habit") })
        {
            standing.isHabit = true
        }
        if tree.children(of: predicate, .adverb).contains(where: {
            scene.words.contains(tree.forms[$0], in: "repeatedly")
        }) {
            standing.isRepeated = true
        }
        if mood.force == .fact, standing.modality == .happened, hasAllegedly(predicate) { standing.modality = .claimed }
    }

    private func hasCondition(_ predicate: Int) -> Bool {
        tree.children(of: predicate, .adverbialClause).contains { clause in
            tree.children(of: clause, .marker).contains { ["if", "unless"].contains(tree.forms[$0]) }
                || startsWithInvertedShould(clause)
        }
    }

    private func hasAllegedly(_ predicate: Int) -> Bool {
        tree.children(of: predicate, .adverb).contains { scene.words.contains(tree.forms[$0], in: "alleged") }
    }

    /// "according to the ministry", "…, he said".
    private func readSource(from start: Int, into standing: inout Standing) {
        for word in [start] + Array(tree.ancestors(of: start)) {
            if let phrase = tree.phrases(of: word, "according").first {
                standing.report = phrase
                standing.source = phrase
                return
            }
            if let aside = tree.children(of: word, .parataxis).first(where: {
                scene.has($0, .told) || scene.has($0, .claimed)
            }),
                let speaker = tree.doer(of: aside), aside != start
            {
                standing.report = aside
                standing.source = speaker
                if scene.has(aside, .claimed), standing.modality == .happened { standing.modality = .claimed }
                return
            }
        }
    }

    private static let topical: Set<String> = [
        "of", "for", "to", "against", "from", "over", "about", "on", "into", "at", "with",
    ]
}
