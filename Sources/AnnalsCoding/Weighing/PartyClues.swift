import AnnalsEnglish
import AnnalsModel

/// What speaks for or against somebody standing on a side of a draft.
///
/// Most of it says the same of many of those who can stand there, and is then looked up only once.
struct PartyClues {
    private let draft: Draft
    private let previous: Draft?
    private let scene: Scene
    private let side: Side
    private let story: Story
    private let parts: StoryParts
    private let kind: String
    private let family: String
    private let sort: String
    private let lemma: String
    private let chosen: [Actor]
    private let chosenStates: [String]
    private let opposite: [Actor]
    private let others: [String]
    /// By what word the rules' choice is named: a pronoun as it is written.
    private let named: String
    private let overt: OvertWord
    /// The state of the place.
    private let home: String?

    init(draft: Draft, previous: Draft?, scene: Scene, side: Side, story: Story) {
        self.draft = draft
        self.previous = previous
        self.scene = scene
        self.side = side
        self.story = story
        kind = draft.kind.rawValue
        family = draft.kind.entry.family
        parts = story.parts(in: family)
        sort = String(draft.match.frame.trigger.sort.rawValue)
        lemma = scene.tree.lemmas[draft.match.trigger]
        chosen = draft.cast.actors(on: side)
        opposite = draft.cast.actors(on: side.opposite)
        chosenStates = chosen.states
        others = opposite.states
        home = draft.place.map { Actor.state(of: $0.id) }
        let wording = Wording(chosen)
        named = wording == .pronoun ? chosen.first?.asWritten?.lowercased() ?? "" : wording.rawValue
        overt = OvertWord(on: side, of: draft, in: scene)
    }

    private func tellOvert<Sink>(
        _ offer: OvertWord.Offer,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        shared.tell(.overt(offer), to: &sink) { overt.tell(of: offer, draft, family, &$0) }
    }

    /// Of a mention in the draft's own sentence.
    func tell<Sink>(
        _ mention: ActorMention,
        _ party: Party,
        by way: Way,
        isRules: Bool,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        let sort = mention.sort.rawValue
        tellOvert(.here, &sink, &shared)
        tellWords(of: mention, isRules: isRules, &sink)
        if way.isFar {
            shared.tell(.far, to: &sink) { tell(way, &$0) }
        } else {
            tell(way, &sink)
        }
        sink.add("mention", sort)
        sink.add("basis", mention.basis.rawValue)
        sink.add("naming", isRules, party.wording.rawValue)
        sink.add("before", mention.head < draft.match.trigger, family)
        sink.add("rules.way", isRules, way.text)
        sink.add("mention.way", sort, way.text)
        sink.add("instead", named, sort)
        sink.add("instead.way", named, way.text)
        sink.add("quoted", scene.quoted[mention.head], scene.quoted[draft.match.trigger] ? "true" : "false")
    }

    private func tell(_ way: Way, _ sink: inout some ClueSink) {
        sink.add("way", way.text)
        sink.add("way.family", way.text, family)
        sink.add("way.kind", way.text, kind)
        sink.add("way.sort", way.text, sort)
        sink.add("way.word", way.text, lemma)
        sink.add("length", min(6, way.length))
    }

    /// The words about a mention in the draft's own sentence, and the mentions between it and the trigger.
    private func tellWords(of mention: ActorMention, isRules: Bool, _ sink: inout some ClueSink) {
        let (tree, head, trigger) = (scene.tree, mention.head, draft.match.trigger)
        let preposition = tree.preposition(of: tree.leader(of: head)) ?? "-"
        sink.add("preposition", preposition, family, mention.sort.rawValue)
        sink.add("preposition.kind", preposition, kind)
        sink.add("at.place", scene.place(at: head) != nil, preposition, family)
        if let governor = tree.heads[head] {
            sink.add("under", tree.links[head].rawValue, tree.lemmas[governor])
            sink.add("under.preposition", preposition, tree.lemmas[governor], family)
        }
        switch tree.tag(head) {
        case .noun: sink.add("noun", tree.lemmas[head], family)
        case .pronoun: sink.add("pronoun", isRules, tree.forms[head], family)
        default: break
        }
        let between = min(head, trigger) + 1..<max(head, trigger, min(head, trigger) + 1)
        let others = scene.reading.actors.count { between.contains($0.head) }
        sink.add("between", min(4, others), family, head < trigger ? "before" : "behind")
    }

    /// Of a mention in a sentence before.
    func tell<Sink>(
        _ mention: ActorMention,
        _ party: Party,
        in scene: Scene,
        back: Int,
        isRules: Bool,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        let link = scene.tree.links[scene.tree.leader(of: mention.head)].rawValue
        let isMain = scene.tree.heads[mention.head].map { scene.tree.heads[$0] == nil } ?? true
        let main = isMain ? "main" : "beside"
        tellOvert(.back, &sink, &shared)
        shared.tell(.back(back), to: &sink) {
            $0.add("back", back)
            $0.add("back.family", back, family)
            $0.add("back.kind", back, kind)
        }
        sink.add("back.link", back, link, main)
        sink.add("back.link.family", link, family)
        sink.add("back.link.kind", link, kind)
        sink.add("back.mention", mention.sort.rawValue, family)
        sink.add("back.naming", isRules, party.wording.rawValue)
        sink.add("back.part", scene.reading.role.rawValue)
        sink.add("instead", named, mention.sort.rawValue)
        sink.add("instead.back", named, link, main)
    }

    /// Of somebody whom the rules understood from what else is told.
    func tellInferred<Sink>(_ party: Party, _ sink: inout Sink, _ shared: inout SharedClues<PartyGroup, Sink>) {
        tellOvert(.inferred, &sink, &shared)
        sink.add("inferred")
        sink.add("inferred", party.wording.rawValue)
        sink.add("inferred.kind", kind)
    }

    /// Of a state that the article names much, by its rank.
    func tellUnderstood<Sink>(_ rank: Int, _ sink: inout Sink, _ shared: inout SharedClues<PartyGroup, Sink>) {
        tellOvert(.article, &sink, &shared)
        sink.add("article", rank)
        sink.add("article.family", rank, family)
        sink.add("article.kind", rank, kind)
    }

    /// Of there being nobody.
    func tellNobody(_ sink: inout some ClueSink) {
        let rules = Wording(chosen).rawValue
        overt.tell(of: .nobody, draft, family, &sink)
        sink.add("nobody")
        sink.add("nobody.kind", kind)
        sink.add("nobody.family", family)
        sink.add("nobody.rules", rules)
        sink.add("nobody.rules.kind", rules, kind)
        sink.add("nobody.sort", sort)
        sink.add("nobody.word", lemma)
        sink.add("nobody.opposite", Wording(opposite).rawValue, family)
        for link in Set(scene.tree.children(of: draft.match.predicate).map { scene.tree.links[$0] }) {
            sink.add("nobody.has", link.rawValue, rules)
        }
    }

    /// Of somebody, however named.
    func tell<Sink>(
        of party: Party,
        isRules: Bool,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        let state = party.state
        let rank = story.states.prefix(4).firstIndex(of: state) ?? 4
        let same = party.actors.share(with: opposite) ? Same.itself : others.contains(state) ? .state : .no
        let place = home.map { $0 == state ? Place.here : .elsewhere } ?? .unknown
        tellGroups(same, rank: rank, isRules: isRules, isState: chosenStates.contains(state), place, &sink, &shared)
        sink.add("place.part", place.rawValue, party.part)
        sink.add("overt.part", overt.sort, party.part == state ? "state" : party.part, family)
        shared.tell(.overtRank(same, rank), to: &sink) {
            $0.add("overt.same", overt.sort, same.rawValue, family)
            $0.add("overt.rank", overt.sort, String(rank))
        }
        sink.add("part", party.part)
        sink.add("part.family", party.part, family)
        sink.add("part.kind", party.part, kind)
        tellDyad(of: state, &sink)
        tellStory(of: party, isRules: isRules, &sink, &shared)
    }

    private func tellGroups<Sink>(
        _ same: Same,
        rank: Int,
        isRules: Bool,
        isState: Bool,
        _ place: Place,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        shared.tell(.same(same), to: &sink) {
            $0.add("same", same.rawValue)
            $0.add("same.family", same.rawValue, family)
            $0.add("same.kind", same.rawValue, kind)
        }
        shared.tell(.rank(rank), to: &sink) { $0.add("rank", rank) }
        shared.tell(.rules(isRules, isState: isState), to: &sink) {
            let rules = chosen.isEmpty ? "empty" : "filled"
            $0.add("rules", isRules, rules)
            $0.add("rules.state", isRules, isState ? "same" : "other")
            $0.add("rules.kind", isRules, rules, kind)
            $0.add("rules.family", isRules, rules, family)
            $0.add("rules.sort", isRules, rules, sort)
        }
        shared.tell(.place(place), to: &sink) {
            $0.add("place", place.rawValue)
            $0.add("place.family", place.rawValue, family)
            $0.add("place.kind", place.rawValue, kind)
        }
    }

    /// What states are wont to do, and to whom: a paper that tells of support tells whose it is and for whom.
    private func tellDyad(of state: String, _ sink: inout some ClueSink) {
        let other = others.first ?? "-"
        sink.add("who.family", state, family)
        sink.add("who.kind", state, kind)
        sink.add("dyad.family", state, other, family)
        sink.add("dyad.kind", state, other, kind)
    }

    /// What the rest of the article tells.
    private func tellStory<Sink>(
        of party: Party,
        isRules: Bool,
        _ sink: inout Sink,
        _ shared: inout SharedClues<PartyGroup, Sink>
    ) {
        let (actors, state) = (party.actors, party.state)
        let own = isRules ? 1 : 0
        let here = bucket(parts.count(of: state, on: side) - own)
        let there = bucket(parts.count(of: state, on: side.opposite))
        shared.tell(.story(here: here, there: there), to: &sink) {
            $0.add("here", here)
            $0.add("here.there", here, String(there), family)
        }
        let isSpeaking = actors.share(with: draft.speaker)
        let isTitled = story.headline.contains(state)
        shared.tell(.prominence(isSpeaking: isSpeaking, isRules: isRules, isTitled: isTitled), to: &sink) {
            $0.add("speaks", isSpeaking)
            $0.add("speaks.family", isSpeaking, family)
            $0.add("speaks.overt", isSpeaking, overt.sort)
            $0.add("rules.overt", isRules, overt.sort)
            $0.add("title", isTitled)
            $0.add("title.family", isTitled, family)
        }
        if !others.isEmpty {
            let deeds = bucket(parts.count(of: state, on: side, against: others) - own)
            let returned = bucket(parts.count(of: state, on: side.opposite, against: others))
            shared.tell(.deeds(deeds, returned: returned), to: &sink) {
                $0.add("deeds", deeds)
                $0.add("deeds.returned", deeds, String(returned), family)
            }
        }
        guard let previous else { return }
        let cast = previous.cast
        let part = actors.share(with: cast.initiators) ? Last.by : actors.share(with: cast.targets) ? .to : .none
        shared.tell(.last(part), to: &sink) {
            $0.add("last", part.rawValue, String(min(2, draft.sentence - previous.sentence)))
            $0.add("last.family", part.rawValue, family)
        }
    }

    private func bucket(_ count: Int) -> Int { min(3, max(0, count)) }

    private typealias Same = PartyGroup.Same
    private typealias Place = PartyGroup.Place
    private typealias Last = PartyGroup.Last
}
