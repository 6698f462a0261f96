import AnnalsEnglish
import AnnalsModel

/// "The storm displaced thousands": an active verb whose subject is nobody that can act.
struct NoDoer: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let frame = candidate.match.frame
        guard candidate.cast.initiators.isEmpty, !frame.initiators.isEmpty else { return nil }
        if candidate.isStatement, candidate.kind != frame.kind {
            return Objection("no-doer", "becomes a word of nobody that is named")
        }
        let isWithout =
            switch frame.trigger.sort {
            case .noun: frame.kind.entry.family == "statements"
            case .adjective, .modal: true
            case .verb:
                candidate.tree.isPassive(candidate.match.predicate)
                    ? needsDoer(candidate) : !isWeapons(candidate)
            }
        return isWithout ? Objection("no-doer", "has a doer who is nobody that can act") : nil
    }

    /// "The meeting with Lavrov was cancelled": the other side of a meeting is enough.
    private func needsDoer(_ candidate: Candidate) -> Bool {
        let family = candidate.match.frame.kind.entry.family
        if candidate.frameTraits.isAnonymous, isDone(to: candidate) { return false }
        return family == "talks" ? candidate.cast.targets.isEmpty : Self.deliberate.contains(family)
    }

    /// "Sanctions were imposed on Iran on Monday": to whom, and when.
    private func isDone(to candidate: Candidate) -> Bool {
        candidate.hosts.time(of: candidate.match) != nil
            && candidate.cast.targets.contains {
                candidate.scene.reader.lexicon.actors.isState($0.state) || $0.id == "eu"
            }
    }

    /// "Missiles hit a depot", "the war has displaced millions": arms strike and fights drive out, whosever they are.
    private func isWeapons(_ candidate: Candidate) -> Bool {
        guard let doer = candidate.tree.doer(of: candidate.match.predicate) else { return false }
        return switch candidate.match.frame.kind.entry.family {
        case "military": ["attack", "drone", "missile", "warplane"].contains { candidate.scene.isOf(doer, class: $0) }
        case "people": candidate.scene.isOf(doer, class: "hostilities")
        default: false
        }
    }

    /// Families of acts that are nothing without whoever takes them.
    private static let deliberate: Set<String> = ["statements", "talks", "economy", "law", "relations"]
}
