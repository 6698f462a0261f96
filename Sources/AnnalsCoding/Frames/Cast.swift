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
        if let mention = mention(at: index), !mention.actors.isEmpty, !isHardware(mention) {
            let members = included(in: index)
            return members.isEmpty ? partners(in: index, of: mention) + mention.actors : members
        }
        let core = core(of: index)
        if core != index, let mention = mention(at: core), !mention.actors.isEmpty {
            let members = included(in: core)
            return members.isEmpty ? partners(in: core, of: mention) + mention.actors : members
        }
        let named = tree.children(of: core, .flat).compactMap { mention(at: $0) }.filter { $0.sort == .person }
        if let named = named.first { return named.actors }
        let isOwnDoing = asDoer && !isOf(core, class: "troops")
        let owners = owners(of: core, speaker: speaker, linkedBy: isOwnDoing ? Self.doing : Self.owning)
        if isOf(core, class: "kin") { return [] }
        guard isPerson(core) else { return owners.isEmpty ? multitude(core) : owners }
        return reader.people(core, of: owners.map(\.state), in: reading.sentence, text: text)
    }

    /// "four Himars systems": arms whose name no list has are nobody.
    private func isHardware(_ mention: ActorMention) -> Bool {
        mention.sort == .unknown && isOf(mention.head, class: "weapons")
    }

    /// "a warning similar to McCarthy's": a possessor without what he has.
    func isElliptic(_ index: Int) -> Bool {
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

    /// "his allies, including Russia and Iran": the ones that are named.
    private func included(in index: Int) -> [Actor] {
        guard let whole = mention(at: index), [.unknown, .collective, .office].contains(whole.sort),
            !whole.actors.contains(where: \.isCrowd)
        else { return [] }
        let own = tree.children(of: index, .nominal, .oblique).filter { tree.preposition(of: $0) == "including" }
        return (own.isEmpty ? trailing(behind: index) : own)
            .flatMap { tree.members(of: $0) }.flatMap { mention(at: $0)?.actors ?? state(at: $0) }
    }

    /// "Several leaders paid visits there, including President Biden": the people behind the clause of which only its
    /// subject can be said to include them.
    private func trailing(behind people: Int) -> [Int] {
        guard isPerson(people), let verb = tree.heads[tree.leader(of: people)], tree.tag(verb) == .verb,
            let phrase = tree.subtree(of: verb).first(where: { $0 > verb && tree.preposition(of: $0) == "including" }),
            let first = mention(at: phrase), first.sort == .person, first.tokens.lowerBound > verb,
            !(verb + 1..<first.tokens.lowerBound).contains(where: { isPerson($0) || mention(at: $0)?.sort == .person })
        else { return [] }
        return [phrase]
    }

    /// "Chad and Libya blamed each other": both are on both sides.
    func isReciprocal(_ match: Match) -> Bool {
        tree.children(of: match.predicate, .object, .oblique).contains { word in
            let next = word + 1 < tree.count ? tree.forms[word + 1] : ""
            let isEach = tree.forms[word] == "each" && next == "other" || tree.forms[word] == "one" && next == "another"
            return isEach
                || tree.forms[word] == "other" && tree.child(of: word, .determiner).map { tree.forms[$0] } == "each"
        }
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

    /// What ties a doing to its doer.
    private static let doing: Set<String> = ["of", "from", "by", "including"]
    /// What ties a thing to its owner.
    private static let owning: Set<String> = ["of", "in", "from", "at", "against", "on", "for", "including"]
    static let reflexives: Set<String> = ["herself", "himself", "itself", "themselves"]
    private static let firstPerson: Set<String> = ["i", "we", "us", "me", "my", "our", "ours", "myself", "ourselves"]
}

extension Place {
    /// The state that it lies in: what stands before the first slash of its id.
    var state: String { Actor.state(of: id) }
}
