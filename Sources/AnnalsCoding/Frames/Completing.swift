import AnnalsModel

/// Fills in the sides that words leave out and their kind implies: who arrests, whose land is struck.
struct Completing {
    let scene: Scene

    func complete(_ candidate: inout Candidate) {
        let traits = candidate.frameTraits
        if traits.isByState, candidate.cast.initiators.isEmpty {
            candidate.cast.initiators = authority(over: candidate)
        }
        if candidate.cast.targets.isEmpty, traits.targetsPlace {
            candidate.cast.targets = holder(of: candidate.place, against: candidate.cast.initiators)
        }
    }

    /// The state that arrests and judges where nobody is named: that of the place, or else that of the people.
    private func authority(over candidate: Candidate) -> [Actor] {
        if let speaker = candidate.speaker.first, speaker.id.contains("/") { return [speaker] }
        if let place = candidate.place, place.state.utf8.count == 3 {
            return [Actor(id: place.state, name: name(of: place.state) ?? place.name)]
        }
        guard let state = candidate.cast.targets.first(where: { $0.id.contains("/") })?.state, state.utf8.count == 3
        else { return [] }
        return [Actor(id: state, name: name(of: state) ?? state.uppercased())]
    }

    /// The state that holds a place, as the one that is hit there.
    private func holder(of place: Place?, against initiators: [Actor]) -> [Actor] {
        guard let place, place.state.utf8.count == 3 else { return [] }
        let isAtHome = initiators.contains { $0.state == place.state }
        if isAtHome, place.precision == .country { return [] }
        return [Actor(id: isAtHome ? place.id : place.state, name: place.name, asWritten: place.asWritten)]
    }

    private func name(of id: String) -> String? {
        scene.reader.lexicon.actors.name(of: id)
    }
}
