import AnnalsModel

/// Talks and statements need somebody known: two names that no list has are private people.
struct PrivatePeople: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        isPublic(candidate) ? nil : Objection("private", "names nobody who acts in public")
    }

    private func isPublic(_ candidate: Candidate) -> Bool {
        guard ["talks", "statements"].contains(candidate.kind.entry.family) else { return true }
        let cast = candidate.cast
        if cast.initiators.isEmpty { return true }
        if cast.initiators.allSatisfy({ $0.id.hasSuffix("/public") || $0.id.hasSuffix("/civilians") }) { return false }
        return !(cast.initiators + cast.targets).allSatisfy { isPrivate($0, candidate.scene) }
    }

    /// A name of two or three words that no list has, or "his mother": nobody who acts in public.
    private func isPrivate(_ actor: Actor, _ scene: Scene) -> Bool {
        guard !actor.id.contains("/"), scene.reader.lexicon.actors.name(of: actor.id) == nil else { return false }
        let words = actor.name.split(separator: " ")
        if let last = words.last, scene.words.contains(last.lowercased(), in: "private") { return true }
        return (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }
}
