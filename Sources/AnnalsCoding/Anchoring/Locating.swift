import AnnalsEnglish
import AnnalsModel

/// Chooses the place where an event happened: one that its own clause names, never that of its actors.
struct Locating {
    let scene: Scene
    private var tree: Tree { scene.tree }

    init(scene: Scene) {
        self.scene = scene
    }

    func place(of match: Match) -> Place? {
        let roots = [match.trigger, match.predicate, match.carrier].compactMap(\.self)
        var best: (place: Place, rank: Int)?
        for mention in scene.reading.places {
            guard let rank = rank(mention, roots) else { continue }
            if rank < best?.rank ?? .max { best = (mention.place, rank) }
        }
        return best?.place
    }

    /// How close a place is to a clause: the fewer steps and the finer the place, the better; nil where it is outside.
    private func rank(_ mention: PlaceMention, _ roots: [Int]) -> Int? {
        guard tree.tokens.indices.contains(mention.head) else { return nil }
        var steps = 0
        var current = mention.head
        var isInside = [
            "in", "at", "near", "outside", "inside", "around", "across", "on", "into", "over", "within", "along",
        ]
        .contains(tree.preposition(of: current) ?? "")
        while !roots.contains(current) {
            if tree.links[current] == .conjunct, tree.tag(current) == .verb || tree.child(of: current, .copula) != nil {
                return nil
            }
            switch tree.links[current] {
            case .oblique, .nominal, .object, .passiveSubject, .subject, .apposition, .conjunct, .flat, .compound,
                .unmarkedNominal, .unmarkedOblique, .possessor, .description, .other:
                break
            case .parataxis where steps > 0: break
            default: return nil
            }
            guard let head = tree.heads[current], steps < 5 else { return nil }
            if !isInside {
                isInside = Self.inner.contains(tree.preposition(of: head) ?? "") && tree.links[current] != .possessor
            }
            current = head
            steps += 1
        }
        guard isInside || steps == 1 && tree.links[mention.head] != .subject && tree.links[mention.head] != .possessor
        else {
            return nil
        }
        return steps * 2 + (isInside ? 0 : 5) + (mention.place.precision == .country ? 3 : 0)
    }

    private static let inner: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "across", "on", "along",
    ]
}
