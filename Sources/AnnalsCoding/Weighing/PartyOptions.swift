import AnnalsEnglish
import AnnalsModel

/// Who can stand on a side of a draft: whom its sentence names and whom the two before it name, each once by the mention that
/// is nearest to the trigger; whom the rules chose; the states that the article names most; and nobody.
struct PartyOptions {
    let draft: Draft
    /// The draft before it.
    let previous: Draft?
    let scene: Scene
    /// The scenes before it, the last first.
    let before: [Scene]
    let side: Side
    /// The states of the article, the most often named first.
    let states: [String]
    /// Whom its headline names.
    let headline: [Actor]
    /// Who does what to whom in it.
    let parts: Parts

    private var tree: Tree { scene.tree }
    private var kind: String { draft.kind.rawValue }
    private var family: String { draft.kind.entry.family }
    private var lemma: String { tree.lemmas[draft.match.trigger] }
    private var sort: String { String(draft.match.frame.trigger.sort.rawValue) }
    private var chosen: [Actor] { side == .by ? draft.cast.initiators : draft.cast.targets }
    private var opposite: [Actor] { side == .by ? draft.cast.targets : draft.cast.initiators }

    /// All options, nobody last.
    var options: [PartyOption] {
        var found = present
        found += remembered(beside: found)
        for actor in chosen where !found.contains(where: { $0.actors.contains { $0.id == actor.id } }) {
            found.append(option([actor], ["inferred", "inferred=\(Wording([actor]))", "inferred.kind=\(kind)"]))
        }
        for (rank, state) in states.prefix(3).enumerated() where !found.contains(where: { $0.state == state }) {
            let clues = ["article=\(rank)", "article.family=\(rank).\(family)", "article.kind=\(rank).\(kind)"]
            found.append(option([scene.reader.lexicon.actors.acting(state)], clues))
        }
        return found + [nobody]
    }

    /// Whom the sentence names, the nearest mention of each.
    private var present: [PartyOption] {
        var nearest: [(actors: [Actor], mention: ActorMention, way: Way)] = []
        for mention in scene.reading.actors where !mention.tokens.contains(draft.match.trigger) {
            let actors = mention.actors
            guard !actors.isEmpty else { continue }
            let way = Way(from: draft.match.trigger, to: mention.head, in: tree)
            if let place = nearest.firstIndex(where: { $0.actors.map(\.id) == actors.map(\.id) }) {
                if way.length < nearest[place].way.length { nearest[place] = (actors, mention, way) }
            } else {
                nearest.append((actors, mention, way))
            }
        }
        return nearest.map { option($0.actors, clues(of: $0.mention, by: $0.way)) }
    }

    private func clues(of mention: ActorMention, by way: Way) -> [String] {
        let isBefore = mention.head < draft.match.trigger
        let isRules = mention.actors.share(with: chosen)
        let naming = Wording(mention.actors).rawValue
        return [
            "way=\(way.text)", "way.family=\(way.text).\(family)", "way.kind=\(way.text).\(kind)",
            "way.sort=\(way.text).\(sort)", "way.word=\(way.text).\(lemma)", "length=\(min(6, way.length))", "mention=\(mention.sort.rawValue)",
            "basis=\(mention.basis.rawValue)", "naming=\(naming).\(isRules)", "before=\(isBefore).\(family)",
            "rules.way=\(isRules).\(way.text)", "mention.way=\(mention.sort.rawValue).\(way.text)",
            "instead=\(named).\(mention.sort.rawValue)", "instead.way=\(named).\(way.text)",
            "quoted=\(scene.quoted[mention.head]).\(scene.quoted[draft.match.trigger])",
        ]
    }

    /// By what word the rules' choice is named: a pronoun as it is written.
    private var named: String {
        let wording = Wording(chosen)
        return wording == .pronoun ? chosen.first?.asWritten?.lowercased() ?? "" : wording.rawValue
    }

    /// Whom the sentences before name and this one does not.
    private func remembered(beside found: [PartyOption]) -> [PartyOption] {
        var result: [PartyOption] = []
        for (index, scene) in before.enumerated() {
            for mention in scene.reading.actors {
                let actors = mention.actors
                guard !actors.isEmpty, !(found + result).contains(where: { $0.actors.share(with: actors) })
                else { continue }
                result.append(option(actors, clues(of: mention, in: scene, back: index + 1)))
            }
        }
        return result
    }

    private func clues(of mention: ActorMention, in scene: Scene, back: Int) -> [String] {
        let link = scene.tree.links[scene.tree.leader(of: mention.head)].rawValue
        let isMain = scene.tree.heads[mention.head].map { scene.tree.heads[$0] == nil } ?? true
        let isRules = mention.actors.share(with: chosen)
        return [
            "back=\(back)", "back.family=\(back).\(family)", "back.kind=\(back).\(kind)",
            "back.link=\(back).\(link).\(isMain)", "back.link.family=\(link).\(family)",
            "back.link.kind=\(link).\(kind)", "back.mention=\(mention.sort.rawValue).\(family)",
            "back.naming=\(Wording(mention.actors).rawValue).\(isRules)", "back.part=\(scene.reading.role)",
            "instead=\(named).\(mention.sort.rawValue)", "instead.back=\(named).\(back).\(link).\(isMain)",
        ]
    }

    private func option(_ actors: [Actor], _ clues: [String]) -> PartyOption {
        let state = actors.first?.state ?? ""
        let isRules = actors.share(with: chosen)
        let isSame =
            actors.share(with: opposite) ? "self" : opposite.contains { $0.state == state } ? "state" : "no"
        let rank = states.prefix(4).firstIndex(of: state) ?? 4
        let rules = "\(isRules).\(chosen.isEmpty ? "empty" : "filled")"
        let isRulesState = chosen.contains { $0.state == state }
        let part = actors.first?.part ?? "-"
        let more = [
            "same=\(isSame)", "same.family=\(isSame).\(family)", "same.kind=\(isSame).\(kind)", "rank=\(rank)",
            "rules=\(rules)", "rules.state=\(isRules).\(isRulesState)",
            "rules.kind=\(rules).\(kind)", "rules.family=\(rules).\(family)", "rules.sort=\(rules).\(sort)",
            "part=\(part)", "part.family=\(part).\(family)", "part.kind=\(part).\(kind)",
        ]
        return PartyOption(
            state: state,
            isRules: isRules,
            clues: marked(clues + more + story(actors, state)),
            actors: actors
        )
    }

    /// What the rest of the article tells.
    private func story(_ actors: [Actor], _ state: String) -> [String] {
        let (mine, theirs) = (draft.cast.initiators.states, draft.cast.targets.states)
        let others = side == .by ? theirs : mine
        let isOwn = actors.share(with: chosen) ? 1 : 0
        func bucket(_ count: Int) -> Int { min(3, max(0, count)) }
        var deeds = 0
        var returned = 0
        for other in others {
            deeds += side == .by
                ? parts.count(of: state, to: [other], family: family) : parts.count(of: other, to: [state], family: family)
            returned += side == .by
                ? parts.count(of: other, to: [state], family: family) : parts.count(of: state, to: [other], family: family)
        }
        let here = parts.count(of: state, on: side, family: family) - isOwn
        let there = parts.count(of: state, on: side == .by ? .to : .by, family: family)
        let isSpeaking = actors.share(with: draft.speaker)
        let isTitled = headline.contains { $0.state == state }
        var clues = [
            "here=\(bucket(here))", "here.there=\(bucket(here)).\(bucket(there)).\(family)",
            "speaks=\(isSpeaking)", "speaks.family=\(isSpeaking).\(family)", "title=\(isTitled)",
            "title.family=\(isTitled).\(family)",
        ]
        if !others.isEmpty {
            clues += [
                "deeds=\(bucket(deeds - isOwn))", "deeds.returned=\(bucket(deeds - isOwn)).\(bucket(returned)).\(family)",
            ]
        }
        if let previous {
            let distance = draft.sentence - previous.sentence
            let last = previous.cast
            let part =
                actors.share(with: last.initiators) ? "by" : actors.share(with: last.targets) ? "to" : "none"
            clues += ["last=\(part).\(min(2, distance))", "last.family=\(part).\(family)"]
        }
        return clues
    }

    private var nobody: PartyOption {
        let rules = Wording(chosen).rawValue
        let clues = [
            "nobody", "nobody.kind=\(kind)", "nobody.family=\(family)", "nobody.rules=\(rules)",
            "nobody.rules.kind=\(rules).\(kind)", "nobody.sort=\(sort)", "nobody.word=\(lemma)",
            "nobody.opposite=\(Wording(opposite).rawValue).\(family)",
        ] + Set(tree.children(of: draft.match.predicate).map { tree.links[$0].rawValue }).map { "nobody.has=\($0).\(rules)" }
        return PartyOption(state: nil, isRules: chosen.isEmpty, clues: marked(clues), actors: [])
    }

    private func marked(_ clues: [String]) -> [String] {
        clues.map { "\(side.rawValue):\($0)" }
    }
}
