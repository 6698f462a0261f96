import AnnalsEnglish
import AnnalsModel

/// Who can stand on a side of a draft: whom its sentence names, each state once by the mention nearest to the trigger; whom the
/// rules chose; the states that the article names most; and nobody.
struct PartyOptions {
    let draft: Draft
    let scene: Scene
    let side: Side
    /// The states of the article, the most often named first.
    let states: [String]

    private var tree: Tree { scene.tree }
    private var kind: String { draft.kind.rawValue }
    private var family: String { draft.kind.entry.family }
    private var sort: String { String(draft.match.frame.trigger.sort.rawValue) }
    private var chosen: [Actor] { side == .by ? draft.cast.initiators : draft.cast.targets }
    private var opposite: [Actor] { side == .by ? draft.cast.targets : draft.cast.initiators }

    /// All options, nobody last.
    var options: [PartyOption] {
        var found = named
        for actor in chosen where !found.contains(where: { $0.state == actor.state }) {
            found.append(
                option(actor.state, [actor], ["inferred", "inferred=\(Wording([actor]))", "inferred.kind=\(kind)"])
            )
        }
        for (rank, state) in states.prefix(3).enumerated() where isUnderstood(state, beside: found) {
            let clues = ["article=\(rank)", "article.family=\(rank).\(family)", "article.kind=\(rank).\(kind)"]
            found.append(option(state, [scene.reader.lexicon.actors.acting(state)], clues))
        }
        return found + [nobody]
    }

    /// Who fights is told by the whole article; the other side of other acts is named beside them.
    private func isUnderstood(_ state: String, beside found: [PartyOption]) -> Bool {
        scene.words.traits(of: draft.kind).isContested && !found.contains { $0.state == state }
            && !opposite.contains { $0.state == state }
    }

    /// Whom the sentence names, the nearest mention of each state; nobody does to himself what he does.
    private var named: [PartyOption] {
        var nearest: [(state: String, actors: [Actor], mention: ActorMention, way: Way)] = []
        for mention in scene.reading.actors where !mention.tokens.contains(draft.match.trigger) {
            let way = Way(from: draft.match.trigger, to: mention.head, in: tree)
            let others = mention.actors.filter { actor in !opposite.contains { $0.id == actor.id } }
            for state in others.map(\.state).reduced() {
                let place = nearest.firstIndex { $0.state == state }
                guard place.map({ way.length < nearest[$0].way.length }) ?? true else { continue }
                let found = (state, others.filter { $0.state == state }, mention, way)
                if let place { nearest[place] = found } else { nearest.append(found) }
            }
        }
        return nearest.map { option($0.state, $0.actors, clues(of: $0.mention, by: $0.way)) }
    }

    private func clues(of mention: ActorMention, by way: Way) -> [String] {
        let isBefore = mention.head < draft.match.trigger
        let isRules = mention.actors.contains { actor in chosen.contains { $0.state == actor.state } }
        let naming = Wording(mention.actors).rawValue
        return [
            "way=\(way.text)", "way.family=\(way.text).\(family)", "way.kind=\(way.text).\(kind)",
            "way.sort=\(way.text).\(sort)", "length=\(min(6, way.length))", "mention=\(mention.sort.rawValue)",
            "basis=\(mention.basis.rawValue)", "naming=\(naming).\(isRules)", "before=\(isBefore).\(family)",
            "rules.way=\(isRules).\(way.text)",
        ]
    }

    private func option(_ state: String, _ actors: [Actor], _ clues: [String]) -> PartyOption {
        let isRules = chosen.contains { $0.state == state }
        let isSame = opposite.contains { $0.state == state }
        let rank = states.prefix(4).firstIndex(of: state) ?? 4
        let rules = "\(isRules).\(chosen.isEmpty ? "empty" : "filled")"
        let more = [
            "same=\(isSame)", "same.family=\(isSame).\(family)", "rank=\(rank)", "rules=\(rules)",
            "rules.kind=\(rules).\(kind)", "rules.family=\(rules).\(family)", "rules.sort=\(rules).\(sort)",
            "part=\(actors.first?.part ?? "-")",
        ]
        return PartyOption(state: state, isRules: isRules, clues: marked(clues + more), actors: actors)
    }

    private var nobody: PartyOption {
        let rules = Wording(chosen).rawValue
        let clues = [
            "nobody", "nobody.kind=\(kind)", "nobody.family=\(family)", "nobody.rules=\(rules)",
            "nobody.rules.kind=\(rules).\(kind)", "nobody.sort=\(sort)",
        ]
        return PartyOption(state: nil, isRules: chosen.isEmpty, clues: marked(clues), actors: [])
    }

    private func marked(_ clues: [String]) -> [String] {
        clues.map { "\(side.rawValue):\($0)" }
    }
}

/// The way through the tree from a trigger to a mention: up to what both hang on, and down again by links and prepositions.
private struct Way {
    let text: String
    let length: Int

    init(from trigger: Int, to mention: Int, in tree: Tree) {
        let up = [trigger] + Array(tree.ancestors(of: trigger).prefix(Self.farthest))
        var down = [mention]
        while down.count <= Self.farthest, let last = down.last, !up.contains(last), let head = tree.heads[last] {
            down.append(head)
        }
        let climb = down.last.flatMap { up.firstIndex(of: $0) }
        length = climb.map { $0 + down.count - 1 } ?? Self.farthest + 1
        guard let climb, length <= Self.farthest else {
            text = "far"
            return
        }
        let climbed = up.prefix(climb).map { tree.links[$0].rawValue }
        let descended = down.dropLast().reversed().map { index in
            tree.links[index].rawValue + (tree.preposition(of: index).map { ":" + $0 } ?? "")
        }
        text = climbed.joined(separator: "^") + ">" + descended.joined(separator: ">")
    }

    /// Longer ways tell nothing, and are not walked, so that deep sentences take no longer than flat ones.
    private static let farthest = 6
}

extension [String] {
    /// Each once, in order.
    fileprivate func reduced() -> [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
