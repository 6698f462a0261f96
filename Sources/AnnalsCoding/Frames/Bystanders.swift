import AnnalsEnglish
import AnnalsModel

/// Who is on the other side of an act where no phrase of its own says so.
extension Scene {
    /// Whom an act is about where no slot names a target: the first actor of another state inside its clause, or who did
    /// what "the move" points back to.
    func bystanders(of match: Match, besides initiators: [Actor]) -> [Actor] {
        let traits = words.traits(of: match.frame.kind)
        guard !traits.isOneSided, !traits.isExplicit, !isBetweenThem(match, initiators) else { return [] }
        let own = Set(initiators.map(\.state))
        if let object = tree.undergoer(of: match.predicate), isPointingBack(object) {
            return recent.filter { !own.contains($0.state) }
        }
        let root = match.carrier ?? match.predicate
        let doer = doersPhrase(of: match)
        let clause = Set(tree.subtree(of: root) { isApart($0) }).subtracting(doer)
        for mention in reading.actors
        where clause.contains(mention.head) && isParty(mention) && !isNamedInPassing(mention.head) {
            let others = mention.actors.filter { !own.contains($0.state) }
            if !others.isEmpty, !isBetween(mention.head, match) { return others }
        }
        let answered = isHostileMeasure(match) ? assailants(before: match.predicate) : []
        return answered.isEmpty || answered.contains { own.contains($0.state) }
            ? onlyOther(of: match, than: own, outside: doer) : answered
    }

    /// "has sanctioned 1,600 firms since the Russian invasion": a measure against somebody, whose attack may date it.
    private func isHostileMeasure(_ match: Match) -> Bool {
        match.frame.kind.entry.family == "economy" && match.frame.kind.entry.codes.quad == "M-CONF"
    }

    /// Whether somebody is named only to say something else: "Europe's largest", "for its part", "itself".
    private func isNamedInPassing(_ head: Int) -> Bool {
        if isPost(head) || isElliptic(head) || Self.reflexives.contains(tree.forms[head]) { return true }
        guard tree.links[head] == .possessor, let noun = tree.heads[head] else { return false }
        return tree.lemmas[noun] == "part" && tree.preposition(of: noun) == "for"
            || tree.tag(noun) == .adjective && tree.forms[noun].hasSuffix("est")
    }

    /// "Ukraine's ambassador to Turkey said his country is ready": the state of a post is where its holder works.
    private func isPost(_ head: Int) -> Bool {
        guard let noun = tree.heads[head], let preposition = tree.preposition(of: head) else { return false }
        return ["at", "in", "to"].contains(preposition) && words.contains(tree.lemmas[noun], in: "envoy")
    }

    /// "has sent aid to Mali since Chad invaded": an invasion that dates something else is of the state which that names.
    private func isBackgroundInvasion(_ match: Match) -> Bool {
        match.frame.kind.rawValue == "InvasionLaunched" && match.frame.trigger.sort == .verb
            && tree.links[match.predicate] == .adverbialClause && tree.undergoer(of: match.predicate) == nil
    }

    /// Whether somebody is no state, or does or tells what an invasion dates.
    private func isOutside(_ mention: ActorMention, _ match: Match) -> Bool {
        mention.sort != .state
            || tree.ancestors(of: match.predicate).contains { tree.ownSubject(of: $0) == mention.head }
    }

    /// "tanks to repel their forces": whom what is asked for is to be used against.
    private func isFought(_ head: Int) -> Bool {
        guard tree.links[head] == .object, let verb = tree.heads[head] else { return false }
        return tree.links[verb] == .adverbialClause
            && tree.children(of: verb, .marker).contains { tree.forms[$0] == "to" }
    }

    /// "has sent aid since Russia invaded": whoever does harm in the sentence.
    private func isAttacking(_ head: Int) -> Bool {
        guard tree.links[head] == .subject, let verb = tree.heads[head] else { return false }
        return words.contains(tree.lemmas[verb], in: "harm")
    }

    /// "Lee, a Korea veteran, said": a state that only tells what somebody named is.
    private func isCalling(_ head: Int) -> Bool {
        guard [.compound, .adjective].contains(tree.links[head]), let noun = tree.heads[head] else { return false }
        return tree.links[noun] == .apposition && tree.tag(noun) == .noun && mention(at: noun) == nil
    }

    /// "The ambassador to Chile said", "the head of NATO urged": those words only say who does it.
    private func doersPhrase(of match: Match) -> Set<Int> {
        guard [.verb, .adjective].contains(match.frame.trigger.sort), match.frame.initiators.contains(.subject),
            let doer = tree.doer(of: match.predicate)
        else { return [] }
        return Set(tree.subtree(of: doer))
    }

    /// The same outside the clause, for words and measures: the one other state that the sentence knows. "Asked for tanks to
    /// repel their forces" is no appeal to those.
    private func onlyOther(of match: Match, than own: Set<String>, outside doer: Set<Int>) -> [Actor] {
        guard !words.traits(of: match.frame.kind).isBound,
            ["statements", "economy"].contains(match.frame.kind.entry.family) || isBackgroundInvasion(match)
        else { return [] }
        let codes = match.frame.kind.entry.codes
        let isFriendly = codes.quad == "V-COOP" || codes.quad == "M-COOP" || codes.plover == "REQUEST"
        let others = reading.actors
            .filter {
                isParty($0) && $0.basis != .name && !isBetween($0.head, match) && !doer.contains($0.head)
                    && !(isBackgroundInvasion(match) && isOutside($0, match))
                    && !isNamedInPassing($0.head) && !isCalling($0.head)
                    && !(isFriendly && (isFought($0.head) || isAttacking($0.head)))
            }
            .map { mention in mention.actors.filter { !own.contains($0.state) && $0.state.utf8.count == 3 } }
        return Set(others.flatMap { $0 }.map(\.state)).count == 1 ? others.first { !$0.isEmpty } ?? [] : []
    }

    /// What stands beside an act and does not say whom it is about: another clause, a place, a time, a cause; "if Russia
    /// invades" says it.
    private func isApart(_ child: Int) -> Bool {
        switch tree.links[child] {
        case .parataxis, .relativeClause: true
        case .adverbialClause: !isCondition(child)
        case .conjunct: tree.tag(child) == .verb
        case .oblique, .nominal: Self.circumstances.contains(tree.preposition(of: child) ?? "") || isAccompanying(child)
        default: false
        }
    }

    /// "with both sides trading blame": what happens beside it.
    private func isAccompanying(_ phrase: Int) -> Bool {
        tree.preposition(of: phrase) == "with" && tree.child(of: phrase, .nounClause) != nil
    }

    /// "A meeting between Blinken and Lavrov on the crisis in Ukraine": both sides are told, the rest is what it is about.
    private func isBetweenThem(_ match: Match, _ initiators: [Actor]) -> Bool {
        match.frame.kind.entry.family == "talks" && Set(initiators.map(\.state)).count > 1
    }

    /// Somebody known who acts in politics: no outlet, no bank.
    private func isParty(_ mention: ActorMention) -> Bool {
        ![.unknown, .company, .outlet].contains(mention.sort)
    }

    /// "bombed in Russian air strikes": whose attack a passive names.
    func assailants(of predicate: Int) -> [Actor] {
        tree.isPassive(predicate) ? assailants(in: tree.children(of: predicate, .oblique, .agent)) : []
    }

    /// "fled Ukraine since the Russian invasion": whose attack a phrase of time or cause names.
    func assailants(before predicate: Int) -> [Actor] {
        assailants(
            in: tree.children(of: predicate, .oblique, .nominal).filter {
                Self.circumstances.contains(tree.preposition(of: $0) ?? "")
            }
        )
    }

    private func assailants(in phrases: [Int]) -> [Actor] {
        phrases.lazy.filter { self.isOf($0, class: "attack") }.map { self.owners(of: $0) }.first { !$0.isEmpty } ?? []
    }

    /// Whether a mention is the doer itself or the source of the report.
    private func isBetween(_ head: Int, _ match: Match) -> Bool {
        head == tree.doer(of: match.predicate)
            || ([head] + tree.ancestors(of: head).prefix(2)).contains { tree.preposition(of: $0) == "according" }
    }

    /// "the move", "this decision": what was told before.
    private func isPointingBack(_ index: Int) -> Bool {
        guard let determiner = tree.child(of: index, .determiner),
            ["the", "these", "this", "those", "that"].contains(tree.forms[determiner])
        else {
            return false
        }
        return words.contains(tree.lemmas[index], in: "pointer")
    }

    private static let circumstances: Set<String> = [
        "after", "amid", "at", "before", "despite", "during", "following", "from", "in", "like", "near", "outside",
        "since", "than", "through", "under", "until", "without",
    ]
}
