import AnnalsModel

/// Neither side nor a place is named.
struct NoActor: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.cast.initiators.isEmpty, candidate.cast.targets.isEmpty, candidate.place == nil,
            !isFight(candidate)
        else { return nil }
        return Self.objection
    }

    static let objection = Objection("no-actor", "names nobody who did it and nobody whom it was done to")

    /// "Missiles rained down": who strikes whom can be clear from the rest of the article, and is asked again then.
    private func isFight(_ candidate: Candidate) -> Bool {
        candidate.frameTraits.isContested && candidate.kind == candidate.match.frame.kind && !candidate.isNoun
    }
}
