import AnnalsModel

/// "Three men were arrested over fraud", "he was poisoned, a neighbour says": no state, body or office on either side.
struct NoPublicSide: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let actors = candidate.cast.initiators + candidate.cast.targets
        guard !["talks", "statements"].contains(candidate.kind.entry.family),
            !Self.ofThePublic.contains(candidate.kind.rawValue), !actors.isEmpty, candidate.place == nil,
            actors.allSatisfy({ isPrivate($0, candidate.scene) })
        else { return nil }
        if candidate.frameTraits.isContested, actors.allSatisfy({ isGroup($0) }) { return nil }
        return Objection("private", "names no state, body or office on either side")
    }

    private func isPrivate(_ actor: Actor, _ scene: Scene) -> Bool {
        !actor.id.contains("/") && !scene.callings.isPublic(actor.id)
            && scene.reader.lexicon.actors.name(of: actor.id) == nil
            && !PrivatePeople.isOrganisation(actor.name, scene)
    }

    /// "people", "the rebels": those of a fight, whose state another sentence tells.
    private func isGroup(_ actor: Actor) -> Bool {
        !actor.isWrittenByName
    }

    /// What people without an office are told to do.
    private static let ofThePublic: Set<String> = ["ProtestEnded", "ProtestHeld", "RiotOccurred"]
}
