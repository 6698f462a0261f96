import AnnalsModel

/// A place of the gazetteer.
struct KnownPlace: Sendable {
    let id: String
    let name: String
    let variants: [String]
    /// The code of its country; empty for seas and areas of several states.
    let country: String
    /// The region that it lies in; empty where that is not known.
    let region: String
    let latitude: Double?
    let longitude: Double?
    let precision: Place.Precision

    static let columns = ["id", "name", "variants", "country", "region", "latitude", "longitude", "precision"]

    init(_ line: inout LexiconLine) {
        id = line["id"]
        name = line["name"]
        variants = line.list("variants")
        country = line["country"]
        region = line["region"]
        latitude = line.number("latitude", within: -90...90)
        longitude = line.number("longitude", within: -180...180)
        precision = line.choice("precision", or: .area)
        if name.isEmpty { line.fail("name is empty", "give the place a name") }
    }

    /// The place as words of the text named it.
    func place(asWritten: String?) -> Place {
        Place(
            id: id,
            name: name,
            latitude: latitude,
            longitude: longitude,
            precision: precision,
            asWritten: asWritten
        )
    }
}
