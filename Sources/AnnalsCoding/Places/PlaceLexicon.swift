/// The gazetteer.
struct PlaceLexicon: Sendable {
    let places: [KnownPlace]

    init(_ files: inout LexiconFiles) {
        places = files.read("places.tsv", columns: KnownPlace.columns, key: "id", KnownPlace.init)
    }

    /// Adds every name to an index.
    func add(to index: inout NameIndex) {
        for (number, place) in places.enumerated() {
            for name in [place.name] + place.variants { index.add(name, as: .place(number)) }
        }
    }
}
