import AnnalsEnglish
import AnnalsModel

/// Who does what a passive tells without an agent: whoever the words for the thing give it to, or the state of the place;
/// "the group has been accused of torture, a watchdog said": whoever tells of an accusation makes it.
struct UnnamedDoers {
    let scene: Scene
    private var tree: Tree { scene.tree }

    func complete(_ candidate: inout Candidate) {
        guard isAgentless(candidate) else { return }
        let traits = candidate.frameTraits
        if traits.isByOwner { candidate.cast.initiators = owners(of: candidate) }
        if isAccusing(candidate.match.predicate) { candidate.cast.initiators = accusers(in: candidate) }
        if traits.isByPlace, candidate.cast.initiators.isEmpty { candidate.cast.initiators = hosts(of: candidate) }
        let doers = Set(candidate.cast.initiators.map(\.id))
        if !doers.isEmpty { candidate.cast.targets.removeAll { doers.contains($0.id) } }
    }

    private func isAgentless(_ candidate: Candidate) -> Bool {
        candidate.cast.initiators.isEmpty && candidate.match.frame.trigger.sort == .verb
            && tree.isPassive(candidate.match.predicate)
    }

    /// Not "I have been accused of it": somebody else does it.
    private func isAccusing(_ predicate: Int) -> Bool {
        scene.words.contains(tree.lemmas[predicate], in: "accusing") && tree.links[predicate] != .relativeClause
            && !(tree.undergoer(of: predicate).map(scene.isFirstPerson) ?? false)
    }

    /// Whoever tells of it; where only an outlet reports it, the state of the person, or the one that the
    /// article is about.
    private func accusers(in candidate: Candidate) -> [Actor] {
        let actors = scene.reader.lexicon.actors
        guard !candidate.speaker.isEmpty, candidate.speaker.allSatisfy({ actors.actor($0.id)?.sort == .outlet }) else {
            return candidate.speaker
        }
        let state = candidate.cast.targets.first { $0.id.contains("/") && actors.isState($0.state) }?.state
        return (state ?? scene.reading.focus).map { [actors.acting($0)] } ?? []
    }

    private func owners(of candidate: Candidate) -> [Actor] {
        guard let thing = tree.undergoer(of: candidate.match.predicate).map(scene.core) else { return [] }
        if let mention = scene.mention(at: thing), !mention.actors.isEmpty {
            return candidate.kind.entry.family == "relations" ? principals(of: mention) : []
        }
        let before = scene.unique(modifiers(of: thing).flatMap(parties))
        if !before.isEmpty { return before }
        let behind = ["by", "from", "of"].flatMap { tree.phrases(of: thing, $0) }.flatMap { tree.members(of: $0) }
        return scene.unique(behind.flatMap(parties))
    }

    /// "France's ambassador was recalled": the state of a post or embassy, and not whoever is himself struck by a measure.
    private func principals(of mention: ActorMention) -> [Actor] {
        mention.actors.compactMap { actor in
            scene.reader.lexicon.actors.name(of: actor.state).map {
                Actor(id: actor.state, name: $0, asWritten: actor.asWritten)
            }
        }
    }

    /// "Russian-Iranian talks", "EU sanctions", "Biden's trip", "a US-drafted resolution"; not "Congo aid", which goes there.
    private func modifiers(of thing: Int) -> [Int] {
        tree.children(of: thing, .possessor, .adjective, .compound, .description).flatMap { child in
            tree.members(of: child) + tree.children(of: child, .compound, .adjective, .oblique, .unmarkedOblique)
        }.filter { !isSite($0) }
    }

    /// A state by its name right before a thing that it is not said to own.
    private func isSite(_ word: Int) -> Bool {
        guard tree.links[word] == .compound, let mention = scene.mention(at: word), mention.sort == .state else {
            return false
        }
        let (text, isJoined) = (tree.tokens[word].text, word + 1 < tree.count && tree.forms[word + 1] == "-")
        return !isJoined && text != text.uppercased() && mention.actors.contains { $0.name.contains(text) }
    }

    private func parties(at word: Int) -> [Actor] {
        guard let mention = scene.mention(at: word), ![.unknown, .company, .outlet].contains(mention.sort) else {
            return []
        }
        // "American military aid was held up": what an army is given is held up by its state.
        return mention.actors.map { actor in
            actor.id.hasSuffix("/armed-forces") ? scene.reader.lexicon.actors.acting(actor.state) : actor
        }
    }

    /// "The bill was passed in Chile": the state where it happens.
    private func hosts(of candidate: Candidate) -> [Actor] {
        guard let place = candidate.place, scene.reader.lexicon.actors.isState(place.state) else { return [] }
        return [scene.reader.lexicon.actors.acting(place.state)]
    }
}
