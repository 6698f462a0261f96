import AnnalsEnglish
import AnnalsModel

/// Reads how a match stands, by walking from its trigger to the root.
struct StandingReader {
    let scene: Scene
    /// The words whose matches take what depends on them for their object.
    let absorbers: Set<Int>
    var tree: Tree { scene.tree }

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
            if isComplement, isOrdered(head) { standing.refusal = standing.refusal ?? .unreal }
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

    /// "His plan has been to invade": what is aimed at; but whoever is to blame has done it.
    private func isAim(_ word: Int) -> Bool {
        tree.tokens[word].features.verbForm == .infinitive && tree.child(of: word, .copula) != nil
            && tree.lemmas[word] != "blame"
    }

    /// "The ministers are to meet": what has been arranged for somebody.
    private func isArranged(_ word: Int) -> Bool {
        tree.grammaticalSubject(of: word).map { scene.namesActor($0) } ?? false
    }

    /// "Let them close the border": what whoever is spoken to is told to bring about.
    private func isOrdered(_ verb: Int) -> Bool {
        tree.tokens[verb].features.mood == .imperative && tree.ownSubject(of: verb) == nil
    }

    /// The first mark that ends a sentence after a word is a question mark: "Is it under attack?" he asked.
    private func isAsked(_ word: Int) -> Bool {
        tree.tokens[word...].first { ["?", "!", "."].contains($0.text) }?.text == "?"
    }

    private func step(from child: Int, to head: Int, isComplement: inout Bool, match: Match, standing: inout Standing) {
        if isComplement, [.nounClause, .relativeClause].contains(tree.links[child]), isNobody(head) {
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
        case .nounClause: nounClause(child, head, isComplement: &isComplement, match, standing: &standing)
        case .conjunct:
            if isSetAgainst(child) { isComplement = false }
            if isComplement, isRejected(child) { standing.refusal = .negated }
            if tree.tag(child) == .verb, tree.child(of: child, .subject, .passiveSubject, .auxiliary) == nil,
                isComplement, !hasTense(child, beside: head)
            {
                apply(head, to: &standing)
            }
        case .clausalSubject:
            let force = Mood(of: head, in: tree).force
            let isGerund = tree.child(of: child, .subject, .passiveSubject) == nil
            // "It is vital that they send arms": what is asked for, and not done.
            if isComplement, absorbers.contains(head) { standing.refusal = .absorbed }
            if isComplement, isGerund || force == .would || force == .possible { standing.refusal = .unreal }
        case .parataxis: isComplement = false
        case .subject:
            if standing.report == nil, isComplement, tree.tag(head) != .noun { subject(of: head, standing: &standing) }
        case .object, .passiveSubject: nominal(head, isObject: true, isComplement: isComplement, standing: &standing)
        case .oblique, .nominal, .agent:
            let isTaken = takes(child, head)
            if !isTaken { standing.isBeside = true }
            if isGiven(child) { isComplement = false }
            nominal(head, isObject: false, isComplement: isComplement && isTaken, standing: &standing)
        default: break
        }
    }

    /// "The attack did not happen", and not "the attack did not kill them": what is denied of an event denies the event only
    /// where the verb says that there was one.
    private func subject(of verb: Int, standing: inout Standing) {
        var read = standing
        apply(verb, to: &read)
        let isAtIssue = scene.has(verb, .occurs) && tree.child(of: verb, .object) == nil
        let isDenied = isAtIssue || tree.isPassive(verb) || tree.child(of: verb, .copula) != nil
        if read.refusal != .negated || isDenied { standing = read }
        if scene.has(verb, .planned), tree.child(of: verb, .openComplement) != nil { standing.modality = .planned }
    }

    /// "proposed that they meet there, but the idea was blocked": a clause of its own, whatever was said before it.
    private func isSetAgainst(_ clause: Int) -> Bool {
        tree.child(of: clause, .subject, .passiveSubject) != nil
            && tree.children(of: clause, .conjunction).contains { tree.forms[$0] == "but" }
    }

    /// "warned them rather than ban them": what was not done instead.
    private func isRejected(_ conjunct: Int) -> Bool {
        tree.tag(conjunct) == .verb
            && tree.children(of: conjunct, .conjunction, .marker).contains {
                ["instead", "rather"].contains(tree.forms[$0])
            }
    }

    /// "has not identified them but warns", "would stay and refused", "did not stay but fled": a verb with its own tense shares no auxiliary, as the
    /// bare one in "they must leave and warn others" does.
    private func hasTense(_ verb: Int, beside other: Int) -> Bool {
        let features = tree.tokens[verb].features
        guard features.verbForm == .finite else { return false }
        let isModal =
            Mood(of: other, in: tree).force != .fact
            || tree.children(of: other, .auxiliary).contains { tree.lemmas[$0] == "do" }
        let isBare = tree.forms[verb] == tree.lemmas[verb] && !isSetAgainst(verb)
        return features.tense == .present && !(isModal && isBare) || features.tense == .past && isModal
    }

    /// Whether a phrase tells what its head is about ("accused of", "call for") and not when or where.
    private func takes(_ child: Int, _ head: Int) -> Bool {
        let preposition = tree.preposition(of: child) ?? ""
        return Self.topical.contains(preposition) && scene.reading.times.allSatisfy { !$0.tokens.contains(child) }
    }

    /// "will fight on despite the attacks": what something is told to be in spite of, or since, there has been.
    private func isGiven(_ noun: Int) -> Bool {
        ["amid", "despite", "since"].contains(tree.preposition(of: noun) ?? "")
    }

    private static let topical: Set<String> = [
        "of", "for", "to", "against", "from", "over", "about", "on", "into", "at", "with",
    ]
}
