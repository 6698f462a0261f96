public import AnnalsModel

/// The strings that a log has met, numbered, so that projections fold on integers.
///
/// Numbers never change their meaning in a log; later names of the same log only add to them.
public struct Names: Sendable {
    /// The sorts of strings that are numbered. The raw values stand in files.
    public enum Sort: Int, CaseIterable, Sendable {
        case kind = 1
        case actor, place, outlet, unit, method
    }

    /// Names of kinds, as the ontology had them when the log met them.
    public internal(set) var kinds = Vocabulary()
    /// Ids of actors, each with the first name it was met with.
    public internal(set) var actors = Vocabulary()
    /// Ids of places, each with the first name it was met with.
    public internal(set) var places = Vocabulary()
    /// Names of outlets.
    public internal(set) var outlets = Vocabulary()
    /// Units of magnitudes.
    public internal(set) var units = Vocabulary()
    /// Methods of coding.
    public internal(set) var methods = Vocabulary()
    /// Each place as it was first met, without the words of a text; the one of number n stands at n - 1.
    public internal(set) var gazetteer: [Place] = []

    /// Names nothing yet.
    public init() {}

    /// The vocabulary of a sort.
    public subscript(sort: Sort) -> Vocabulary {
        switch sort {
        case .kind: kinds
        case .actor: actors
        case .place: places
        case .outlet: outlets
        case .unit: units
        case .method: methods
        }
    }

    mutating func intern(_ actor: Actor) -> UInt32 {
        actors.intern(actor.id, label: actor.name)
    }

    mutating func intern(_ place: Place) -> UInt32 {
        let number = places.intern(place.id, label: place.name)
        if number > gazetteer.count { gazetteer.append(place.withoutWords) }
        return number
    }

    mutating func intern(outlet: String?) -> UInt32 {
        outlet.map { outlets.intern($0) } ?? 0
    }
}

extension Names {
    /// How far the names of each sort have come.
    package struct Mark: Hashable, Sendable {
        /// How many terms there are, by sort.
        package var counts: [Sort: Int]
    }

    package var mark: Mark {
        Mark(counts: Dictionary(uniqueKeysWithValues: Sort.allCases.map { ($0, self[$0].count) }))
    }

    /// Forgets what was named since a mark.
    package mutating func rewind(to mark: Mark) {
        let counts = mark.counts
        kinds.truncate(to: counts[.kind] ?? 0)
        actors.truncate(to: counts[.actor] ?? 0)
        places.truncate(to: counts[.place] ?? 0)
        outlets.truncate(to: counts[.outlet] ?? 0)
        units.truncate(to: counts[.unit] ?? 0)
        methods.truncate(to: counts[.method] ?? 0)
        gazetteer.removeLast(gazetteer.count - places.count)
    }
}

extension Place {
    var withoutWords: Place {
        Place(id: id, name: name, latitude: latitude, longitude: longitude, precision: precision)
    }
}
