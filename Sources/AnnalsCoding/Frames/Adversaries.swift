import AnnalsModel

/// Who fights whom in an article, to fill in the side that a sentence leaves out: "a transport plane was shot down".
struct Adversaries {
    /// How often the article tells of a fight between two states, whoever struck.
    private var fights: [Pair: Int] = [:]
    /// How often the article makes a state the attacker, or warns of it.
    private var attacks: [String: Int] = [:]
    private let lexicon: Lexicon

    private struct Pair: Hashable {
        let one: String
        let other: String

        init(_ one: String, _ other: String) {
            self.one = min(one, other)
            self.other = max(one, other)
        }
    }

    init(_ drafts: [Draft], mentioned: [Cast], lexicon: Lexicon) {
        self.lexicon = lexicon
        for draft in drafts {
            let isFight = lexicon.frames.traits(of: draft.kind).isContested
            let attackers = isFight ? draft.cast.initiators : draft.kind == Kind.warningIssued ? draft.cast.targets : []
            for state in Set(attackers.map(\.state)) where isState(state) { attacks[state, default: 0] += 1 }
        }
        for state in Set(mentioned.flatMap(\.initiators).map(\.state)) where isState(state) {
            attacks[state, default: 0] += 1
        }
        let fought = drafts.filter { lexicon.frames.traits(of: $0.kind).isContested && $0.modality != .planned }
        for cast in fought.map(\.cast) + mentioned { count(cast) }
    }

    private mutating func count(_ fight: Cast) {
        for one in fight.initiators where isState(one.state) && !isOnlyUnderstood(one) {
            for other in fight.targets where other.state != one.state && isState(other.state) {
                fights[Pair(one.state, other.state), default: 0] += 1
            }
        }
    }

    /// Fills the empty side of a fight where the article knows of only one that it can be.
    func complete(_ draft: inout Draft) {
        guard !draft.isHistory else { return }
        let traits = lexicon.frames.traits(of: draft.kind)
        if draft.fearsAttack, Self.fearful.contains(draft.kind.rawValue),
            let state = attacker(but: draft.cast.initiators)
        {
            draft.cast.targets = [actor(state)]
        }
        if traits.isContested || Self.suffered.contains(draft.kind.rawValue) { settleVictims(of: &draft) }
        if draft.kind.rawValue == "PeopleDisplaced" { settleFlight(of: &draft) }
        if draft.kind.rawValue == "TerritoryAnnexed", draft.cast.initiators.isEmpty,
            let state = enemy(of: draft.cast.targets)
        {
            draft.cast.initiators = [actor(state)]
        }
        if traits.isRelief { settleRecipient(of: &draft) }
        guard traits.isContested else { return }
        settleDoer(of: &draft)
        settleLand(of: &draft)
        settleMover(of: &draft)
        if draft.isUnsided { return settleSides(of: &draft) }
        if draft.cast.initiators.isEmpty, let state = enemy(of: draft.cast.targets), isHit(draft),
            draft.kind.rawValue != "InvasionLaunched" || attacker(but: draft.cast.targets) == state
        {
            draft.cast.initiators = [actor(state)]
        }
        if isAtHome(draft.cast), !traits.isOneSided || isRetreat(draft), !isWithin(draft.cast),
            let state = enemy(of: draft.cast.initiators)
        {
            draft.cast.targets = [actor(state)]
        }
    }

    /// "Missiles rained down on cities": whoever attacks in the article, and whoever is attacked there.
    private func settleSides(of draft: inout Draft) {
        guard let attacker = attacker(but: []), let victim = enemy(of: [actor(attacker)]) else { return }
        let isDefence = lexicon.frames.traits(of: draft.kind).isDefence
        draft.cast.initiators = [actor(isDefence ? victim : attacker)]
        draft.cast.targets = [actor(isDefence ? attacker : victim)]
    }

    /// "has announced a new aid package": for whoever is attacked in the article, from anybody else.
    private func settleRecipient(of draft: inout Draft) {
        guard draft.cast.targets.isEmpty, let attacker = attacker(but: draft.cast.initiators),
            let victim = enemy(of: [actor(attacker)]), !draft.cast.initiators.isEmpty,
            !draft.cast.initiators.contains(where: { $0.state == victim })
        else { return }
        draft.cast.targets = [actor(victim)]
    }

    /// "began its attacks on the country": a land that no word names is that of whom the attacker fights in the article.
    private func settleLand(of draft: inout Draft) {
        guard let land = draft.cast.targets.first, draft.cast.targets.count == 1, isState(land.id),
            isOnlyUnderstood(land), let enemy = enemy(of: draft.cast.initiators), enemy != land.id,
            draft.cast.initiators.allSatisfy({ fights[Pair($0.state, land.id), default: 0] < 2 })
        else { return }
        draft.cast.targets = [actor(enemy)]
    }

    /// "has announced its withdrawal": from the land of whom they fight.
    private func isRetreat(_ draft: Draft) -> Bool {
        draft.kind.rawValue == "TroopsWithdrawn" && draft.cast.targets.isEmpty
    }

    /// "Millions have fled": from whoever attacks their state in the article.
    private func settleFlight(of draft: inout Draft) {
        guard draft.cast.initiators.isEmpty, let state = enemy(of: draft.cast.targets),
            draft.cast.targets.allSatisfy({ attacks[$0.state, default: 0] < attacks[state, default: 0] })
        else { return }
        draft.cast.initiators = [actor(state)]
    }

    /// "Tanks are seen at a base in Russia": forces of nobody named, in the land of whoever attacks in the article, are his.
    private func settleMover(of draft: inout Draft) {
        guard Self.moved.contains(draft.kind.rawValue), draft.cast.initiators.isEmpty, let mover = attacker(but: []),
            let victim = enemy(of: [actor(mover)]), draft.cast.targets.allSatisfy({ $0.state == mover })
        else { return }
        draft.cast = Cast(initiators: [actor(mover)], targets: [actor(victim)])
    }

    private static let moved: Set<String> = ["ForcesCounted", "TroopsDeployed", "WeaponsDeployed"]

    /// Whether its victims are those of a fight, and not journalists, or somebody by name, whom his own side may have
    /// killed.
    private func isHit(_ draft: Draft) -> Bool {
        draft.kind.rawValue != "CasualtiesReported"
            || draft.cast.targets.allSatisfy {
                !Self.bystanding.contains($0.part) && lexicon.actors.person($0.id) == nil
            }
    }

    /// "shot ten people": people whom no word gives to a state are of the side that is attacked in the article, and not the
    /// attacker's or a bystander's.
    private func settleVictims(of draft: inout Draft) {
        let side = draft.cast.initiators.isEmpty ? attacker(but: []).map { [actor($0)] } ?? [] : draft.cast.initiators
        guard let victim = enemy(of: side), draft.place.map({ $0.state == victim }) ?? true else { return }
        let own = draft.cast.initiators.isEmpty ? side : []
        draft.cast.targets = draft.cast.targets.map { target in
            guard target.isCrowd, target.state != victim, isOnlyUnderstood(target),
                own.isEmpty || own.contains(where: { $0.state == target.state })
            else { return target }
            return target.given(to: victim, named: lexicon.name(of: victim))
        }
    }

    /// "since it invaded Ukraine": a pronoun for who fights means who fights there in the rest of the article.
    private func settleDoer(of draft: inout Draft) {
        guard let doer = draft.cast.initiators.first, draft.cast.initiators.count == 1, isState(doer.id),
            isOnlyUnderstood(doer), let enemy = enemy(of: draft.cast.targets), enemy != doer.id,
            draft.cast.targets.allSatisfy({ fights[Pair(doer.state, $0.state), default: 0] < 2 })
        else { return }
        draft.cast.initiators = [actor(enemy)]
    }

    /// Whether the words that mean an actor do not name him: "it", "the country", "ten people".
    private func isOnlyUnderstood(_ actor: Actor) -> Bool {
        var words = (actor.asWritten ?? actor.name).split(separator: " ")
        if let first = words.first, Self.opening.contains(first.lowercased()) { words.removeFirst() }
        return !words.contains { $0.contains(where: \.isUppercase) }
    }

    private static let opening: Set<String> = ["civilians", "it", "people", "the", "they"]
    /// Kinds that tell of those who suffer a fight, or are taken in it.
    private static let suffered: Set<String> = ["CasualtiesReported", "PeopleDisplaced", "PrisonersExchanged"]

    /// The one state that the article tells of as attacking, at least twice and twice as often as any other.
    private func attacker(but own: [Actor]) -> String? {
        let ranked = attacks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value > 1, !own.contains(where: { $0.state == first.key }),
            ranked.count < 2 || first.value >= 2 * ranked[1].value
        else { return nil }
        return first.key
    }

    /// People who are killed in other ways as well.
    private static let bystanding: Set<String> = ["journalist", "journalists"]

    /// Kinds that an attack, feared or done, calls forth.
    private static let fearful: Set<String> = [
        "ConcernExpressed", "CriticismExpressed", "SanctionsThreatened", "WarningIssued",
    ]

    /// Nobody is hit, or only the doer's own land: what is struck there is the enemy.
    private func isAtHome(_ cast: Cast) -> Bool {
        cast.targets.allSatisfy { target in cast.initiators.contains { $0.state == target.state } }
    }

    /// "separatists fought Ukrainian forces": a fight within a state.
    private func isWithin(_ cast: Cast) -> Bool {
        !cast.targets.isEmpty
            && cast.initiators.contains { !isState($0.id) && !$0.isCrowd && lexicon.actors.person($0.id) == nil }
    }

    /// The one state that they fight; three times as often as any other.
    private func enemy(of actors: [Actor]) -> String? {
        let states = Set(actors.map(\.state))
        let found = fights.filter { states.contains($0.key.one) != states.contains($0.key.other) }
            .sorted { ($1.value, $0.key.one, $0.key.other) < ($0.value, $1.key.one, $1.key.other) }
        guard let (pair, count) = found.first, found.dropFirst().allSatisfy({ $0.value * 3 <= count }) else {
            return nil
        }
        return states.contains(pair.one) ? pair.other : pair.one
    }

    private func actor(_ state: String) -> Actor {
        lexicon.actors.acting(state)
    }

    private func isState(_ id: String) -> Bool {
        lexicon.actors.isState(id)
    }
}
