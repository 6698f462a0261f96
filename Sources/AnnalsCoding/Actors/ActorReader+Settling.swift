import AnnalsModel

extension ActorReader {
    /// Whom the article's names turned out to mean, by the id that they had when they were read: a headline says
    /// "Cotton" before the text says "Sen. Tom Cotton", and one paragraph "Jaan Tamberg" before another tells whose
    /// minister he is.
    func settledNames() -> [String: Actor] {
        var people: [String: Referent] = [:]
        for referent in memory.referents where referent.isPerson {
            guard let actor = referent.actors.first, referent.actors.count == 1 else { continue }
            people[actor.id] = referent
        }
        var settled: [String: Actor] = [:]
        var seen: Set<String> = []
        for referent in memory.referents where referent.basis == .name || referent.basis == .office {
            guard let actor = referent.actors.first, referent.actors.count == 1, seen.insert(actor.id).inserted,
                isUnknown(actor.id)
            else { continue }
            settled[actor.id] = whole(of: actor, among: people)
        }
        return settled
    }

    /// Whom words mean that were only guessed to be of a state that the article never names: in a report on the
    /// Philippines "senators" are Philippine.
    func settledHomes() -> [String: Actor] {
        let sure = memory.referents.filter {
            !$0.isGuessed && $0.basis != .coreference && lexicon.actors.isState($0.state)
        }
        let named = Set(sure.map(\.state))
        var homes: [String: Actor] = [:]
        for referent in memory.referents where referent.isGuessed && !named.contains(referent.state) {
            guard lexicon.actors.isState(referent.state), let actor = referent.actors.first,
                let home = Self.mostNamed(sure),
                let name = lexicon.actors.name(of: home)
            else { continue }
            let part = actor.id.contains("/") ? "/" + Self.part(of: actor.id) : ""
            homes[actor.id] = Actor(id: home + part, name: part.isEmpty ? name : actor.name)
        }
        return homes
    }

    private static func mostNamed(_ referents: [Referent]) -> String? {
        var counts: [String: Int] = [:]
        for referent in referents { counts[referent.state, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The one person of the article whom a name that no list has can mean: the same name with a state, or a whole name
    /// that ends with it. A listed person is taken before others.
    private func whole(of actor: Actor, among people: [String: Referent]) -> Actor? {
        let name = Self.part(of: actor.id)
        let isOwned = actor.id.contains("/")
        let ending = name.contains("-") ? nil : "-" + name
        let fitting = people.keys.filter { id in
            let other = Self.part(of: id)
            guard other == name && id.contains("/") || ending.map(other.hasSuffix) ?? false else { return false }
            return id != actor.id && (!isOwned || Actor.state(of: id) == actor.state)
        }
        let listed = fitting.filter { lexicon.actors.person($0) != nil }
        let owned = fitting.filter { $0.contains("/") }
        let choice = !listed.isEmpty ? listed : !owned.isEmpty ? owned : fitting
        guard choice.count == 1, let id = choice.first else { return nil }
        return people[id]?.actors.first
    }

    private func isUnknown(_ id: String) -> Bool {
        lexicon.actors.person(id) == nil && lexicon.actors.name(of: id) == nil
    }

    /// The part of an id after its state: `jaan-tamberg` of `est/jaan-tamberg`.
    private static func part(of id: String) -> Substring {
        id.utf8.firstIndex(of: UInt8(ascii: "/")).map { id[id.utf8.index(after: $0)...] } ?? id[...]
    }
}

extension ActorMention {
    /// The mention with those actors replaced whom the article settled later.
    func settled(by names: [String: Actor], as sort: Sort? = nil) -> ActorMention {
        guard actors.contains(where: { names[$0.id] != nil }) else { return self }
        let whom = actors.map { actor in
            names[actor.id].map { Actor(id: $0.id, name: $0.name, asWritten: actor.asWritten) } ?? actor
        }
        return ActorMention(tokens: tokens, head: head, span: span, actors: whom, sort: sort ?? self.sort, basis: basis)
    }
}
