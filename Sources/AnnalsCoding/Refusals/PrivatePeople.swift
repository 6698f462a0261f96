import AnnalsModel

/// Talks and statements are of those who act in public, and so is the word for a fight: a name that no list has, or
/// "his mother", is nobody who does.
struct PrivatePeople: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        if candidate.frameTraits.isContested, areAllPrivate(candidate.speaker, candidate.scene) {
            return Objection("private", "is told by nobody who acts in public")
        }
        let initiators = candidate.cast.initiators
        if Self.ofStates.contains(candidate.kind.entry.family), initiators.allSatisfy(Self.isNamed),
            areAllPrivate(initiators, candidate.scene)
        {
            return Objection("private", "is done by nobody who acts in public")
        }
        guard ["talks", "statements"].contains(candidate.kind.entry.family), !seeksRefuge(candidate) else { return nil }
        if candidate.isStatement, !initiators.isEmpty, initiators.allSatisfy({ isOutlet($0, candidate.scene) }) {
            return Objection("private", "is the word of nobody but an outlet")
        }
        let arePeople =
            !initiators.isEmpty
            && initiators.allSatisfy { ["public", "civilians"].contains($0.part) }
        return arePeople || areAllPrivate(initiators, candidate.scene)
            ? Objection("private", "names nobody who acts in public") : nil
    }

    /// Families of what states and organisations do, and single people do not.
    private static let ofStates: Set<String> = ["economy", "military", "relations"]

    /// By a first name and a surname.
    static func isNamed(_ actor: Actor) -> Bool {
        let words = actor.name.split(separator: " ")
        return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// "Thousands have sought asylum": it is private people who do.
    private func seeksRefuge(_ candidate: Candidate) -> Bool {
        candidate.tree.undergoer(of: candidate.match.predicate).map { candidate.scene.isOf($0, class: "asylum") }
            ?? false
    }

    private func isOutlet(_ actor: Actor, _ scene: Scene) -> Bool {
        scene.reader.lexicon.actors.actor(actor.id)?.sort == .outlet
    }

    private func areAllPrivate(_ actors: [Actor], _ scene: Scene) -> Bool {
        !actors.isEmpty && actors.allSatisfy { isPrivate($0, scene) }
    }

    private func isPrivate(_ actor: Actor, _ scene: Scene) -> Bool {
        guard scene.reader.lexicon.actors.name(of: actor.id) == nil else { return false }
        if scene.callings.isPrivate(actor.id) { return true }
        if scene.callings.isPublic(actor.id) { return false }
        guard let slash = actor.id.lastIndex(of: "/") else { return !Self.isOrganisation(actor.name, scene) }
        return scene.words.contains(String(actor.id[actor.id.index(after: slash)...]), in: "private_part")
    }

    /// "Human Rights Watch", "ASEAN", "opposition groups": a name that no list has and that is no single person's.
    static func isOrganisation(_ name: String, _ scene: Scene) -> Bool {
        let words = name.split(separator: " ")
        return words.contains { word in
            scene.words.contains(word.lowercased(), in: "organisation_name")
                || scene.words.contains(word.lowercased(), in: "public_group")
                || word.count > 2 && word == word.uppercased()
        }
    }
}
