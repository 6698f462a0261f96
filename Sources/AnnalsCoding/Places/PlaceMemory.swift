import AnnalsModel

/// The places that an article has named so far.
struct PlaceMemory: Sendable {
    private var places: [Place] = []
    private var states: [String: Int] = [:]

    /// Notes a place.
    mutating func note(_ place: Place) {
        places.append(place)
        states[Self.country(of: place), default: 0] += 1
    }

    /// Notes the states that actors of a sentence belong to.
    mutating func note(_ actors: [ActorMention]) {
        for actor in actors.flatMap(\.actors) { states[actor.state, default: 0] += 1 }
    }

    /// The last place of some precision.
    func last(_ precisions: [Place.Precision]) -> Place? {
        places.last { precisions.contains($0.precision) }
    }

    /// The state that is named most, among those that fit; the first by code of equals.
    func focus(where fits: (String) -> Bool) -> String? {
        states.filter { fits($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The country of a place: what stands before the slash of its id.
    static func country(of place: Place) -> String {
        Actor.state(of: place.id)
    }
}
