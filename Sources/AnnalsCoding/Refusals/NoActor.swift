import AnnalsModel

/// Neither side nor a place is named.
struct NoActor: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.cast.initiators.isEmpty, candidate.cast.targets.isEmpty, candidate.place == nil else {
            return nil
        }
        return Objection("no-actor", "names nobody who did it and nobody whom it was done to")
    }
}
