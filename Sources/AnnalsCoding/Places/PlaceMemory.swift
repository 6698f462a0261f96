import AnnalsModel

/// The places that an article has named so far.
struct PlaceMemory: Sendable {
    private var places: [Place] = []
    private var states: [String: Int] = [:]

    /// Notes a place; what was only guessed of its state is no ground for a further guess.
    mutating func note(_ place: Place, isKnown: Bool) {
        places.append(place)
        if isKnown { states[Self.country(of: place), default: 0] += 1 }
    }

    /// The last place of some precision.
    func last(_ precisions: [Place.Precision]) -> Place? {
        places.last { precisions.contains($0.precision) }
    }

    /// The state in which most of the places lie, among those that fit; the first by code of equals.
    func focus(where fits: (String) -> Bool) -> String? {
        states.filter { fits($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Whether a place in a state has been named.
    func hasNamed(_ state: String) -> Bool {
        states[state] != nil
    }

    /// The country of a place: what stands before the slash of its id.
    static func country(of place: Place) -> String {
        Actor.state(of: place.id)
    }
}
