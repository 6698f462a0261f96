import AnnalsEnglish
import AnnalsModel

/// Clauses beside a verb or behind a noun: "if they meet", "a plan to meet".
extension StandingReader {
    func adverbialClause(
        _ child: Int,
        _ head: Int,
        isComplement: inout Bool,
        _ match: Match,
        standing: inout Standing
    ) {
        let markers = tree.children(of: child, .marker).map { tree.forms[$0] }
        let marker = ["to", "whether", "by", "including"].first { markers.contains($0) } ?? markers.first
        if isComplement, marker == "by" || marker == "including" { return apply(head, to: &standing) }
        if isComplement, marker == "to", isContinued(head) || isCarriedOut(match, by: head) {
            return apply(head, to: &standing)
        }
        if isComplement, scene.isArranged(child) {
            return openComplement(child, head, isComplement: true, match, standing: &standing)
        }
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
        case "without"?, "instead"?: standing.refusal = .negated
        case "at"? where scene.has(head, .planned): standing.refusal = .purpose
        case "at"? where tree.tag(head) == .adjective: standing.refusal = .unreal
        case "for"? where scene.words.contains(tree.lemmas[head], in: "paying"): standing.refusal = .purpose
        case "so"? where Mood(of: child, in: tree).force != .fact: standing.refusal = .purpose
        case "toward"?, "towards"?: standing.refusal = .unreal
        case "of"? where !Self.denying.isDisjoint(with: tree.forms[..<child].suffix(3)): standing.refusal = .negated
        case "with"? where tree.tag(head) == .adjective || scene.words.contains(tree.lemmas[head], in: "ordering"):
            if tree.ownSubject(of: child) == nil { standing.refusal = .unreal }
        case "to"?: standing.refusal = .purpose
        case "from"? where isKeptFrom(head):
            if !standing.isBeside { standing.refusal = .negated }
        case "until"? where Mood(of: child, in: tree).isNegated == false && isSought(head): standing.refusal = .unreal
        case "after"?, "once"?, "until"?, "when"?: if isYetToCome(child, beside: head) { standing.refusal = .unreal }
        case "in"? where scene.has(head, .unreal): standing.refusal = .unreal
        case "in"? where scene.has(head, .transparent): apply(head, to: &standing)
        case "of"?, "for"?, "against"?, "from"?, "into"?, "about"?, "over"?, "on"?:
            if absorbers.contains(head) {
                standing.refusal = .absorbed
            } else if scene.has(head, .unreal) {
                standing.refusal = .unreal
            } else if scene.has(head, .planned) {
                standing.modality = .planned
            } else if scene.has(head, .transparent) {
                apply(head, to: &standing)
            }
        case nil:
            if tree.tokens[child].features.verbForm == .infinitive, !isCarriedOut(match, by: head) {
                standing.refusal = .purpose
            }
            if startsWithInvertedShould(child) { standing.refusal = .conditional }
            if tree.ownSubject(of: child) == nil, tree.tokens[child].features.verbForm != .finite,
                Mood(of: head, in: tree).force == .possible
            {
                standing.refusal = .possible
            }
            if isGerundObject(child, of: head) {
                if absorbers.contains(head) { standing.refusal = .absorbed }
                if scene.has(head, .unreal) { standing.refusal = .unreal }
            }
        default: break
        }
    }

    /// "fell short of accusing them", "instead of sending troops".
    private static let denying: Set<String> = ["instead", "short"]

    /// "wanted to freeze aid until they agreed": what is only wanted waits for something that has not happened.
    private func isSought(_ verb: Int) -> Bool {
        tree.links[verb] == .openComplement && tree.heads[verb].map { scene.has($0, .unreal) } ?? false
    }

    /// "could blow it up after they pull out": a present beside what is yet to come lies ahead as well.
    private func isYetToCome(_ clause: Int, beside main: Int) -> Bool {
        let features = tree.tokens[clause].features
        return features.verbForm == .finite && features.tense == .present
            && (Mood(of: main, in: tree).force != .fact || tree.tokens[main].features.verbForm == .infinitive)
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

    /// "went on to sign it": what came next, and no purpose.
    private func isContinued(_ verb: Int) -> Bool {
        tree.lemmas[verb] == "go" && verb + 2 < tree.forms.count && tree.forms[verb + 1] == "on"
            && tree.forms[verb + 2] == "to"
    }

    /// "ruled out sending troops": a gerund right behind its verb is what the verb is about.
    private func isGerundObject(_ child: Int, of head: Int) -> Bool {
        head < child && tree.forms[child].hasSuffix("ing")
            && (head + 1..<child).allSatisfy { tree.links[$0] == .particle || tree.links[$0] == .adverb }
    }

    func startsWithInvertedShould(_ clause: Int) -> Bool {
        guard let subject = tree.child(of: clause, .subject), let auxiliary = tree.child(of: clause, .auxiliary) else {
            return false
        }
        return auxiliary < subject && ["should", "were", "had"].contains(tree.forms[auxiliary])
    }

    func nounClause(_ child: Int, _ head: Int, isComplement: inout Bool, _ match: Match, standing: inout Standing) {
        let marker = tree.children(of: child, .marker).first.map { tree.forms[$0] }
        if isComplement, marker == "whether" { return standing.refusal = .question }
        // "took steps, including sanctioning banks": one of what is told, as it is told.
        if isComplement, marker == "including" { return }
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
            if scene.has(head, .planned) || isOnlyDecided(match, head) {
                standing.modality = .planned
                readDeterminer(of: head, into: &standing)
            } else if !scene.has(head, .transparent), !tree.isOneOfAKind(head) {
                standing.refusal = .unreal
            }
            return
        }
        if isComplement, marker != nil, marker != "after", marker != "before" {
            if scene.has(head, .planned) { return standing.modality = .planned }
            if marker == "that", scene.words.contains(tree.lemmas[head], in: "tidings") {
                standing.modality = .claimed
                standing.isBackground = true
                return isComplement = false
            }
            if !scene.has(head, .transparent) { return standing.refusal = .unreal }
        }
        isComplement = false
        standing.isBackground = true
    }
}
