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
        let kind = match.frame.kind
        guard !Self.remote.contains(kind.rawValue) else { return nil }
        if let place = placeDescribed(by: match) { return place }
        let roots = [match.trigger, match.predicate, match.carrier].compactMap(\.self)
        var best: (place: Place, rank: Int)?
        for mention in scene.reading.places where isWhere(mention, kind, roots) {
            guard let rank = rank(mention, roots) else { continue }
            if rank < best?.rank ?? .max { best = (mention.place, rank) }
        }
        return best?.place
    }

    /// "Bucha, where they were killed": the place that a clause describes.
    private func placeDescribed(by match: Match) -> Place? {
        guard tree.links[match.predicate] == .relativeClause, let noun = tree.heads[match.predicate],
            tree.children(of: match.predicate).contains(where: { tree.forms[$0] == "where" })
        else { return nil }
        return scene.place(at: noun)?.place
    }

    /// Whether a place can be where a kind of event happened. Of a statement that is only where it was made, and not a
    /// place that it speaks of; what is taken from a state did not happen in it; and "according to the White House"
    /// tells a source.
    private func isWhere(_ mention: PlaceMention, _ kind: Kind, _ roots: [Int]) -> Bool {
        let preposition = tree.preposition(of: mention.head) ?? ""
        if Self.sources.contains(preposition) { return false }
        if kind.rawValue == "PeopleDisplaced", ["into", "to"].contains(preposition) { return false }
        if preposition == "from" { return Self.leaving.contains(kind.rawValue) }
        guard kind.entry.family == "statements" else { return true }
        return Self.inner.contains(preposition) && tree.links[mention.head] == .oblique
            && tree.heads[mention.head].map(roots.contains) == true
    }

    /// Kinds that happen in no one place.
    private static let remote: Set<String> = ["CallHeld", "LetterSent"]
    private static let sources: Set<String> = ["according", "per", "than", "like", "as"]
    /// Kinds that happen where somebody leaves.
    private static let leaving: Set<String> = [
        "TroopsWithdrawn", "EvacuationOrdered", "PeopleDisplaced", "DiplomatsExpelled", "EnvoyRecalled",
        "CompanyWithdrew", "PeopleReleased", "EmbassyClosed", "MissileStruck", "WeaponTested",
    ]

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
            case .oblique, .agent, .nominal, .object, .passiveSubject, .subject, .apposition, .conjunct, .flat,
                .compound, .unmarkedNominal, .unmarkedOblique, .possessor, .description, .other:
                break
            case .parataxis where steps > 0: break
            case .openComplement where isInside: break
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
