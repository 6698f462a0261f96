import AnnalsEnglish
import AnnalsModel

/// What nouns, determiners, auxiliaries and sources say of what stands below them.
extension StandingReader {
    /// An event noun in a phrase of a verb or noun.
    func nominal(_ head: Int, isObject: Bool, isComplement: Bool, standing: inout Standing) {
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

    func readDeterminer(of noun: Int, into standing: inout Standing) {
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
    func apply(_ predicate: Int, to standing: inout Standing) {
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
        if tree.children(of: predicate, .adverb).contains(where: { ["maybe", "perhaps"].contains(tree.forms[$0]) }) {
            standing.refusal = standing.refusal ?? .possible
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

    /// "If they agree, he will lift the ban and meet them": a condition before the first of two holds for both.
    private func hasCondition(_ predicate: Int) -> Bool {
        if tree.links[predicate] == .conjunct, let first = tree.heads[predicate], hasCondition(before: first) {
            return true
        }
        return tree.children(of: predicate, .adverbialClause).contains(where: isCondition)
    }

    private func hasCondition(before predicate: Int) -> Bool {
        tree.children(of: predicate, .adverbialClause).contains { $0 < predicate && isCondition($0) }
    }

    private func isCondition(_ clause: Int) -> Bool {

        tree.children(of: clause, .marker).contains { ["if", "unless"].contains(tree.forms[$0]) }
            || startsWithInvertedShould(clause)
    }

    private func hasAllegedly(_ predicate: Int) -> Bool {
        tree.children(of: predicate, .adverb).contains { scene.words.contains(tree.forms[$0], in: "alleged") }
    }

    /// "according to the ministry", "…, he said".
    func readSource(from start: Int, into standing: inout Standing) {
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
}
