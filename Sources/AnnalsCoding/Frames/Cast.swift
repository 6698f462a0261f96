import AnnalsEnglish
import AnnalsModel

/// Whom the words of a sentence mean as actors.
extension Scene {
    /// The actors that a phrase names, all members of a list included. `asDoer`: as those who do something, so that
    /// "efforts in Russia" are not Russia's.
    func actors(at index: Int, speaker: [Actor] = [], asDoer: Bool = false) -> [Actor] {
        unique(tree.members(of: index).flatMap { actors(ofMember: $0, speaker: speaker, asDoer: asDoer) })
    }

    private func actors(ofMember index: Int, speaker: [Actor], asDoer: Bool) -> [Actor] {
        if isFirstPerson(index) { return speaker }
        if isElliptic(index) { return [] }
        if isOfSpeaker(index) { return spokenOf(by: index) }
        if Self.reflexives.contains(tree.forms[index]) { return [] }
        if let meant = meant(byPronoun: index) { return meant }
        if let mention = mention(at: index), !mention.actors.isEmpty {
            let members = included(in: index)
            return members.isEmpty ? partners(in: index, of: mention) + mention.actors : members
        }
        let core = core(of: index)
        if core != index, let mention = mention(at: core), !mention.actors.isEmpty {
            return partners(in: core, of: mention) + mention.actors
        }
        let named = tree.children(of: core, .flat).compactMap { mention(at: $0) }.filter { $0.sort == .person }
        if let named = named.first { return named.actors }
        let isOwnDoing = asDoer && !isOf(core, class: "troops")
        let owners = owners(of: core, speaker: speaker, linkedBy: isOwnDoing ? Self.doing : Self.owning)
        if isOf(core, class: "kin") { return [] }
        guard isPerson(core) else { return owners.isEmpty ? multitude(core) : owners }
        return reader.people(core, of: owners.map(\.state), in: reading.sentence, text: text)
    }

    /// "a warning similar to McCarthy's": a possessor without what he has.
    private func isElliptic(_ index: Int) -> Bool {
        tree.links[index] != .possessor && tree.tag(index) == .properNoun
            && tree.children(of: index, .preposition).contains { $0 > index && ["'s", "’s"].contains(tree.forms[$0]) }
    }

    /// "Russian and Ukrainian officials": those of the other states that share the noun.
    private func partners(in noun: Int, of mention: ActorMention) -> [Actor] {
        guard tree.tag(noun) == .noun else { return [] }
        return tree.children(of: noun, .adjective, .compound, .possessor).flatMap { first in
            let members = tree.members(of: first)
            return members.count < 2 || !members.contains(where: mention.tokens.contains)
                ? [] : members.filter { !mention.tokens.contains($0) }.flatMap { sharer($0, of: mention) }
        }
    }

    private func sharer(_ adjective: Int, of mention: ActorMention) -> [Actor] {
        guard let state = self.mention(at: adjective), state.sort == .state else { return [] }
        return mention.actors.flatMap { actor in
            state.actors.map { one in
                guard let slash = actor.id.firstIndex(of: "/"), !one.id.contains("/"),
                    reader.lexicon.actors.person(actor.id) == nil
                else { return one }
                let part = actor.name.split(separator: " ").last.map { " " + $0 } ?? ""
                return Actor(id: one.id + actor.id[slash...], name: one.name + part, asWritten: one.asWritten)
            }
        }
    }

    /// "Thousands marched": a bare number of people.
    private func multitude(_ index: Int) -> [Actor] {
        guard tree.tag(index) == .noun, words.contains(tree.lemmas[index], in: "multitude"),
            tree.child(of: index, .nominal) == nil
        else { return [] }
        return [Actor(id: "public", name: "people", asWritten: tree.tokens[index].text)]
    }

    /// The actors inside a phrase that names none itself: "Russia's move", "US officials", "missiles fired by Israel",
    /// "the sovereignty of Ukraine".
    func owners(of index: Int, speaker: [Actor] = [], linkedBy links: Set<String> = owning, depth: Int = 0) -> [Actor] {
        let before =
            tree.children(of: index, .possessor) + tree.children(of: index, .compound, .adjective, .description)
        for child in before {
            if isFirstPerson(child), !speaker.isEmpty { return isHomeland(index) ? homes(of: speaker) : speaker }
            if let mention = mention(at: child), !mention.actors.isEmpty { return mention.actors }
        }
        for clause in tree.children(of: index, .nounClause) {
            if let agent = tree.agent(of: clause), let mention = mention(at: agent), !mention.actors.isEmpty {
                return mention.actors
            }
        }
        if let maker = maker(of: index) { return maker }
        let isAttack = isOf(index, class: "attack") || isOf(index, class: "struggle")
        for child in tree.children(of: index, .nominal, .apposition)
        where isOwning(child, isAttack: isAttack, linkedBy: links) {
            let found = unique(tree.members(of: child).flatMap { mention(at: $0)?.actors ?? state(at: $0) })
            if !found.isEmpty { return found }
            if depth < 2 {
                let deeper = owners(of: child, speaker: speaker, linkedBy: links, depth: depth + 1)
                if !deeper.isEmpty { return deeper }
            }
        }
        return state(at: index)
    }

    /// "our country", "our cities": the state of whoever speaks.
    private func isHomeland(_ noun: Int) -> Bool {
        ["capital", "city", "country", "homeland", "land", "nation", "people", "soil", "state", "territory"]
            .contains(tree.lemmas[noun])
    }

    private func homes(of speaker: [Actor]) -> [Actor] {
        let actors = reader.lexicon.actors
        return unique(speaker.map { actors.isState($0.state) ? actors.acting($0.state) : $0 })
    }

    /// "the job that Biden has done", "the decision Moscow took": who does it in the clause that describes it.
    private func maker(of noun: Int) -> [Actor]? {
        guard tree.tag(noun) == .noun else { return nil }
        for clause in tree.children(of: noun, .relativeClause, .nounClause) {
            guard tree.tokens[clause].features.verbForm == .finite || tree.child(of: clause, .auxiliary) != nil,
                let subject = tree.child(of: clause, .subject), let mention = mention(at: subject),
                !mention.actors.isEmpty
            else { continue }
            return mention.actors
        }
        return nil
    }

    /// "the fall of Kyiv" is Kyiv's; "the attack on Kyiv" and "the fight against Kyiv" are not.
    private func isOwning(_ child: Int, isAttack: Bool, linkedBy links: Set<String>) -> Bool {
        let preposition = tree.preposition(of: child) ?? ""
        if isAttack { return preposition == "by" || preposition == "from" }
        return tree.links[child] == .apposition || links.contains(preposition)
    }

    /// The regions that a phrase names, each as an actor: what is recognised or annexed.
    func regions(under index: Int) -> [Actor] {
        let words = Set(tree.subtree(of: index))
        return reading.places.filter { words.contains($0.head) && $0.place.precision != .country }.map { mention in
            Actor(id: mention.place.id, name: mention.place.name, asWritten: mention.place.asWritten)
        }
    }

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
        where clause.contains(mention.head) && isParty(mention) && !isAside(mention.head) {
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
    private func isAside(_ head: Int) -> Bool {
        if isPost(head) || isElliptic(head) || Self.reflexives.contains(tree.forms[head]) { return true }
        guard tree.links[head] == .possessor, let noun = tree.heads[head] else { return false }
        return tree.lemmas[noun] == "part" && tree.preposition(of: noun) == "for"
            || tree.tag(noun) == .adjective && tree.forms[noun].hasSuffix("est")
    }

    private static let reflexives: Set<String> = ["herself", "himself", "itself", "themselves"]

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
                    && !isAside($0.head) && !isCalling($0.head)
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

    /// "his allies, including Russia and Iran": the ones that are named.
    private func included(in index: Int) -> [Actor] {
        guard let whole = mention(at: index), [.unknown, .collective, .office].contains(whole.sort),
            !whole.actors.contains(where: \.isCrowd)
        else { return [] }
        return tree.children(of: index, .nominal, .oblique).filter { tree.preposition(of: $0) == "including" }
            .flatMap { tree.members(of: $0) }.flatMap { mention(at: $0)?.actors ?? state(at: $0) }
    }

    /// Whether a mention is the doer itself or the source of the report.
    private func isBetween(_ head: Int, _ match: Match) -> Bool {
        head == tree.doer(of: match.predicate)
            || ([head] + tree.ancestors(of: head).prefix(2)).contains { tree.preposition(of: $0) == "according" }
    }

    /// "the move", "this decision": what was told before.
    private func isPointingBack(_ index: Int) -> Bool {
        guard let determiner = tree.child(of: index, .determiner),
            ["the", "this", "that"].contains(tree.forms[determiner])
        else {
            return false
        }
        return words.contains(tree.lemmas[index], in: "pointer")
    }

    /// Whether a phrase is itself the name of an actor, and not only of something that belongs to one.
    func namesActor(_ index: Int) -> Bool {
        tree.members(of: index).contains { member in
            isFirstPerson(member) || mention(at: member).map { !$0.actors.isEmpty } == true
                || mention(at: core(of: member)).map { !$0.actors.isEmpty } == true || isPerson(core(of: member))
        }
    }

    /// Whether a noun means people, whoever they are.
    func isPerson(_ index: Int) -> Bool {
        tree.tag(index) == .noun && words.contains(tree.lemmas[index], in: "people")
    }

    /// The state that a place lies in, where the words name only the place.
    func state(at index: Int) -> [Actor] {
        guard let mention = place(at: index) else { return [] }
        let state = mention.place.state
        return state.isEmpty || Self.areas.contains(state)
            ? [] : [Actor(id: state, name: mention.place.name, asWritten: mention.place.asWritten)]
    }

    /// What stands for the state in the ids of places that lie in several states or none.
    private static let areas: Set<String> = ["area", "sea"]

    /// "I", "we", "our": whoever speaks.
    func isFirstPerson(_ index: Int) -> Bool {
        tree.tag(index) == .pronoun && Self.firstPerson.contains(tree.forms[index])
            && tree.child(of: index, .determiner) == nil
    }

    func unique(_ actors: [Actor]) -> [Actor] {
        var seen = Set<String>()
        return actors.filter { seen.insert($0.id).inserted }
    }

    private static let circumstances: Set<String> = [
        "after", "amid", "at", "before", "despite", "during", "following", "from", "in", "like", "near", "outside",
        "since", "than", "through", "under", "until", "without",
    ]
    /// What ties a doing to its doer.
    private static let doing: Set<String> = ["of", "from", "by", "including"]
    /// What ties a thing to its owner.
    private static let owning: Set<String> = ["of", "in", "from", "at", "against", "on", "for", "including"]
    private static let firstPerson: Set<String> = ["i", "we", "us", "me", "my", "our", "ours", "myself", "ourselves"]
}

extension Place {
    /// The state that it lies in: what stands before the first slash of its id.
    var state: String { Actor.state(of: id) }
}
