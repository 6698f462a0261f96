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
    /// Where each kind stands in the ontology that is compiled in, `Block.noKind` where it has none of that name; the
    /// one of number n stands at n - 1.
    private var kindPlaces: [UInt16] = []

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

    /// Numbers a kind, and gives its place in the ontology.
    mutating func place(interning kind: String) -> UInt16 {
        let number = intern(kind: kind)
        return kindPlaces[Int(number) - 1]
    }

    mutating func intern(kind: String) -> UInt32 {
        let number = kinds.intern(kind)
        if number > kindPlaces.count { kindPlaces.append(KindIndex.byName[kind] ?? Block.noKind) }
        return number
    }

    /// The number of the kind at each place of the ontology; 0 where it has none yet.
    var numbersOfKinds: [UInt32] {
        var numbers = [UInt32](repeating: 0, count: KindIndex.kinds.count)
        for (index, place) in kindPlaces.enumerated() where place != Block.noKind {
            numbers[Int(place)] = UInt32(index) + 1
        }
        return numbers
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
        let kinds, actors, places, outlets, units, methods: Int

        /// How many terms of a sort there are.
        subscript(sort: Sort) -> Int {
            switch sort {
            case .kind: kinds
            case .actor: actors
            case .place: places
            case .outlet: outlets
            case .unit: units
            case .method: methods
            }
        }
    }

    package var mark: Mark {
        Mark(
            kinds: kinds.count,
            actors: actors.count,
            places: places.count,
            outlets: outlets.count,
            units: units.count,
            methods: methods.count
        )
    }

    /// Forgets what was named since a mark.
    package mutating func rewind(to mark: Mark) {
        kinds.truncate(to: mark.kinds)
        actors.truncate(to: mark.actors)
        places.truncate(to: mark.places)
        outlets.truncate(to: mark.outlets)
        units.truncate(to: mark.units)
        methods.truncate(to: mark.methods)
        kindPlaces.removeLast(kindPlaces.count - kinds.count)
        gazetteer.removeLast(gazetteer.count - places.count)
    }
}

extension Place {
    var withoutWords: Place {
        Place(id: id, name: name, latitude: latitude, longitude: longitude, precision: precision)
    }
}
