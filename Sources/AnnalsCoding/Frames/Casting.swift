import AnnalsEnglish
import AnnalsModel

/// Who does what to whom in a match, with the actors filled in.
struct Cast: Hashable {
    var initiators: [Actor] = []
    var targets: [Actor] = []
    /// Whoever is asked to be set free: no target, for somebody else holds them.
    var prisoners: [Actor] = []

    func actors(on side: Side) -> [Actor] { side == .by ? initiators : targets }
}

/// Fills the places of a match with actors.
struct Casting {
    let scene: Scene
    private var matcher: FrameMatcher
    /// How deep complements are followed.
    private let depth: Int

    init(scene: Scene, matcher: FrameMatcher, depth: Int = 0) {
        self.scene = scene
        self.matcher = matcher
        self.depth = depth
    }

    mutating func cast(_ match: Match) -> Cast {
        let speaker = scene.speaker(of: match.predicate)
        var cast = Cast()
        for slot in match.frame.initiators where cast.initiators.isEmpty {
            cast.initiators = actors(slot, match, speaker)
            if slot == .subject, !cast.initiators.isEmpty {
                cast.initiators = scene.unique(cast.initiators + actors(scene.companions(of: match), speaker))
            }
        }
        if cast.initiators.isEmpty, match.frame.initiators.contains(.subject), let author = scene.author(of: match) {
            cast.initiators = scene.actors(at: author, speaker: speaker)
        }
        if cast.initiators.isEmpty, scene.words.traits(of: match.frame.kind).isContested,
            match.frame.trigger.sort == .verb
        {
            cast.initiators = scene.assailants(of: match.predicate)
        }
        if cast.initiators.isEmpty, !speaker.isEmpty, match.frame.initiators.contains(.subject),
            hasOpenPronoun(match, of: speaker)
        {
            cast.initiators = speaker
        }
        if isMisunderstood(cast.initiators, match) { cast.initiators = [] }
        let isSelfless = Self.selfless.contains(match.frame.kind.rawValue)
        let taken = Set(cast.initiators.flatMap { isSelfless ? [$0.id, $0.state] : [$0.id] })
        for slot in match.frame.targets where cast.targets.isEmpty {
            cast.targets = actors(slot, match, speaker).filter { target in
                !taken.contains(target.id)
                    && !(isSelfless && target.id.hasSuffix("/armed-forces") && taken.contains(target.state))
            }
        }
        if cast.targets.isEmpty {
            cast.targets = actors(scene.sites(of: match), speaker).filter { !taken.contains($0.id) }
        }
        if cast.targets.isEmpty, cast.initiators.count > 1, scene.isReciprocal(match) { cast.targets = cast.initiators }
        if Self.moving.contains(match.frame.kind.rawValue) {
            cast.targets.removeAll { target in
                target.id.hasSuffix("/armed-forces") && cast.initiators.contains { $0.state == target.state }
            }
        }
        if match.frame.kind == Kind.denialIssued {
            cast.targets.removeAll { target in target.isCrowd && cast.initiators.contains { $0.state == target.state } }
        }
        if cast.targets.isEmpty, let partner = scene.partner(of: match) {
            cast.targets = actors([partner], speaker).filter { !taken.contains($0.id) }
        }
        if match.frame.kind.entry.family == "military" {
            cast.targets.removeAll { isOnlyUnderstood($0, of: cast.initiators) }
        }
        if match.frame.kind.entry.codes.plover == "REQUEST" {
            cast.prisoners = cast.targets.filter { scene.isToBeFreed($0, under: match.predicate) }
            cast.targets.removeAll { cast.prisoners.contains($0) }
        }
        // Who meet or speak with each other are all there are.
        let areTogether =
            cast.initiators.count > 1 && match.frame.trigger.sort == .verb && match.frame.kind.entry.family == "talks"
        if cast.targets.isEmpty, cast.prisoners.isEmpty, !areTogether, !isOtherwiseTold(match) {
            cast.targets = scene.bystanders(of: match, besides: cast.initiators)
        }
        if isRatherTold(match, cast, by: speaker) { cast.initiators = speaker }
        return cast
    }

    /// "said that Chad had attacked a village, and denounced Chad": who denounces is not Chad but who said so.
    private func isRatherTold(_ match: Match, _ cast: Cast, by speaker: [Actor]) -> Bool {
        guard match.frame.kind.entry.codes.quad == "V-CONF", scene.tree.links[match.predicate] == .conjunct,
            scene.tree.ownSubject(of: match.predicate) == nil, !speaker.isEmpty, !cast.targets.isEmpty
        else { return false }
        let own = Set(cast.initiators.map(\.state))
        return cast.targets.allSatisfy { own.contains($0.state) } && !speaker.contains { own.contains($0.state) }
    }

    /// "their forces bombed civilians": people whom no word gives to the attacker's state are not of it.
    private func isOnlyUnderstood(_ target: Actor, of initiators: [Actor]) -> Bool {
        target.isCrowd && !target.isWrittenByName
            && initiators.contains { $0.state == target.state }
    }

    /// "urged the private sector to act": it is told who is to do it, though nobody whom a list has.
    private func hasUnknownAddressee(_ match: Match) -> Bool {
        guard match.frame.targets.contains(.object), match.frame.kind.entry.codes.plover == "REQUEST",
            scene.hasInfinitive(match.predicate), let object = scene.tree.undergoer(of: match.predicate)
        else { return false }
        return scene.tree.tag(object) == .noun
    }

    /// Whether words that are no actor's name tell already whom it is about.
    private func isOtherwiseTold(_ match: Match) -> Bool {
        hasUnknownAddressee(match) || hasUnknownCulprit(match) || isAboutAttack(match)
    }

    /// "condemned the invasion of Ukraine": whoever attacks is meant, and not whom the attack is on.
    private func isAboutAttack(_ match: Match) -> Bool {
        guard match.frame.kind.entry.family == "statements", let object = scene.tree.undergoer(of: match.predicate),
            scene.isOf(object, class: "attack")
        else { return false }
        return ["against", "of", "on"].contains { !scene.tree.phrases(of: object, $0).isEmpty }
    }

    /// "policies that undermine peace": it is told who or what is accused, though nobody whom a list has.
    private func hasUnknownCulprit(_ match: Match) -> Bool {
        match.frame.kind == Kind.accusationMade && match.frame.targets == [.subject]
            && match.frame.initiators == [.speaker]
            && scene.tree.grammaticalSubject(of: match.predicate).map { scene.tree.tag($0) == .noun } ?? false
    }

    /// "sanctions against Russia were imposed by the government": whoever is only understood is not the one against whom
    /// it is done.
    private func isMisunderstood(_ initiators: [Actor], _ match: Match) -> Bool {
        let understood = initiators.filter { !$0.isWrittenByName }
        guard !understood.isEmpty, understood.count == initiators.count,
            match.frame.targets.contains(.phrase("against"))
        else { return false }
        let victims = scene.heads(.phrase("against"), of: match).flatMap { scene.actors(at: $0) }
        return victims.contains { victim in understood.contains { $0.state == victim.state } }
    }

    /// "said that they support it", "the agency said it will investigate": a pronoun that nothing else in the sentence
    /// explains.
    private func hasOpenPronoun(_ match: Match, of speaker: [Actor]) -> Bool {
        let pronouns = scene.heads(.subject, of: match).filter {
            scene.tree.tag($0) == .pronoun && scene.mention(at: $0) == nil
                && !["that", "these", "this", "those", "what", "which", "who", "you"].contains(scene.tree.forms[$0])
        }
        if match.frame.kind.entry.family == "statements" { return !pronouns.isEmpty }
        let isBody = speaker.allSatisfy { !$0.id.contains("/") && scene.reader.lexicon.actors.name(of: $0.id) != nil }
        return isBody && pronouns.contains { scene.tree.forms[$0] == "it" }
    }

    /// The actors in a slot. Whom a statement is made to may be the outlet that heard it: that is not whom it is about.
    private mutating func actors(_ slot: Slot, _ match: Match, _ speaker: [Actor]) -> [Actor] {
        switch slot {
        case .speaker: return speaker
        case .complementInitiator: return complement(match) { $0.initiators }
        case .complementTarget: return complement(match) { $0.targets }
        case .objectRegion: return scene.unique(scene.heads(slot, of: match).flatMap { scene.regions(under: $0) })
        case .objectOwner:
            return scene.unique(scene.heads(slot, of: match).flatMap { scene.owners(of: $0, speaker: speaker) })
        case .phrase("to") where match.frame.kind.entry.family == "statements":
            return actors(scene.heads(slot, of: match).filter { !scene.isCompany($0) }, speaker)
        case .subject:
            return scene.unique(
                scene.heads(slot, of: match).flatMap { scene.actors(at: $0, speaker: speaker, asDoer: true) }
            )
        default: return actors(scene.heads(slot, of: match), speaker)
        }
    }

    private func actors(_ heads: [Int], _ speaker: [Actor]) -> [Actor] {
        scene.unique(heads.flatMap { scene.actors(at: $0, speaker: speaker) })
    }

    /// The actors of the first event or clause that depends on a match.
    private mutating func complement(_ match: Match, _ side: (Cast) -> [Actor]) -> [Actor] {
        guard depth < 3 else { return [] }
        for index in scene.complements(of: match.predicate) {
            let found: [Actor]
            if let event = matcher.event(under: index) {
                var inner = Casting(scene: scene, matcher: matcher, depth: depth + 1)
                found = side(inner.cast(event))
            } else {
                found = side(clause(index))
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The actors of a clause that is no event: its subject, and its object or what it is about.
    private func clause(_ index: Int) -> Cast {
        if scene.tree.tag(index) == .verb || scene.tree.child(of: index, .copula) != nil {
            let doer = scene.tree.doer(of: index).map { scene.actors(at: $0) } ?? []
            let object = scene.tree.undergoer(of: index)
            var victims = object.map { scene.isOf($0, class: "troops") ? [] : scene.actors(at: $0) } ?? []
            if victims.isEmpty { victims = around(index) }
            return Cast(initiators: doer, targets: victims)
        }
        let owners = scene.actors(at: index)
        return Cast(initiators: owners, targets: owners)
    }

    /// Kinds that nobody does to himself: "affirmed the United States' commitment" is no commitment to the United States.
    private static let selfless: Set<String> = [
        "CommitmentMade", "ThreatMade", "WarningIssued", "OfferMade", "DenialIssued", "SupportExpressed",
    ]

    /// Kinds that a state does with its own forces: "sent its troops home" is done to nobody's.
    private static let moving: Set<String> = [
        "AlertRaised", "ExerciseHeld", "ForcesCounted", "MobilizationOrdered", "TroopsDeployed", "TroopsWithdrawn",
    ]

    private func around(_ index: Int) -> [Actor] {
        for phrase in scene.tree.children(of: index, .oblique, .indirectObject) {
            let found = scene.actors(at: phrase)
            if !found.isEmpty { return found }
        }
        return []
    }
}
