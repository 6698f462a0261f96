import AnnalsEnglish
import AnnalsModel

/// An attack or a fight that is only compared or spoken of in general: neither side is named.
struct NoSingleAct: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        if isAnybodys(candidate) { return Objection("no-single-act", "names nobody but people") }
        if isOnesFlight(candidate) { return Objection("no-single-act", "tells of the flight of one person") }
        guard candidate.isNoun, candidate.frameTraits.isContested, candidate.match.carrier == nil,
            (candidate.cast.initiators + candidate.cast.targets).allSatisfy({
                $0.id.utf8.count != 3 && !$0.id.contains("/")
            })
        else { return nil }
        return Objection("no-single-act", "names no side by more than a kind of thing")
    }

    /// "Ohla, who fled Kyiv": one person's fate, and no displacement of people.
    private func isOnesFlight(_ candidate: Candidate) -> Bool {
        candidate.kind.rawValue == "PeopleDisplaced" && candidate.cast.targets.count == 1
            && candidate.cast.targets.allSatisfy {
                PrivatePeople.isNamed($0) || $0.id == $0.name.lowercased() && !$0.isCrowd && !isPlural(candidate)
            }
    }

    private func isPlural(_ candidate: Candidate) -> Bool {
        candidate.tree.doer(of: candidate.match.predicate).map {
            candidate.tree.tokens[$0].features.number == .plural
        } ?? false
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
