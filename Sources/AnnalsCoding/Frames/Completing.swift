import AnnalsEnglish
import AnnalsModel

/// Fills in the sides that words leave out and their kind implies: who arrests, whose land is struck.
struct Completing {
    let scene: Scene

    func complete(_ candidate: inout Candidate) {
        let traits = candidate.frameTraits
        UnnamedDoers(scene: scene).complete(&candidate)
        if candidate.kind.rawValue == "PeopleDisplaced", candidate.cast.initiators.isEmpty {
            candidate.cast.initiators = scene.assailants(before: candidate.match.predicate)
        }
        if traits.isContested { candidate.cast.initiators = candidate.cast.initiators.map(asState) }
        if traits.isByState, candidate.cast.targets.isEmpty, !candidate.isNoun,
            candidate.cast.initiators.allSatisfy({ $0.isCrowd && !$0.id.hasSuffix("/armed-forces") })
        {
            // "civilians arrested in the town": whoever cannot arrest anybody was arrested.
            swap(&candidate.cast.targets, &candidate.cast.initiators)
        }
        if traits.isByState, candidate.cast.initiators.isEmpty {
            candidate.cast.initiators = authority(at: candidate)
            if let holder = candidate.cast.initiators.first { settleCrowds(of: &candidate, under: holder.state) }
            if candidate.cast.initiators.isEmpty {
                candidate.cast.initiators = authority(over: candidate)
                if candidate.cast.initiators.isEmpty, isAboutProtagonist(candidate) {
                    candidate.cast.initiators = home(of: candidate)
                }
                candidate.isByDefault = true
            }
        }
        if traits.isOwnState, candidate.cast.initiators.isEmpty { candidate.cast.initiators = ownState(of: candidate) }
        if traits.isAtHome, candidate.cast.initiators.isEmpty, candidate.match.carrier == nil {
            candidate.cast.initiators = home(of: candidate)
        }
        if traits.isPopular { settleProtesters(of: &candidate) }
        if traits.targetsPlace || candidate.kind.entry.family == "people" { settlePeople(of: &candidate) }
        if candidate.cast.targets.isEmpty, traits.targetsPlace {
            candidate.cast.targets = holder(of: candidate.place, against: candidate.cast.initiators)
        }
    }

    /// "Chung was sentenced to 21 months": somebody whom the article goes on speaking of, and so the state that it is about.
    private func isAboutProtagonist(_ candidate: Candidate) -> Bool {
        candidate.cast.targets.contains { scene.protagonists.contains($0.id) }
    }

    /// "The last election was rigged": the state of the place, or the one that the article is about just then.
    private func home(of candidate: Candidate, near site: String? = nil) -> [Actor] {
        let place = candidate.place.map(\.state).flatMap { isState($0) ? $0 : nil }
        guard let state = place ?? site ?? scene.reading.focus else { return [] }
        return [scene.reader.lexicon.actors.acting(state)]
    }

    /// "Protests broke out in Chicago", "thousands marched through Berlin": the people of the place.
    private func settleProtesters(of candidate: inout Candidate) {
        let hosts =
            candidate.cast.initiators.isEmpty ? states(at: candidate) : home(of: candidate, near: scene.reading.site)
        if candidate.cast.initiators.isEmpty {
            candidate.cast.initiators = hosts.map { Actor(id: $0.id + "/protesters", name: $0.name + " protesters") }
        } else if let host = hosts.first {
            candidate.cast.initiators = candidate.cast.initiators.map { doer in
                doer.id == "protesters" || Self.people.contains(doer.id)
                    ? doer.given(to: host.id, named: name(of: host.id)) : doer
            }
        }
    }

    /// The states in which it happened, as far as the words name them; else the one that the article is about just then.
    private func states(at candidate: Candidate) -> [Actor] {
        let named = scene.tree.children(of: candidate.match.predicate, .oblique, .nominal)
            .filter { ["at", "in"].contains(scene.tree.preposition(of: $0) ?? "") }
            .flatMap { scene.owners(of: $0, linkedBy: ["in"]) }
            .filter { isState($0.id) }
        return named.isEmpty ? home(of: candidate, near: scene.reading.site) : named
    }

    /// "Russians have shelled the town": the people of a state, by its own name, fight for it.
    private func asState(_ actor: Actor) -> Actor {
        guard actor.id.hasSuffix("/public"), let written = actor.asWritten, written.first?.isUppercase == true else {
            return actor
        }
        return Actor(id: actor.state, name: name(of: actor.state) ?? actor.name, asWritten: written)
    }

    /// "406 civilians were killed in Ukraine": people whom no word gives to a state are those of the place.
    private func settlePeople(of candidate: inout Candidate) {
        guard let state = candidate.place?.state, isState(state) else { return }
        candidate.cast.targets = candidate.cast.targets.map { target in
            let isUnowned = !target.id.contains("/") || !isNamed(target)
            let isOfPlace =
                Self.people.contains(target.part) || target.part == "refugees" && isLeft(state, in: candidate)
            guard isUnowned, isOfPlace, target.state != state else { return target }
            return target.given(to: state, named: name(of: state))
        }
    }

    /// "fled Ukraine": the place is what they left, and not where they came.
    private func isLeft(_ state: String, in candidate: Candidate) -> Bool {
        scene.tree.undergoer(of: candidate.match.predicate).flatMap(scene.place)?.place.state == state
    }

    /// Whether the words for people give them to a state: "Syrian refugees", and not "Two refugees" or "the refugees".
    private func isNamed(_ people: Actor) -> Bool {
        guard let mention = scene.reading.actors.first(where: { $0.actors.contains(people) }) else {
            return people.asWritten?.contains(where: \.isUppercase) ?? true
        }
        return mention.tokens.contains { index in
            let token = scene.tree.tokens[index]
            return token.text.first?.isUppercase == true && (token.tag == .properNoun || token.tag == .adjective)
        }
    }

    /// The state that arrests and judges where nobody is named: that of the place, as in "arrested at a Moscow airport".
    /// Soldiers are held by another state than their own.
    private func authority(at candidate: Candidate) -> [Actor] {
        let armies = candidate.cast.targets.filter { $0.id.hasSuffix("/armed-forces") }.map(\.state)
        if let place = candidate.place, isState(place.state), !armies.contains(place.state), !isGuessed(place) {
            return [scene.reader.lexicon.actors.acting(place.state)]
        }
        for phrase in scene.tree.children(of: candidate.match.predicate, .oblique)
        where ["at", "in"].contains(scene.tree.preposition(of: phrase) ?? "") {
            let owner = scene.owners(of: phrase, linkedBy: ["in"]).map(\.state).first { isState($0) }
            if let owner, !armies.contains(owner) { return [scene.reader.lexicon.actors.acting(owner)] }
        }
        return []
    }

    /// A place that no list has, taken to lie in the state that the article is about.
    private func isGuessed(_ place: Place) -> Bool {
        place.latitude == nil && [.city, .point].contains(place.precision)
    }

    /// "2,000 people were arrested in Russian cities": people whom no word gives to a state are those of the place.
    private func settleCrowds(of candidate: inout Candidate, under state: String) {
        candidate.cast.targets = candidate.cast.targets.map { target in
            guard target.isCrowd, !target.id.hasSuffix("/armed-forces"), target.state != state,
                !target.isWrittenByName
            else { return target }
            return target.given(to: state, named: name(of: state))
        }
    }

    /// Else the state of the people; of soldiers none.
    private func authority(over candidate: Candidate) -> [Actor] {
        guard !candidate.cast.targets.contains(where: { $0.id.hasSuffix("/armed-forces") }) else { return [] }
        if let speaker = candidate.speaker.first, Self.detaining.contains(where: { speaker.id.hasSuffix("/" + $0) }) {
            return [speaker]
        }
        // Whoever is let go was mostly held by another state than his own.
        return candidate.kind.rawValue == "PeopleReleased" ? [] : ownState(of: candidate)
    }

    /// "The president was ousted": the state of the first of those concerned.
    private func ownState(of candidate: Candidate) -> [Actor] {
        guard let state = candidate.cast.targets.first(where: { $0.id.contains("/") })?.state, isState(state) else {
            return []
        }
        return [scene.reader.lexicon.actors.acting(state)]
    }

    /// The state that holds a place, as the one that is hit there.
    private func holder(of place: Place?, against initiators: [Actor]) -> [Actor] {
        guard let place, isState(place.state) else { return [] }
        let isAtHome = initiators.contains { $0.state == place.state }
        if isAtHome, place.precision == .country { return [] }
        return [Actor(id: isAtHome ? place.id : place.state, name: place.name, asWritten: place.asWritten)]
    }

    /// Parts of a state that arrest people, and tell of it themselves.
    private static let detaining: Set<String> = [
        "court", "homeland-security", "intelligence-service", "justice-department", "ministry-of-interior", "police",
        "prosecutor", "prosecutors-office",
    ]
    private static let people: Set<String> = ["children", "civilians", "people", "public", "residents", "women"]

    /// Whether an id stands for a state: seas and continents hold places too, and act as little as bodies do here.
    private func isState(_ id: String) -> Bool {
        scene.reader.lexicon.actors.isState(id)
    }

    private func name(of id: String) -> String? {
        scene.reader.lexicon.actors.name(of: id)
    }
}
