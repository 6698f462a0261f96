import AnnalsModel

/// "Americans should stay calm," says the American president: counsel to one's own people asks nothing of an actor.
struct OwnCounsel: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        let trigger = candidate.match.frame.trigger
        guard ["AppealMade", "DemandMade"].contains(candidate.kind.rawValue),
            trigger.sort == .modal || ["hope", "need"].contains(trigger.word), !candidate.cast.targets.isEmpty
        else { return nil }
        let own = Set(candidate.cast.initiators.map(\.state))
        return candidate.cast.targets.allSatisfy { own.contains($0.state) && isPeople($0, candidate.scene) }
            ? Objection("own-counsel", "counsels nobody but the speaker's own side", isFinal: true) : nil
    }

    /// The people of a state, its forces, or the state as such, and not its government.
    private func isPeople(_ actor: Actor, _ scene: Scene) -> Bool {
        if scene.reader.lexicon.actors.isState(actor.id) {
            let last = (actor.asWritten ?? actor.name).split(separator: " ").last.map { $0.lowercased() } ?? ""
            return !["administration", "authorities", "government", "officials"].contains(last)
        }
        return actor.isCrowd || actor.id.hasSuffix("/embassy")
    }
}
