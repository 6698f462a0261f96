/// A state or territory.
struct Country: Sendable {
    /// ISO 3166-1 alpha-3 in lower case.
    let code: String
    /// The name to show.
    let name: String
    let aliases: [String]
    let adjectives: [String]
    let people: [String]
    let capital: String
    let seats: [String]
    /// Collectives of states that it belongs to.
    let groups: [String]
    /// Degrees north and east of the capital (WGS 84).
    let coordinates: (latitude: Double, longitude: Double)?

    static let columns = [
        "code", "alpha2", "name", "aliases", "adjectives", "people", "capital", "seats", "groups", "latitude",
        "longitude",
    ]

    init(_ line: inout LexiconLine) {
        code = line["code"]
        name = line["name"]
        aliases = line.list("aliases")
        adjectives = line.list("adjectives")
        people = line.list("people")
        capital = line["capital"]
        seats = line.list("seats")
        groups = line.list("groups")
        let latitude = line.number("latitude", within: -90...90)
        let longitude = line.number("longitude", within: -180...180)
        coordinates = if let latitude, let longitude { (latitude, longitude) } else { nil }
        if name.isEmpty { line.fail("name is empty", "give the state a name") }
    }
}
