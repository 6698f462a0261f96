import AnnalsEnglish
import AnnalsModel

/// "An invasion could happen any time, officials said": a warning; "we could cut all ties": a threat.
enum Alarm {
    static func turn(_ candidate: Candidate) -> Candidate? {
        let entry = candidate.match.frame.kind.entry
        if isForeseen(candidate) {
            return turned(candidate, .warningIssued, to: others(candidate), .happened)
        }
        guard candidate.standing.refusal == .possible, !candidate.speaker.isEmpty, entry.codes.quad.hasSuffix("CONF"),
            entry.family != "statements"
        else { return nil }
        if candidate.isOwn, entry.codes.plover == "MOBILIZE" { return nil }
        if candidate.isOwn, candidate.isNoun { return nil }
        if candidate.isOwn { return turned(candidate, .threatMade, to: candidate.cast.targets, .threatened) }
        guard entry.codes.quad == "M-CONF", isRisk(candidate) else { return nil }
        return turned(candidate, .warningIssued, to: others(candidate), .happened)
    }

    /// "Moscow will attack again," he said: an attack by others that is still to come.
    private static func isForeseen(_ candidate: Candidate) -> Bool {
        candidate.standing.refusal == nil && candidate.modality == .planned && !candidate.speaker.isEmpty
            && !candidate.isOwn && !candidate.isNoun && !isAlleged(candidate)
            && candidate.scene.isAhead(candidate.match.predicate)
            && candidate.match.frame.kind.entry.codes.plover == "ASSAULT"
    }

    /// "claims that they are preparing to strike": told as an accusation.
    private static func isAlleged(_ candidate: Candidate) -> Bool {
        guard let report = candidate.standing.report else { return false }
        return candidate.scene.has(report, .claimed) && Charge.isPlot(candidate)
    }

    /// The first of another state than the speaker's.
    private static func others(_ candidate: Candidate) -> [Actor] {
        let others = (candidate.cast.initiators + candidate.cast.targets).filter { one in
            !candidate.speaker.contains { $0.state == one.state }
        }
        return Array(others.prefix(1))
    }

    private static func turned(_ candidate: Candidate, _ kind: Kind?, to targets: [Actor], _ modality: Modality)
        -> Candidate?
    {
        guard let kind else { return nil }
        var result = candidate
        result.kind = kind
        result.cast = Cast(initiators: candidate.speaker, targets: targets)
        result.modality = modality
        return result
    }

    /// "could happen", "may attack": what might come, and not what somebody is able to do or may have done; of nouns only the subject or
    /// object of what might come.
    private static func isRisk(_ candidate: Candidate) -> Bool {
        let (tree, match) = (candidate.tree, candidate.match)
        let noun = tree.leader(of: match.trigger)
        if candidate.isNoun, ![.subject, .passiveSubject, .object].contains(tree.links[noun]) { return false }
        let verb = candidate.isNoun ? tree.heads[noun] ?? match.trigger : match.predicate
        return ([verb] + Array(tree.ancestors(of: verb).prefix(2))).contains { word in
            let auxiliaries = tree.children(of: word, .auxiliary).map { tree.forms[$0] }
            return !auxiliaries.contains("have") && auxiliaries.contains { ["could", "may", "might"].contains($0) }
        }
    }
}
