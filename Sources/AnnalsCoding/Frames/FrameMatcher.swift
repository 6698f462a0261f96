import AnnalsEnglish
import AnnalsModel

/// Finds the frame that fits each word of a sentence: the one with the most conditions, the earlier line where two tie.
struct FrameMatcher {
    let scene: Scene
    private var found: [Match?]
    private var isSettled: [Bool]

    init(scene: Scene) {
        self.scene = scene
        found = Array(repeating: nil, count: scene.tree.count)
        isSettled = Array(repeating: false, count: scene.tree.count)
    }

    /// The match at every word that has one, in order of the text.
    static func matches(in scene: Scene) -> [Match] {
        var matcher = FrameMatcher(scene: scene)
        return scene.tree.tokens.indices.compactMap { matcher.match(at: $0) }
    }

    private var tree: Tree { scene.tree }

    /// The frame that fits a word. A word that is being looked at higher up fits nothing, so that the search ends.
    mutating func match(at index: Int) -> Match? {
        if !isSettled[index] {
            isSettled[index] = true
            found[index] = best(at: index)
        }
        return found[index]
    }

    private mutating func best(at index: Int) -> Match? {
        var best: Match?
        for (sort, word) in readings(of: index) {
            let frames = scene.words.candidates(sort, word)
            guard !frames.isEmpty, let predicate = predicate(of: index, sort) else { continue }
            let carrier = sort == .noun ? clauseCarrier(of: index) ?? carrier(of: index) : nil
            for frame in frames {
                guard frame.weight > best?.frame.weight ?? -99 else { break }
                guard hasCompanion(index, frame.trigger) else { continue }
                let match = Match(
                    frame: frame,
                    trigger: index,
                    predicate: predicate,
                    carrier: carrier.flatMap { carries($0, index, frame) ? $0 : nil }
                )
                guard frame.needs.allSatisfy({ isMet($0, match) }) else { continue }
                best = match
                break
            }
        }
        return best
    }

    /// How a word can be used as a trigger.
    private func readings(of index: Int) -> [(Trigger.Sort, String)] {
        let (lemma, form) = (tree.lemmas[index], tree.forms[index])
        switch tree.tag(index) {
        case .verb:
            if isAttribute(index) || isReversed(index) { return [] }
            let nominal = tree.child(of: index, .determiner, .possessor) != nil
            return (isAdjectival(index) ? [(.adjective, form)] : [])
                + (nominal || isBareGerund(index) ? [(.noun, form)] : []) + (nominal ? [] : [(.verb, lemma)])
        case .noun:
            return isPartOfName(index) ? [] : (tree.joined(index).map { [(.noun, $0)] } ?? []) + [(.noun, lemma)]
        case .properNoun:
            return scene.mention(at: index) != nil || isPartOfName(index) || isPartOfTime(index) ? [] : [(.noun, lemma)]
        case .adjective: return isAttribute(index) ? [] : [(.adjective, form)]
        case .auxiliary: return isInverted(index) ? [] : [(.modal, form)]
        default: return []
        }
    }

    /// "Should China send arms, they will fall": a condition, and no counsel.
    private func isInverted(_ auxiliary: Int) -> Bool {
        guard let verb = tree.heads[auxiliary], let subject = tree.ownSubject(of: verb) else { return false }
        return auxiliary < subject && subject < verb
    }

    /// "in March", where nobody marches.
    private func isPartOfTime(_ index: Int) -> Bool {
        scene.reading.times.contains { $0.tokens.contains(index) }
    }

    /// "fighting broke out": a gerund that stands as a noun does, with nothing that only a verb has.
    private func isBareGerund(_ index: Int) -> Bool {
        guard tree.forms[index].hasSuffix("ing") else { return false }
        switch tree.links[index] {
        case .subject, .passiveSubject, .object: return tree.child(of: index, .object, .auxiliary, .marker) == nil
        default: return false
        }
    }

    /// "Kremlin-backed", "the annexed region", "criminal cases": a word before its noun tells of nothing anew.
    private func isAttribute(_ index: Int) -> Bool {
        guard tree.links[index] == .adjective || tree.links[index] == .compound, let noun = tree.heads[index] else {
            return false
        }
        return index < noun && tree.child(of: index, .object) == nil
    }

    /// "de-escalate": a prefix that turns the verb into its opposite.
    private func isReversed(_ index: Int) -> Bool {
        index >= 2 && tree.forms[index - 1] == "-" && ["de", "non"].contains(tree.forms[index - 2])
    }

    /// "is concerned", "remains committed": a participle that says how somebody is.
    private func isAdjectival(_ index: Int) -> Bool {
        if tree.child(of: index, .object, .auxiliary) != nil, tree.child(of: index, .passiveAuxiliary, .copula) == nil {
            return false
        }
        return tree.child(of: index, .passiveAuxiliary, .copula) != nil
            || [.openComplement, .adjective, .adverbialClause, .nounClause, .conjunct].contains(tree.links[index])
    }

    /// "talks" of "talks team": a word that only describes another noun stands for nothing that happened.
    private func isPartOfName(_ index: Int) -> Bool {
        guard tree.links[index] == .compound || tree.links[index] == .flat, let head = tree.heads[index] else {
            return false
        }
        return tree.isNominal(head)
    }

    private func predicate(of index: Int, _ sort: Trigger.Sort) -> Int? {
        sort == .modal ? (tree.links[index] == .auxiliary ? tree.heads[index] : nil) : index
    }

    private func hasCompanion(_ index: Int, _ trigger: Trigger) -> Bool {
        guard let companion = trigger.companion else { return true }
        return tree.children(of: index).contains { child in
            guard tree.forms[child] == companion || tree.lemmas[child] == companion else { return false }
            return switch tree.links[child] {
            case .particle, .adverb, .compound, .adjective, .oblique, .object, .openComplement, .description: true
            default: false
            }
        }
    }

    /// The light verb that a noun is carried out by, also through "a series of", or as subject of its passive.
    private func carrier(of index: Int) -> Int? {
        var noun = tree.leader(of: index)
        for _ in 0..<3 {
            guard let head = tree.heads[noun] else { return nil }
            if tree.links[noun] == .nominal, tree.preposition(of: noun) == "of",
                scene.isLemma(head, in: "partitive")
            {
                noun = tree.leader(of: head)
                continue
            }
            return isCarried(noun, by: head) ? head : outcome(of: noun, under: head)
        }
        return nil
    }

    /// "Talks are expected to take place": the verb by which a noun happens, under what says that it is to come.
    private func outcome(of noun: Int, under head: Int) -> Int? {
        guard [.subject, .passiveSubject].contains(tree.links[noun]), scene.has(head, .planned) else { return nil }
        return tree.children(of: head, .openComplement).first { scene.has($0, .occurs) }
    }

    /// "a meeting that they held in Geneva": the light verb of the clause that describes a noun.
    private func clauseCarrier(of index: Int) -> Int? {
        tree.children(of: index, .relativeClause, .nounClause).first {
            scene.has($0, .light) && tree.undergoer(of: $0) == index
        }
    }

    /// "addressed the attacks" is no attack: only some verbs carry out a fight.
    private func carries(_ verb: Int, _ noun: Int, _ frame: Frame) -> Bool {
        if frame.kind.entry.family == "statements", scene.words.contains(tree.lemmas[verb], in: "allaying") {
            return false
        }
        guard scene.words.traits(of: frame.kind).isContested, scene.has(verb, .light),
            !scene.has(verb, .undergone), tree.links[tree.leader(of: noun)] != .subject
        else { return true }
        return [scene.key(verb), tree.lemmas[verb]].contains { scene.words.contains($0, in: "committing") }
    }

    private func isCarried(_ noun: Int, by verb: Int) -> Bool {
        guard tree.tag(verb) == .verb else { return false }
        switch tree.links[noun] {
        case .object, .passiveSubject: return scene.has(verb, .light) || scene.has(verb, .undergone)
        case .subject: return scene.has(verb, .occurs)
        case .oblique:
            let key = scene.key(verb) + "_" + (tree.preposition(of: noun) ?? "")
            return scene.words.has(key, .light) || scene.words.has(key, .undergone)
        default: return false
        }
    }
}

/// Conditions.
extension FrameMatcher {
    private mutating func isMet(_ need: Need, _ match: Match) -> Bool {
        let isSo: Bool
        switch need.subject {
        case .reported: isSo = scene.isReported(match.predicate)
        case .light: isSo = match.carrier.map { scene.has($0, .light) || scene.has($0, .occurs) } ?? false
        case .passive: isSo = tree.isPassive(match.predicate)
        case .ahead: isSo = scene.isAhead(match.predicate)
        case .negated: isSo = Mood(of: match.predicate, in: tree).isNegated
        case .condition: isSo = scene.isCondition(match.predicate)
        case .within:
            // A modal's clause hangs on its verb.
            let root = match.frame.trigger.sort == .modal ? match.predicate : match.trigger
            isSo = tree.subtree(of: root).contains { answers(need.answers, phrase: $0) }
        case .quoted: isSo = scene.isQuoted(match.predicate)
        case .infinitive: isSo = scene.hasInfinitive(match.predicate)
        case .named: isSo = scene.isNaming(match.predicate)
        case .own:
            let speaker = scene.speaker(of: match.predicate)
            let doers = tree.doer(of: match.predicate).map { scene.actors(at: $0, speaker: scene.outerSpeaker) } ?? []
            isSo =
                doers.contains { doer in speaker.contains { $0.id == doer.id || $0.state == doer.id } }
                || doers.isEmpty && tree.doer(of: match.predicate).map { isOwnPronoun($0, of: speaker) } ?? false
        case .same:
            let speaker = Set(scene.speaker(of: match.predicate).map(\.id))
            let doers = tree.doer(of: match.predicate).map { scene.actors(at: $0, speaker: scene.outerSpeaker) } ?? []
            isSo = doers.contains { speaker.contains($0.id) }
        case .resolve: isSo = scene.isResolve(match)
        case .complement:
            let complements = scene.complements(of: match.predicate)
            isSo =
                need.answers.isEmpty
                ? !complements.isEmpty : complements.contains { answers(need.answers, complement: $0) }
        case .slot(let slot):
            let heads = scene.heads(slot, of: match)
            isSo =
                need.answers.isEmpty
                ? !heads.isEmpty || scene.hasWord(slot, beside: match.predicate)
                : heads.contains { answers(need.answers, phrase: $0) }
        }
        return isSo != need.isNegated
    }

    /// "they", and "we" where somebody speaks: whoever speaks, though nobody before has.
    private func isOwnPronoun(_ doer: Int, of speaker: [Actor]) -> Bool {
        tree.forms[doer] == "they" || scene.isFirstPerson(doer) && !speaker.isEmpty
    }

    private func answers(_ answers: [Need.Answer], phrase index: Int) -> Bool {
        answers.contains { answer in
            switch answer {
            case .wordClass(let name): scene.isOf(index, class: name)
            case .word(let word): scene.reads(index, word)
            case .actor: scene.namesActor(index)
            case .place: scene.place(at: scene.core(of: index)) != nil
            case .number: tree.members(of: index).contains { scene.counts($0) }
            case .bare:
                scene.quantity(at: index).map { $0.counted == nil && $0.sort == .count && $0.value > 100 } ?? false
            case .name: scene.namesActor(index) && tree.tag(index) != .pronoun
            case .official: scene.isOfficial(index)
            case .person: scene.isPolitician(index)
            case .money: scene.quantity(at: index)?.sort == .money
            case .company: scene.isCompany(index)
            case .body: scene.mention(at: index)?.sort == .body
            case .kind: false
            }
        }
    }

    private mutating func answers(_ answers: [Need.Answer], complement index: Int) -> Bool {
        for answer in answers {
            switch answer {
            case .kind(let kind):
                guard let event = event(under: index), event.frame.kind == kind else { continue }
                if !Mood(of: event.predicate, in: tree).isNegated { return true }
            case .wordClass(let name): if scene.isOf(index, class: name) { return true }
            case .word(let word): if tree.lemmas[index] == word { return true }
            case .actor:
                if let doer = tree.doer(of: index), scene.namesActor(doer), !scene.isFirstPerson(doer) { return true }
            case .place, .number, .money, .company, .body, .bare, .name, .official, .person: break
            }
        }
        return false
    }

    /// The event that a complement names, itself or through "begin", "hold" and their like.
    mutating func event(under index: Int) -> Match? {
        var current = index
        for _ in 0..<4 {
            if let match = match(at: current) { return match }
            guard
                scene.has(current, .transparent) || scene.has(current, .light) || scene.has(current, .planned)
                    || scene.words.contains(tree.lemmas[current], in: "partitive"),
                let next = tree.child(of: current, .openComplement, .object, .passiveSubject)
                    ?? tree.phrases(of: current, "of").first
            else { return nil }
            current = next
        }
        return nil
    }
}
