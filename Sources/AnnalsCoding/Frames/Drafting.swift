import AnnalsEnglish
import AnnalsModel

/// Turns the matches of a sentence into drafts of events, and refuses those that tell of nothing that was done.
struct Drafting {
    let scene: Scene
    let sentence: Int
    private(set) var drafts: [Draft] = []
    private(set) var remarks: [Remark] = []
    /// Who fights whom by words that are no event: "Russia's attack on Ukraine" in passing.
    private(set) var fights: [Cast] = []
    /// Whether all that is weighed is kept, for training to learn from.
    private let isTraining: Bool
    private let matcher: FrameMatcher
    private let hosts: TimeHosts

    init(scene: Scene, sentence: Int, hosts: TimeHosts, isTraining: Bool = false) {
        self.isTraining = isTraining
        self.scene = scene
        self.sentence = sentence
        self.hosts = hosts
        matcher = FrameMatcher(scene: scene)
    }

    private var tree: Tree { scene.tree }

    /// Verbs come first: a noun beside a verb gives way only where that is kept.
    mutating func run() {
        let matches = FrameMatcher.matches(in: scene)
        let absorbers = Set(matches.filter { scene.words.traits(of: $0.frame.kind).absorbs }.map(\.predicate))
        let reader = StandingReader(scene: scene, absorbers: absorbers)
        let triggers = Dictionary(matches.map { ($0.trigger, $0) }, uniquingKeysWith: { first, _ in first })
        var refused: Set<Int> = []
        for match in matches.filter({ $0.frame.trigger.sort != .noun })
            + matches.filter({ $0.frame.trigger.sort == .noun })
        {
            let kept = drafts.count
            let candidate = Candidate(match, scene: scene, hosts: hosts, triggers: triggers, refused: refused)
            let objections = Refusals.objections(to: candidate, by: Refusals.first)
            if objections.contains(where: \.isFinal) {
                refuse(candidate, for: objections)
            } else {
                consider(candidate.read(reader.standing(of: match), by: matcher), against: objections)
            }
            if drafts.count == kept { refused.insert(match.trigger) }
        }
        drafts.sort { $0.match.trigger < $1.match.trigger }
    }

    /// The flow of a candidate: turned into an act of speech, or completed, and weighed against all that speaks against it.
    private mutating func consider(_ given: Candidate, against first: [Objection]) {
        var candidate = given
        var objections = first
        admitWhatIsAskedFor(&candidate)
        if let turned = Alarm.turn(candidate) ?? Charge.turn(candidate) ?? Reproof.turn(candidate) {
            objections += Refusals.objections(to: turned, by: Refusals.ofTurned)
            return weigh(turned, against: objections)
        }
        objections += Refusals.objections(to: candidate, by: Refusals.ofOthers)
        candidate = Denial.turn(candidate) ?? candidate
        objections += Refusals.objections(to: candidate, by: Refusals.unreal)
        settleModality(of: &candidate)
        Completing(scene: scene).complete(&candidate)
        objections += Refusals.objections(to: candidate, by: Refusals.last)
        weigh(candidate, against: objections)
    }

    /// Keeps a candidate with what speaks for it, for all of an article are weighed together. A user's own frames are trusted where no rule objects.
    private mutating func weigh(_ candidate: Candidate, against objections: [Objection]) {
        if objections.contains(where: \.isFinal) { return refuse(candidate, for: objections) }
        guard let weights = scene.reader.lexicon.likelihood, !(objections.isEmpty && candidate.match.frame.isOwn)
        else { return objections.isEmpty ? add(candidate) : refuse(candidate, for: objections) }
        let clues = Clues(candidate, objections: objections, sentence: sentence)
        if isTraining {
            var names = ClueNames()
            clues.tell(&names)
            return add(candidate, against: objections, clues: names)
        }
        var sum = ClueSum(weights)
        clues.tell(&sum)
        add(candidate, against: objections, odds: sum.odds)
    }

    /// A frame that asks for a negation or a condition is none the worse for it.
    private func admitWhatIsAskedFor(_ candidate: inout Candidate) {
        let needs = candidate.match.frame.needs.map(\.subject)
        if candidate.standing.refusal == .negated, needs.contains(.negated) { candidate.standing.refusal = nil }
        if candidate.standing.refusal == .conditional, needs.contains(.condition) {
            candidate.standing.refusal = nil
            candidate.modality = .conditional
        }
    }

    private func settleModality(of candidate: inout Candidate) {
        let frame = candidate.match.frame
        if isAwaited(candidate) { candidate.modality = .planned }
        if [.planned, .conditional].contains(candidate.modality), candidate.kind == frame.kind,
            let planned = candidate.frameTraits.planned
        {
            candidate.kind = planned
        }
        if let fixed = frame.modality { candidate.modality = fixed }
        if candidate.kind == Kind.denialIssued { candidate.modality = .denied }
        // "claim that they won the election": that there was one is no claim.
        if candidate.kind.rawValue == "ElectionHeld", candidate.modality == .claimed { candidate.modality = .happened }
        if candidate.isStatement,
            candidate.modality == .claimed || isForetold(candidate) || isStance(candidate) || isPromise(candidate)
        {
            candidate.modality = .happened
        }
        if !candidate.isStatement, candidate.frameTraits.isContested, candidate.modality == .happened,
            isOnlyClaimed(candidate)
        {
            candidate.modality = .claimed
        }
    }

    /// "Ahead of Xi's trip to Moscow": what nothing dates lies ahead.
    private func isAwaited(_ candidate: Candidate) -> Bool {
        candidate.isNoun && candidate.match.carrier == nil && candidate.modality == .happened
            && candidate.kind.entry.family == "talks" && hosts.time(of: candidate.match) == nil
            && followsAhead(tree.leader(of: candidate.match.trigger))
    }

    /// "ahead of talks", whichever of the two words the phrase hangs on.
    private func followsAhead(_ noun: Int) -> Bool {
        let behind =
            tree.children(of: noun, .preposition).first.map { $0 > 0 && tree.forms[$0 - 1] == "ahead" } ?? false
        return behind || tree.preposition(of: noun) == "ahead"
            || tree.heads[noun].map { tree.forms[$0] == "ahead" } ?? false
    }

    /// "It would be a disaster," he says: what is foretold lies ahead, and he has warned of it.
    /// "That would be unacceptable": he has criticised it.
    private func isForetold(_ candidate: Candidate) -> Bool {
        guard candidate.modality == .planned else { return false }
        let isJudged = candidate.match.frame.initiators == [.speaker] && candidate.kind.entry.codes.quad == "V-CONF"
        return candidate.kind == Kind.warningIssued || isJudged
    }

    /// "said that he would help": with the word the promise is given.
    private func isPromise(_ candidate: Candidate) -> Bool {
        candidate.kind == Kind.commitmentMade && candidate.modality == .planned && candidate.isOwn
            && !Self.promising.contains(candidate.match.frame.trigger.word)
    }

    /// Words that are a promise themselves: "will renew his pledge" tells of one to come.
    private static let promising: Set<String> = [
        "pledge", "promise", "reaffirm", "reiterate", "renew", "restate", "vow",
    ]

    /// "said he would welcome it": said, he welcomes it.
    private func isStance(_ candidate: Candidate) -> Bool {
        candidate.modality == .planned && candidate.isOwn
            && Mood(of: candidate.match.predicate, in: tree).force == .would
    }

    /// One side's word about a fight is a claim: of others always, of oneself where it is a success or under a mere "says".
    private func isOnlyClaimed(_ candidate: Candidate) -> Bool {
        guard !candidate.speaker.allSatisfy(isObserver), !isPresupposed(candidate) else { return false }
        guard candidate.isOwn else { return true }
        let report = candidate.standing.report
        let announces = report.map { scene.words.contains(tree.lemmas[$0], in: "announcing") } ?? false
        return (candidate.frameTraits.isBoast || hitsForces(candidate)) && !announces
    }

    /// The United Nations, the Red Cross: no side in a fight.
    private func isObserver(_ speaker: Actor) -> Bool {
        scene.words.contains(speaker.state, in: "observer")
    }

    /// "said it had killed hundreds of soldiers": an attack on the other side's forces is told as a success.
    private func hitsForces(_ candidate: Candidate) -> Bool {
        candidate.kind.entry.codes.plover == "ASSAULT"
            && candidate.cast.targets.contains { $0.id.hasSuffix("/armed-forces") }
    }

    /// "Prices have risen since Russia's invasion," he said: whoever says so does not claim that there was one, nor that there
    /// was what everybody knows of ("months after Russia launched the invasion").
    private func isPresupposed(_ candidate: Candidate) -> Bool {
        candidate.isNoun && candidate.match.carrier == nil
            || candidate.frameTraits.isLandmark && !candidate.cast.initiators.isEmpty
    }

    private mutating func refuse(_ candidate: Candidate, for objections: [Objection]) {
        if candidate.isNoun, candidate.frameTraits.isContested, candidate.standing.refusal != .negated {
            fights.append(candidate.cast)
        }
        remarks.append(Objection.main(objections).remark(on: candidate.match, in: tree))
    }

    private mutating func add(
        _ candidate: Candidate,
        against objections: [Objection] = [],
        odds: Int? = nil,
        clues: ClueNames = ClueNames()
    ) {
        let (match, kind) = (candidate.match, candidate.kind)
        var draft = Draft(
            match: match,
            standing: candidate.standing,
            kind: kind,
            modality: candidate.modality,
            cast: candidate.cast,
            place: candidate.place,
            magnitude: Counting(scene: scene).magnitude(of: match, kind: kind),
            saidBy: saidBy(candidate),
            speaker: candidate.speaker,
            quote: Quoting(tree: tree).tokens(of: match),
            sentence: sentence
        )
        draft.isAside =
            tree.links[match.predicate] == .nounClause || candidate.isNoun && match.carrier == nil
        draft.objections = objections
        draft.odds = odds
        draft.clues = clues
        draft.isPointingBack = pointsBack(match)
        draft.fearsAttack = fearsAttack(candidate)
        draft.isByDefault = candidate.isByDefault
        draft.isDatedBySpeech =
            kind != match.frame.kind && candidate.isStatement || match.frame.initiators.contains(.speaker)
        drafts.append(draft)
    }

    /// "warned that an attack could come": nobody is named, but an attack is.
    private func fearsAttack(_ candidate: Candidate) -> Bool {
        guard candidate.cast.targets.isEmpty, candidate.isStatement else { return false }
        let clause = tree.subtree(of: candidate.match.predicate) { tree.links[$0] == .parataxis }
        return clause.contains { tree.tag($0) == .noun && scene.words.contains(tree.lemmas[$0], in: "attack") }
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

    private func saidBy(_ candidate: Candidate) -> Actor? {
        let source = candidate.standing.source
        guard let first = candidate.speaker.first ?? source.flatMap({ scene.actors(at: $0).first }) else { return nil }
        let isOwnSpeech = candidate.isStatement && candidate.cast.initiators.contains { $0.id == first.id }
        return isOwnSpeech ? nil : first
    }
}
