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
        for (words, unit) in traits.counted {
            let found = unit == "killed" ? casualties(of: match) : number(of: words, unit: unit, in: match, traits)
            if let found { return found }
        }
        if traits.takesMoney, let sum = near(match, sort: .money) {
            return magnitude(sum, unit: sum.unit ?? "money", traits.measure)
        }
        return nil
    }

    /// The number of what a kind counts among the arguments of a match. Formations are no troops: "120 battalions".
    private func number(of words: String, unit: String, in match: Match, _ traits: Traits) -> Magnitude? {
        for index in arguments(of: match) {
            guard let quantity = quantity(at: index, of: words), !isOneOfTheBest(quantity) else { continue }
            return magnitude(quantity, unit: self.unit(of: quantity, among: words) ?? unit, traits.measure)
        }
        return nil
    }

    /// The unit where it is not that of the kind: "12 battalions" of troops, "14 months" of years.
    private func unit(of quantity: Quantity, among words: String) -> String? {
        switch words {
        case "years": quantity.unit.map { $0 + "s" }
        case "troops":
            quantity.counted.map { tree.lemmas[$0] }.flatMap {
                scene.words.contains($0, in: "formation") ? $0 + "s" : nil
            }
        default: nil
        }
    }

    private func magnitude(_ quantity: Quantity, unit: String, _ measure: Magnitude.Measure) -> Magnitude {
        let isPart = isPart(quantity)
        return Magnitude(
            value: quantity.value,
            low: isPart ? nil : quantity.low,
            high: quantity.high,
            unit: unit,
            qualifier: isPart ? .atMost : quantity.qualifier,
            measure: measure
        )
    }

    /// "some of its 150,000 troops": no more than that.
    private func isPart(_ quantity: Quantity) -> Bool {
        let first = quantity.tokens.lowerBound
        guard quantity.sort == .count, first >= 2, quantity.high != nil else { return false }
        let of = tree.forms[first - 1] == "of" ? first - 1 : first - 2
        return of > 0 && tree.forms[of] == "of" && Self.parts.contains(tree.forms[of - 1])
    }

    /// "one of the best armies" counts none.
    private func isOneOfTheBest(_ quantity: Quantity) -> Bool {
        guard quantity.value == 1, quantity.qualifier == .exact, let counted = quantity.counted,
            quantity.tokens.upperBound < counted
        else { return false }
        let between = quantity.tokens.upperBound..<counted
        return tree.forms[between.lowerBound] == "of"
            && between.contains { tree.forms[$0].hasSuffix("est") || Self.foremost.contains(tree.forms[$0]) }
    }

    private static let parts: Set<String> = ["some", "part", "parts", "many", "most", "portion"]
    private static let foremost: Set<String> = ["most", "worst", "top", "leading", "major", "main"]

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
        if words == "years" { return quantity.unit.map { Self.terms.contains($0) } == true ? quantity : nil }
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
                guard let quantity = scene.quantity(at: core) ?? scene.quantity(at: member), quantity.sort == .count,
                    !isHardware(quantity)
                else { continue }
                return quantity
            }
        }
        return nil
    }

    /// "shot down 117 drones": nobody is killed.
    private func isHardware(_ quantity: Quantity) -> Bool {
        guard let counted = quantity.counted else { return false }
        return scene.words.contains(tree.lemmas[counted], in: "weapons")
            || scene.words.contains(tree.lemmas[counted], in: "aircraft")
    }

    private static let terms: Set<String> = ["day", "month", "year"]

    /// A quantity of a sort in the clause of a match.
    private func near(_ match: Match, sort: Quantity.Sort) -> Quantity? {
        let root = match.carrier ?? match.predicate
        let clause = Set(tree.subtree(of: root) { [.relativeClause, .parataxis].contains(tree.links[$0]) })
        return scene.reading.quantities.first { $0.sort == sort && clause.contains($0.tokens.lowerBound) }
    }
}
