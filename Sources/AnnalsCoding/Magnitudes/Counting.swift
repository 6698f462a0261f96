import AnnalsEnglish
import AnnalsModel

/// Chooses the number that belongs to an event.
struct Counting {
    let scene: Scene
    private var tree: Tree { scene.tree }

    init(scene: Scene) {
        self.scene = scene
    }

    /// The magnitude of a match of a kind; nil where the words give none.
    func magnitude(of match: Match, kind: Kind) -> Magnitude? {
        let traits = scene.words.traits(of: kind)
        if let counted = traits.counted {
            if counted.unit == "killed" { return casualties(of: match) }
            for index in arguments(of: match) {
                if let quantity = quantity(at: index, of: counted.words) {
                    return magnitude(quantity, unit: counted.unit, traits.measure)
                }
            }
        }
        if traits.takesMoney, let sum = near(match, sort: .money) {
            return magnitude(sum, unit: sum.unit ?? "money", traits.measure)
        }
        return nil
    }

    private func magnitude(_ quantity: Quantity, unit: String, _ measure: Magnitude.Measure) -> Magnitude {
        Magnitude(
            value: quantity.value,
            low: quantity.low,
            high: quantity.high,
            unit: unit,
            qualifier: quantity.qualifier,
            measure: measure
        )
    }

    /// The noun phrases of a match, the one that undergoes it first.
    private func arguments(of match: Match) -> [Int] {
        let verb = match.frame.trigger.sort == .noun ? match.carrier ?? match.trigger : match.predicate
        var found = [tree.undergoer(of: verb), tree.doer(of: verb)].compactMap(\.self)
        found += tree.children(of: match.trigger, .nominal, .compound, .number, .object)
        found += tree.children(of: verb, .oblique, .nominal, .indirectObject)
        if match.frame.trigger.sort == .noun { found.append(match.trigger) }
        return found.flatMap { tree.members(of: $0) }
    }

    private func quantity(at index: Int, of words: String) -> Quantity? {
        let core = scene.core(of: index)
        guard let quantity = scene.quantity(at: core) ?? scene.quantity(at: index) else { return nil }
        if words == "years", quantity.sort == .measure { return quantity }
        guard quantity.sort == .count else { return nil }
        guard let counted = quantity.counted else {
            return words == "anything" || quantity.value >= 10 ? quantity : nil
        }
        if words == "anything" || scene.words.contains(tree.lemmas[counted], in: words) { return quantity }
        return scene.words.contains(tree.lemmas[scene.core(of: counted)], in: words) ? quantity : nil
    }

    /// How many were killed, or else wounded, in the clause of an event or in one that hangs on it.
    private func casualties(of match: Match) -> Magnitude? {
        let root =
            match.frame.trigger.sort == .noun
            ? match.carrier ?? tree.heads[match.trigger] ?? match.trigger : match.predicate
        let near = [root] + tree.subtree(of: root).filter { $0 != root }
        for (words, unit) in [("killing", "killed"), ("wounding", "wounded")] {
            for index in near where scene.words.contains(tree.lemmas[index], in: words) {
                if let found = people(of: index) { return magnitude(found, unit: unit, .count) }
            }
        }
        return nil
    }

    private func people(of predicate: Int) -> Quantity? {
        let heads: [Int?] =
            tree.tag(predicate) == .verb
            ? [tree.undergoer(of: predicate), tree.doer(of: predicate)]
            : [
                tree.links[predicate] == .openComplement || tree.links[predicate] == .adjective
                    ? tree.heads[predicate] : nil, predicate,
            ]
        for case let head? in heads {
            let host = tree.tag(head) == .verb ? tree.child(of: head, .object) ?? head : head
            for member in tree.members(of: host) {
                let core = scene.core(of: member)
                guard let quantity = scene.quantity(at: core) ?? scene.quantity(at: member), quantity.sort == .count
                else {
                    continue
                }
                return quantity
            }
        }
        return nil
    }

    /// A quantity of a sort in the clause of a match.
    private func near(_ match: Match, sort: Quantity.Sort) -> Quantity? {
        let root = match.carrier ?? match.predicate
        let clause = Set(tree.subtree(of: root) { [.relativeClause, .parataxis].contains(tree.links[$0]) })
        return scene.reading.quantities.first { $0.sort == sort && clause.contains($0.tokens.lowerBound) }
    }
}
