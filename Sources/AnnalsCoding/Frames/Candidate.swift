import AnnalsEnglish
import AnnalsModel

/// Words that fit a frame, on their way to becoming an event.
struct Candidate {
    let scene: Scene
    let match: Match
    let hosts: TimeHosts
    /// What else the sentence's words fit, by trigger.
    let triggers: [Int: Match]
    /// The triggers among them that were refused before it.
    let refused: Set<Int>
    var standing = Standing()
    var kind: Kind
    var modality = Modality.happened
    /// Whoever speaks the clause or tells of it.
    private(set) var speaker: [Actor] = []
    var cast = Cast()
    /// Who does it is only the state of the people whom it is done to.
    var isByDefault = false
    /// Where it happened, read from its own clause.
    private(set) var place: Place?

    init(_ match: Match, scene: Scene, hosts: TimeHosts, triggers: [Int: Match], refused: Set<Int>) {
        self.scene = scene
        self.match = match
        self.hosts = hosts
        self.triggers = triggers
        self.refused = refused
        kind = match.frame.kind
    }

    /// The candidate with how it stands, who tells it, who does it to whom, and where.
    func read(_ standing: Standing, by matcher: FrameMatcher) -> Candidate {
        var result = self
        result.standing = standing
        result.modality = standing.modality
        let spoken = scene.speaker(of: match.predicate)
        result.speaker = spoken.isEmpty ? standing.source.map { scene.actors(at: $0) } ?? [] : spoken
        var casting = Casting(scene: scene, matcher: matcher)
        result.cast = casting.cast(match)
        result.place = Locating(scene: scene).place(of: match)
        return result
    }

    var tree: Tree { scene.tree }
    var traits: Traits { scene.words.traits(of: kind) }
    /// What is to be known of the kind that the words fit, whatever they are turned into.
    var frameTraits: Traits { scene.words.traits(of: match.frame.kind) }
    var isNoun: Bool { match.frame.trigger.sort == .noun }

    /// "Prices rose after its invasion of Ukraine": a noun for what everybody knows of, with both sides, in a place of its
    /// clause; not "as part of its invasion".
    var isLandmark: Bool {
        let link = tree.links[tree.leader(of: match.trigger)]
        return isNoun && frameTraits.isLandmark && !cast.initiators.isEmpty && !cast.targets.isEmpty
            && [.agent, .oblique, .subject].contains(link)
    }

    /// It is an act of speech.
    var isStatement: Bool { kind.entry.family == "statements" }

    /// Whoever speaks belongs to the side that does it.
    var isOwn: Bool {
        speaker.contains { one in cast.initiators.contains { $0.state == one.state } }
    }
}
