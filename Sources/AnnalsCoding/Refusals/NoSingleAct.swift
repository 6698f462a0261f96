import AnnalsModel

/// An attack or a fight that is only compared or spoken of in general: neither side is named.
struct NoSingleAct: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard candidate.isNoun, candidate.frameTraits.isContested, candidate.match.carrier == nil,
            (candidate.cast.initiators + candidate.cast.targets).allSatisfy({
                $0.id.utf8.count != 3 && !$0.id.contains("/")
            })
        else { return nil }
        return Objection("no-single-act", "names no side by more than a kind of thing")
    }
}
