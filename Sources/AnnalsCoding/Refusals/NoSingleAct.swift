import AnnalsModel

/// An attack or a fight that is only compared or spoken of in general: neither side is named.
struct NoSingleAct: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        if isAnybodys(candidate) { return Objection("no-single-act", "names nobody but people") }
        guard candidate.isNoun, candidate.frameTraits.isContested, candidate.match.carrier == nil,
            (candidate.cast.initiators + candidate.cast.targets).allSatisfy({
                $0.id.utf8.count != 3 && !$0.id.contains("/")
            })
        else { return nil }
        return Objection("no-single-act", "names no side by more than a kind of thing")
    }

    /// "People are being slaughtered": neither by whom, nor where, nor how many.
    private func isAnybodys(_ candidate: Candidate) -> Bool {
        let cast = candidate.cast
        guard candidate.frameTraits.isContested, candidate.place == nil, candidate.kind.entry.family != "people" else {
            return false
        }
        return !(cast.initiators + cast.targets).isEmpty
            && (cast.initiators + cast.targets).allSatisfy {
                $0.id.hasSuffix("/public") || $0.id.hasSuffix("/civilians")
            }
    }
}
