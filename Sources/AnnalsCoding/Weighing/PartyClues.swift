import AnnalsEnglish
import AnnalsModel

/// What speaks for or against somebody standing on a side of a draft.
struct PartyClues {
    private let draft: Draft
    private let previous: Draft?
    private let scene: Scene
    private let side: Side
    private let story: Story
    private let kind: String
    private let family: String
    private let sort: String
    private let lemma: String
    private let chosen: [Actor]
    private let opposite: [Actor]
    private let others: [String]
    /// By what word the rules' choice is named: a pronoun as it is written.
    private let named: String
    private let overt: OvertWord

    init(draft: Draft, previous: Draft?, scene: Scene, side: Side, story: Story) {
        self.draft = draft
        self.previous = previous
        self.scene = scene
        self.side = side
        self.story = story
        kind = draft.kind.rawValue
        family = draft.kind.entry.family
        sort = String(draft.match.frame.trigger.sort.rawValue)
        lemma = scene.tree.lemmas[draft.match.trigger]
        chosen = draft.cast.actors(on: side)
        opposite = draft.cast.actors(on: side.opposite)
        others = opposite.states
        let wording = Wording(chosen)
        named = wording == .pronoun ? chosen.first?.asWritten?.lowercased() ?? "" : wording.rawValue
        overt = OvertWord(on: side, of: draft, in: scene)
    }

    /// Of a mention in the draft's own sentence.
    func tell(_ mention: ActorMention, by way: Way, _ sink: inout some ClueSink) {
        let isRules = mention.actors.share(with: chosen)
        let sort = mention.sort.rawValue
        overt.tell(of: .here, draft, &sink)
        tellWords(of: mention, isRules: isRules, &sink)
        sink.add("way", way.text)
        sink.add("way.family", way.text, family)
        sink.add("way.kind", way.text, kind)
        sink.add("way.sort", way.text, self.sort)
        sink.add("way.word", way.text, lemma)
        sink.add("length", min(6, way.length))
        sink.add("mention", sort)
        sink.add("basis", mention.basis.rawValue)
        sink.add("naming", isRules, Wording(mention.actors).rawValue)
        sink.add("before", mention.head < draft.match.trigger, family)
        sink.add("rules.way", isRules, way.text)
        sink.add("mention.way", sort, way.text)
        sink.add("instead", named, sort)
        sink.add("instead.way", named, way.text)
        sink.add("quoted", scene.quoted[mention.head], scene.quoted[draft.match.trigger] ? "true" : "false")
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
    func tell(_ mention: ActorMention, in scene: Scene, back: Int, _ sink: inout some ClueSink) {
        let link = scene.tree.links[scene.tree.leader(of: mention.head)].rawValue
        let isMain = scene.tree.heads[mention.head].map { scene.tree.heads[$0] == nil } ?? true
        let isRules = mention.actors.share(with: chosen)
        let main = isMain ? "main" : "beside"
        let back = String(back)
        overt.tell(of: .back, draft, &sink)
        sink.add("back", back)
        sink.add("back.family", back, family)
        sink.add("back.kind", back, kind)
        sink.add("back.link", back, link, main)
        sink.add("back.link.family", link, family)
        sink.add("back.link.kind", link, kind)
        sink.add("back.mention", mention.sort.rawValue, family)
        sink.add("back.naming", isRules, Wording(mention.actors).rawValue)
        sink.add("back.part", scene.reading.role.rawValue)
        sink.add("instead", named, mention.sort.rawValue)
        sink.add("instead.back", named, link, main)
    }

    /// Of somebody whom the rules understood from what else is told.
    func tellInferred(_ actor: Actor, _ sink: inout some ClueSink) {
        overt.tell(of: .inferred, draft, &sink)
        sink.add("inferred")
        sink.add("inferred", Wording([actor]).rawValue)
        sink.add("inferred.kind", kind)
    }

    /// Of a state that the article names much, by its rank.
    func tellUnderstood(_ rank: Int, _ sink: inout some ClueSink) {
        overt.tell(of: .article, draft, &sink)
        sink.add("article", rank)
        sink.add("article.family", rank, family)
        sink.add("article.kind", rank, kind)
    }

    /// Of there being nobody.
    func tellNobody(_ sink: inout some ClueSink) {
        let rules = Wording(chosen).rawValue
        overt.tell(of: .nobody, draft, &sink)
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
    func tell(of actors: [Actor], _ sink: inout some ClueSink) {
        let state = actors.first?.state ?? ""
        let isRules = actors.share(with: chosen)
        let rules = chosen.isEmpty ? "empty" : "filled"
        let rank = story.states.prefix(4).firstIndex(of: state) ?? 4
        let same = actors.share(with: opposite) ? "self" : others.contains(state) ? "state" : "no"
        let part = actors.first?.part ?? "-"
        sink.add("same", same)
        sink.add("same.family", same, family)
        sink.add("same.kind", same, kind)
        sink.add("rank", rank)
        sink.add("rules", isRules, rules)
        sink.add("rules.state", isRules, chosen.contains { $0.state == state } ? "same" : "other")
        sink.add("rules.kind", isRules, rules, kind)
        sink.add("rules.family", isRules, rules, family)
        sink.add("rules.sort", isRules, rules, sort)
        let place = draft.place.map { Actor.state(of: $0.id) == state ? "here" : "elsewhere" } ?? "-"
        sink.add("place", place)
        sink.add("place.family", place, family)
        sink.add("place.kind", place, kind)
        sink.add("place.part", place, part)
        sink.add("overt.part", overt.sort, part == state ? "state" : part, family)
        sink.add("overt.same", overt.sort, same, family)
        sink.add("overt.rank", overt.sort, String(rank))
        sink.add("part", part)
        sink.add("part.family", part, family)
        sink.add("part.kind", part, kind)
        tellDyad(of: actors.isEmpty ? "-" : state, &sink)
        tellStory(of: actors, state, isRules: isRules, &sink)
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
    private func tellStory(of actors: [Actor], _ state: String, isRules: Bool, _ sink: inout some ClueSink) {
        let own = isRules ? 1 : 0
        let isTitled = story.headline.contains(state)
        let isSpeaking = actors.share(with: draft.speaker)
        let here = bucket(story.count(of: state, on: side, family) - own)
        let there = bucket(story.count(of: state, on: side.opposite, family))
        sink.add("here", here)
        sink.add("here.there", here, there, family)
        sink.add("speaks", isSpeaking)
        sink.add("speaks.family", isSpeaking, family)
        sink.add("speaks.overt", isSpeaking, overt.sort)
        sink.add("rules.overt", isRules, overt.sort)
        sink.add("title", isTitled)
        sink.add("title.family", isTitled, family)
        if !others.isEmpty {
            let deeds = bucket(story.count(of: state, on: side, against: others, family) - own)
            let returned = bucket(story.count(of: state, on: side.opposite, against: others, family))
            sink.add("deeds", deeds)
            sink.add("deeds.returned", deeds, returned, family)
        }
        if let previous {
            let cast = previous.cast
            let part = actors.share(with: cast.initiators) ? "by" : actors.share(with: cast.targets) ? "to" : "none"
            sink.add("last", part, String(min(2, draft.sentence - previous.sentence)))
            sink.add("last.family", part, family)
        }
    }

    private func bucket(_ count: Int) -> String { String(min(3, max(0, count))) }
}
