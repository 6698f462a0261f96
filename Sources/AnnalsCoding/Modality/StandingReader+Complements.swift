import AnnalsEnglish
import AnnalsModel

/// What a verb or adjective takes: "agreed to meet", "said that they met".
extension StandingReader {
    func openComplement(
        _ child: Int,
        _ head: Int,
        isComplement: Bool,
        _ match: Match,
        standing: inout Standing
    ) {
        guard isComplement, standing.report == nil else { return }
        if absorbers.contains(head) { return standing.refusal = .absorbed }
        // "an alliance intended to keep the peace": what something is meant for.
        if tree.links[head] == .nounClause, tree.isPassive(head) { return standing.refusal = .unreal }
        if scene.has(head, .planned) || isOnlyDecided(match, head) {
            standing.modality = .planned
        } else if scene.has(head, .claimed) {
            if !isCommonEstimate(head) { standing.modality = .claimed }
        } else if !scene.has(head, .transparent), !scene.has(head, .told), !scene.has(head, .light),
            tree.tag(head) != .auxiliary, !becomesFirst(head)
        {
            return standing.refusal = .unreal
        }
        apply(head, to: &standing)
    }

    /// "became the first president to visit Rwanda": who is the first to do something has done it.
    private func becomesFirst(_ verb: Int) -> Bool {
        tree.lemmas[verb] == "become" && tree.children(of: verb, .openComplement).contains { tree.isOneOfAKind($0) }
    }

    /// "no troops that attacked", "no shells or soldiers hitting the town": what nobody does.
    func isNobody(_ noun: Int) -> Bool {
        [noun, tree.leader(of: noun)].contains { word in
            tree.children(of: word, .determiner).contains { tree.forms[$0] == "no" }
        }
    }

    /// "decided to attack", "decided to send tanks": a fight is not fought by deciding on it, nor are tanks there, as
    /// sanctions are lifted.
    func isOnlyDecided(_ match: Match, _ head: Int) -> Bool {
        let traits = scene.words.traits(of: match.frame.kind)
        return (traits.isContested || traits.planned?.rawValue == "AidPledged")
            && scene.words.contains(tree.lemmas[head], in: "deciding")
    }

    /// "are believed to have died": an estimate that nobody in particular makes.
    private func isCommonEstimate(_ head: Int) -> Bool {
        tree.isPassive(head) && tree.agent(of: head) == nil && ["believe", "think"].contains(tree.lemmas[head])
    }

    func clausalComplement(_ child: Int, _ head: Int, isComplement: Bool, standing: inout Standing) {
        guard isComplement || standing.isBackground, standing.report == nil else { return }
        if isComplement, absorbers.contains(head) { return standing.refusal = .absorbed }
        if isComplement, isRecipe(child) { return standing.refusal = .unreal }
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
        } else if scene.has(head, .planned), isComplement, !isBefore(child, head) {
            standing.modality = .planned
        } else if isComplement, scene.has(head, .transparent), Mood(of: head, in: tree).isNegated {
            // "It does not appear that they attacked."
            standing.refusal = .negated
        }
    }

    /// "determined that he had been poisoned", "agree that planes were downed": what lies before cannot be planned.
    private func isBefore(_ clause: Int, _ verb: Int) -> Bool {
        let auxiliaries = tree.children(of: clause, .auxiliary, .passiveAuxiliary)
        if auxiliaries.contains(where: { ["had", "has", "have"].contains(tree.forms[$0]) }) { return true }
        let isPast = (auxiliaries + [clause]).contains {
            tree.tokens[$0].features.verbForm == .finite && tree.tokens[$0].features.tense == .past
        }
        return isPast && Mood(of: clause, in: tree).force == .fact && tree.tokens[verb].features.tense == .present
    }

    /// "explained how to disable a tank".
    private func isRecipe(_ clause: Int) -> Bool {
        tree.children(of: clause, .adverb).contains { ["how", "when", "where"].contains(tree.forms[$0]) }
            && tree.children(of: clause, .marker).contains { tree.forms[$0] == "to" }
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
    func isCarriedOut(_ match: Match, by head: Int) -> Bool {
        switch match.frame.kind.entry.family {
        case "statements": communicates(head)
        case "talks":
            scene.words.contains(tree.lemmas[head], in: "travelling")
                || tree.undergoer(of: head).map { scene.words.contains(tree.lemmas[$0], in: "journey") } ?? false
        default: false
        }
    }

    /// Not "called on him to thank her": "wrote to thank him", "sent a letter to thank him", "had a call to thank him", and not "sent tanks to support him".
    private func communicates(_ verb: Int) -> Bool {
        guard scene.words.contains(tree.lemmas[verb], in: "communicating"),
            !tree.phrases(of: verb, "on").contains(where: scene.namesActor)
        else { return false }
        guard ["have", "issue", "publish", "release", "send"].contains(tree.lemmas[verb]) else { return true }
        return tree.undergoer(of: verb).map { scene.isOf($0, class: "utterance") } ?? false
    }
}
