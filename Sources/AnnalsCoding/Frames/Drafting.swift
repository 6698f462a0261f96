import AnnalsEnglish
import AnnalsModel

/// Turns the matches of a sentence into drafts of events, and refuses those that tell of nothing that was done.
struct Drafting {
    let scene: Scene
    let sentence: Int
    private(set) var drafts: [Draft] = []
    private(set) var remarks: [Remark] = []
    private let matcher: FrameMatcher
    private let hosts: TimeHosts

    init(scene: Scene, sentence: Int, hosts: TimeHosts) {
        self.scene = scene
        self.sentence = sentence
        self.hosts = hosts
        matcher = FrameMatcher(scene: scene)
    }

    private var tree: Tree { scene.tree }

    mutating func run() {
        let matches = FrameMatcher.matches(in: scene)
        let triggers = Dictionary(matches.map { ($0.trigger, $0) }, uniquingKeysWith: { first, _ in first })
        let absorbers = Set(matches.filter { scene.words.traits(of: $0.frame.kind).absorbs }.map(\.predicate))
        let reader = StandingReader(scene: scene, absorbers: absorbers)
        for match in matches {
            if let rival = rival(of: match, among: triggers) {
                refuse(match, "same-clause", "is part of '\(tree.tokens[rival.trigger].text)', which is coded")
                continue
            }
            if let rival = victims(of: match, among: triggers) {
                refuse(
                    match,
                    "same-clause",
                    "counts the victims of '\(tree.tokens[rival.trigger].text)', which is coded"
                )
                continue
            }
            if isOnlyDescription(match) {
                refuse(match, "only-a-description", "only describes a noun, without day or doer")
                continue
            }
            consider(match, reader.standing(of: match))
        }
    }

    /// The matched verb whose object an event noun is: one clause is one event.
    private func rival(of match: Match, among triggers: [Int: Match]) -> Match? {
        guard match.frame.trigger.sort == .noun, hosts.first(on: [match.trigger]) == nil else { return nil }
        var noun = tree.leader(of: match.trigger)
        for _ in 0..<3 {
            guard let head = tree.heads[noun] else { return nil }
            switch tree.links[noun] {
            case .object, .passiveSubject, .openComplement, .apposition: return triggers[head]
            case .oblique, .agent, .subject:
                guard let rival = triggers[head] else { return nil }
                return rival.frame.kind == match.frame.kind || areOneFight(rival, match) ? rival : nil
            case .nominal where tree.tag(head) != .verb: noun = tree.leader(of: head)
            default: return nil
            }
            if let rival = triggers[noun], rival.frame.kind == match.frame.kind { return rival }
        }
        return nil
    }

    private func areOneFight(_ one: Match, _ other: Match) -> Bool {
        [one, other].allSatisfy { match in
            let lemma = tree.lemmas[match.trigger]
            return scene.words.traits(of: match.frame.kind).counted?.unit == "killed"
                && !scene.words.contains(lemma, in: "killing") && !scene.words.contains(lemma, in: "wounding")
        }
    }

    /// The violent event whose dead and wounded a clause counts: "was shot down, killing five", "the blast killed ten".
    private func victims(of match: Match, among triggers: [Int: Match]) -> Match? {
        let lemma = tree.lemmas[match.trigger]
        guard scene.words.contains(lemma, in: "killing") || scene.words.contains(lemma, in: "wounding") else {
            return nil
        }
        let above = tree.heads[match.predicate].flatMap { head in
            [.adverbialClause, .conjunct, .relativeClause].contains(tree.links[match.predicate]) ? head : nil
        }
        let subject = tree.doer(of: match.predicate)
        return [above, subject].compactMap(\.self).lazy.compactMap { triggers[$0] }.first { other in
            other.trigger != match.trigger && scene.words.traits(of: other.frame.kind).counted?.unit == "killed"
        }
    }

    /// "tanks supplied years ago", "troops amassed there": a participle after its noun, without doer or day.
    private func isOnlyDescription(_ match: Match) -> Bool {
        guard tree.links[match.predicate] == .nounClause, tree.isPassive(match.predicate) else { return false }
        let isNested = tree.heads[match.predicate].flatMap { tree.heads[$0] }.map { tree.links[$0] != .root } ?? false
        return (tree.agent(of: match.predicate) == nil || isNested) && hosts.first(within: match.predicate) == nil
            && scene.quantity(at: tree.undergoer(of: match.predicate) ?? match.predicate) == nil
    }

    private mutating func consider(_ match: Match, _ standing: Standing) {
        var standing = standing
        let spoken = scene.speaker(of: match.predicate)
        let speaker = spoken.isEmpty ? standing.source.map { scene.actors(at: $0) } ?? [] : spoken
        var casting = Casting(scene: scene, matcher: matcher)
        var cast = casting.cast(match)
        var kind = match.frame.kind
        let traits = scene.words.traits(of: kind)
        if standing.refusal == .negated, match.frame.needs.contains(where: { $0.subject == .negated }) {
            standing.refusal = nil
        }
        if standing.refusal == .conditional, match.frame.needs.contains(where: { $0.subject == .condition }) {
            standing.refusal = nil
            standing.modality = .conditional
        }
        if standing.refusal == .possible, let alarm = alarm(match, cast, speaker) {
            return add(alarm.kind, match, standing, alarm.cast, speaker, modality: alarm.modality)
        }
        if standing.refusal == nil, let charge = charge(match, cast, speaker) {
            return add(Self.accusationMade, match, standing, charge, speaker, modality: .happened)
        }
        if standing.refusal == nil, isHearsay(match, cast, speaker) {
            return refuse(match, "told-by-another", "is another's word about what somebody said")
        }
        if standing.refusal == .negated, let denial = denial(match, standing, cast, speaker) {
            kind = denial
            standing.refusal = nil
            standing.modality = .happened
        }
        if standing.isHabit, kind.entry.family != "statements" { standing.refusal = standing.refusal ?? .unreal }
        if kind == Self.accusationMade, standing.modality == .planned { standing.refusal = standing.refusal ?? .unreal }
        if let refusal = standing.refusal { return refuse(match, refusal.rawValue, "stands as \(refusal.rawValue)") }
        if !isTold(match, standing, cast) {
            return refuse(match, "bare-mention", "is only mentioned, without day or doer")
        }
        var modality = standing.modality
        if modality == .planned, kind == match.frame.kind, let planned = traits.planned { kind = planned }
        if let fixed = match.frame.modality { modality = fixed }
        if kind == Self.denialIssued { modality = .denied }
        if kind.entry.family == "statements", modality == .claimed { modality = .happened }
        if traits.isContested, modality == .happened, isOnlyClaimed(traits, cast, speaker, standing) {
            modality = .claimed
        }
        let place = Locating(scene: scene).place(of: match)
        if traits.isByState, cast.initiators.isEmpty {
            cast.initiators = authority(over: cast.targets, at: place, speaker)
        }
        if cast.targets.isEmpty, traits.targetsPlace { cast.targets = holder(of: place, against: cast.initiators) }
        if isWithoutDoer(match, cast) { return refuse(match, "no-doer", "has a doer who is nobody that can act") }
        if isVague(match, cast) { return refuse(match, "no-single-act", "names no side by more than a kind of thing") }
        if isAlone(match, cast, place) { return refuse(match, "no-counterpart", "names only one who met") }
        if !isPublic(kind, cast) { return refuse(match, "private", "names nobody who acts in public") }
        if cast.initiators.isEmpty, cast.targets.isEmpty, place == nil {
            return refuse(match, "no-actor", "names nobody who did it and nobody whom it was done to")
        }
        add(kind, match, standing, cast, speaker, modality: modality)
    }

    private mutating func add(
        _ kind: Kind?,
        _ match: Match,
        _ standing: Standing,
        _ cast: Cast,
        _ speaker: [Actor],
        modality: Modality
    ) {
        guard let kind else { return }
        var draft =
            Draft(
                match: match,
                standing: standing,
                kind: kind,
                modality: modality,
                cast: cast,
                place: Locating(scene: scene).place(of: match),
                magnitude: Counting(scene: scene).magnitude(of: match, kind: kind),
                saidBy: saidBy(kind, cast, speaker, standing),
                speaker: speaker,
                quote: Quoting(tree: tree).tokens(of: match),
                sentence: sentence
            )
        draft.isAside = tree.links[match.predicate] == .nounClause
        draft.isPointingBack = pointsBack(match)
        draft.isDatedBySpeech =
            kind != match.frame.kind && kind.entry.family == "statements" || match.frame.initiators.contains(.speaker)
        drafts.append(draft)
    }

    /// "The decree was signed", "the attack killed five": a bare definite noun.
    private func pointsBack(_ match: Match) -> Bool {
        let noun = match.frame.trigger.sort == .noun ? match.trigger : tree.undergoer(of: match.predicate)
        guard let noun, tree.tag(noun) == .noun, let determiner = tree.child(of: noun, .determiner) else {
            return false
        }
        return ["the", "this", "that"].contains(tree.forms[determiner])
            && tree.child(of: noun, .nominal, .adjective, .possessor, .compound, .relativeClause, .nounClause) == nil
    }

    /// "An invasion could happen any time, officials said": a warning; "we could cut all ties": a threat.
    private func alarm(_ match: Match, _ cast: Cast, _ speaker: [Actor]) -> (
        kind: Kind?, cast: Cast, modality: Modality
    )? {
        let quad = match.frame.kind.entry.codes.quad
        guard !speaker.isEmpty, quad.hasSuffix("CONF"), match.frame.kind.entry.family != "statements" else {
            return nil
        }
        let isOwn = speaker.contains { one in cast.initiators.contains { $0.state == one.state } }
        if isOwn { return (Self.threatMade, Cast(initiators: speaker, targets: cast.targets), .threatened) }
        guard quad == "M-CONF", isRisk(match) else { return nil }
        let others = (cast.initiators + cast.targets).filter { one in !speaker.contains { $0.state == one.state } }
        return (Self.warningIssued, Cast(initiators: speaker, targets: Array(others.prefix(1))), .happened)
    }

    /// "could happen", "may attack": what might come, and not what somebody is able to do; of nouns only the subject or
    /// object of what might come.
    private func isRisk(_ match: Match) -> Bool {
        let isNoun = match.frame.trigger.sort == .noun
        if isNoun, ![.subject, .passiveSubject, .object].contains(tree.links[tree.leader(of: match.trigger)]) {
            return false
        }
        let verb = isNoun ? tree.heads[tree.leader(of: match.trigger)] ?? match.trigger : match.predicate
        return ([verb] + Array(tree.ancestors(of: verb).prefix(2))).contains { word in
            tree.children(of: word, .auxiliary).contains { ["could", "may", "might"].contains(tree.forms[$0]) }
        }
    }

    /// "Russia has rejected diplomacy," said in so many words by another: his accusation, and no act of theirs.
    private func charge(_ match: Match, _ cast: Cast, _ speaker: [Actor]) -> Cast? {
        guard scene.isQuoted(match.trigger), !speaker.isEmpty, !cast.initiators.isEmpty,
            match.frame.kind.entry.codes.quad == "V-CONF",
            !cast.initiators.contains(where: { one in speaker.contains { $0.state == one.state } })
        else { return nil }
        return Cast(initiators: speaker, targets: cast.initiators)
    }

    private mutating func refuse(_ match: Match, _ code: String, _ words: String) {
        let token = tree.tokens[match.trigger]
        remarks.append(Remark(code, "'\(token.text)' (\(match.frame.kind)) \(words)", span: token.span))
    }

    /// "We did not attack them", "we will not withdraw": what is said not to be so is a denial or a refusal.
    private func denial(_ match: Match, _ standing: Standing, _ cast: Cast, _ speaker: [Actor]) -> Kind? {
        guard standing.isRenounced, match.frame.trigger.sort == .verb, !cast.initiators.isEmpty,
            tree.links[match.predicate] != .relativeClause
        else { return nil }
        let mood = Mood(of: match.predicate, in: tree)
        guard mood.isNegated else { return nil }
        if mood.force == .future || mood.force == .would { return Self.proposalRejected }
        let isOwn = speaker.contains { one in cast.initiators.contains { $0.state == one.state } }
        return mood.force == .fact && isOwn && scene.words.traits(of: match.frame.kind).isContested
            ? Self.denialIssued : nil
    }

    /// A verb tells of its event. A noun does so when something carries it out, dates it, or when it names who did it.
    private func isTold(_ match: Match, _ standing: Standing, _ cast: Cast) -> Bool {
        guard match.frame.trigger.sort == .noun else { return true }
        if match.carrier != nil { return true }
        if let report = standing.report, let told = tree.undergoer(of: report), scene.core(of: told) == match.trigger {
            return true
        }
        if tree.child(of: match.trigger, .copula) != nil,
            match.frame.needs.contains(where: { $0.subject == .slot(.copular) })
        {
            return true
        }
        if match.frame.kind.entry.family == "statements" { return !cast.initiators.isEmpty }
        if !scene.heads(.host, of: match).isEmpty, match.frame.initiators.contains(.host) { return true }
        if hosts.first(within: match.trigger) != nil { return true }
        let isComplete = !cast.targets.isEmpty || scene.words.traits(of: match.frame.kind).isOneSided
        if !cast.initiators.isEmpty, isComplete, hosts.time(of: match) != nil { return true }
        guard let head = tree.heads[tree.leader(of: match.trigger)] else { return true }
        return tree.links[tree.leader(of: match.trigger)] == .subject
            && scene.words.contains(tree.lemmas[head], in: "consequence")
    }

    /// One side's word about a fight is a claim: of others always, of oneself where it is a success or under a mere "says".
    private func isOnlyClaimed(_ traits: Traits, _ cast: Cast, _ speaker: [Actor], _ standing: Standing) -> Bool {
        guard !speaker.isEmpty else { return false }
        let isOwn = speaker.contains { one in cast.initiators.contains { $0.state == one.state } }
        guard isOwn else { return true }
        let announces = standing.report.map { scene.words.contains(tree.lemmas[$0], in: "announcing") } ?? false
        return traits.isBoast && !announces
    }

    private func saidBy(_ kind: Kind, _ cast: Cast, _ speaker: [Actor], _ standing: Standing) -> Actor? {
        guard let first = speaker.first ?? standing.source.flatMap({ scene.actors(at: $0).first }) else { return nil }
        let isOwnSpeech = kind.entry.family == "statements" && cast.initiators.contains { $0.id == first.id }
        return isOwnSpeech ? nil : first
    }

    /// An active verb whose subject is no actor: "the storm displaced thousands".
    private func isWithoutDoer(_ match: Match, _ cast: Cast) -> Bool {
        guard cast.initiators.isEmpty, !match.frame.initiators.isEmpty else { return false }
        switch match.frame.trigger.sort {
        case .noun: return false
        case .adjective, .modal: return true
        case .verb: return match.frame.kind.entry.family == "statements" || !tree.isPassive(match.predicate)
        }
    }

    /// An attack or a fight that is only compared or spoken of in general: neither side is named.
    private func isVague(_ match: Match, _ cast: Cast) -> Bool {
        match.frame.trigger.sort == .noun && scene.words.traits(of: match.frame.kind).isContested
            && match.carrier == nil
            && (cast.initiators + cast.targets).allSatisfy { $0.id.utf8.count != 3 && !$0.id.contains("/") }
    }

    /// Talks and statements need somebody known: two names that no list has are private people.
    private func isPublic(_ kind: Kind, _ cast: Cast) -> Bool {
        guard ["talks", "statements"].contains(kind.entry.family) else { return true }
        let isCrowd = cast.initiators.allSatisfy { $0.id.hasSuffix("/public") || $0.id.hasSuffix("/civilians") }
        if isCrowd, !cast.initiators.isEmpty { return false }
        return !(cast.initiators + cast.targets).allSatisfy(isPrivate) || cast.initiators.isEmpty
    }

    /// A name of two or three words that no list has, or "his mother": nobody who acts in public.
    private func isPrivate(_ actor: Actor) -> Bool {
        guard !actor.id.contains("/"), scene.reader.lexicon.actors.name(of: actor.id) == nil else { return false }
        let words = actor.name.split(separator: " ")
        if let last = words.last, scene.words.contains(last.lowercased(), in: "private") { return true }
        return (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// "They have supported this," says another: no act of speech of theirs.
    private func isHearsay(_ match: Match, _ cast: Cast, _ speaker: [Actor]) -> Bool {
        scene.isQuoted(match.trigger) && !speaker.isEmpty && !cast.initiators.isEmpty
            && match.frame.kind.entry.family == "statements" && match.frame.kind.entry.codes.quad == "V-COOP"
            && !cast.initiators.contains { one in speaker.contains { $0.state == one.state } }
    }

    /// A meeting of one: nobody else is named, nor where it was.
    private func isAlone(_ match: Match, _ cast: Cast, _ place: Place?) -> Bool {
        guard match.frame.kind == Self.meetingHeld, match.frame.trigger.sort == .noun, place == nil else {
            return false
        }
        return Set((cast.initiators + cast.targets).map(\.id)).count < 2
    }

    /// The state that arrests and judges where nobody is named: that of the place, or else that of the people.
    private func authority(over targets: [Actor], at place: Place?, _ speaker: [Actor]) -> [Actor] {
        if let speaker = speaker.first, speaker.id.contains("/") { return [speaker] }
        if let place, place.state.utf8.count == 3 {
            return [Actor(id: place.state, name: scene.reader.lexicon.actors.name(of: place.state) ?? place.name)]
        }
        guard let state = targets.first(where: { $0.id.contains("/") })?.state, state.utf8.count == 3 else { return [] }
        return [Actor(id: state, name: scene.reader.lexicon.actors.name(of: state) ?? state.uppercased())]
    }

    /// The state that holds a place, as the one that is hit there.
    private func holder(of place: Place?, against initiators: [Actor]) -> [Actor] {
        guard let place, place.state.utf8.count == 3 else { return [] }
        let isAtHome = initiators.contains { $0.state == place.state }
        if isAtHome, place.precision == .country { return [] }
        return [Actor(id: isAtHome ? place.id : place.state, name: place.name, asWritten: place.asWritten)]
    }

    private static let meetingHeld = Kind(rawValue: "MeetingHeld")
    private static let accusationMade = Kind(rawValue: "AccusationMade")
    private static let threatMade = Kind(rawValue: "ThreatMade")
    private static let warningIssued = Kind(rawValue: "WarningIssued")
    private static let denialIssued = Kind(rawValue: "DenialIssued")
    private static let proposalRejected = Kind(rawValue: "ProposalRejected")
}
