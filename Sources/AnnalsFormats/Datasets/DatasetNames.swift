import AnnalsModel

/// Names of datasets as actors and places of ours.
struct DatasetNames: Sendable {
    static let standard = DatasetNames(countries: Table(Asset.text("countries.tsv")))

    private let codes: [String: String]
    private let alpha2: [String: String]
    private let names: [String: String]

    init(countries: Table) {
        var codes: [String: String] = [:]
        var names: [String: String] = [:]
        for row in countries.rows {
            let code = row["code"]
            names[code] = row["name"]
            let written = [row["name"], code, row["alpha2"]] + row["aliases"].split(separator: "|").map(String.init)
            for name in written where !name.isEmpty {
                codes[Self.slug(name)] = codes[Self.slug(name)] ?? code
            }
        }
        self.codes = codes
        alpha2 = Dictionary(countries.rows.map { ($0["code"], $0["alpha2"]) }) { first, _ in first }
        self.names = names
    }

    /// The code of a country by its English name or code, letter case aside; nil where it is not known.
    func code(ofCountry name: String) -> String? {
        codes[Self.slug(name)]
    }

    /// The ISO 3166-1 alpha-2 code, in lower case, of the state that an actor's or place's id begins with; nil for none.
    func alpha2(of id: String) -> String? {
        alpha2[Actor.state(of: id)]
    }

    /// The actor of a name, placed under its country where that is known.
    func actor(_ name: String, country: String) -> Actor {
        let code = code(ofCountry: country)
        if let own = self.code(ofCountry: name) {
            return Actor(id: own, name: names[own] ?? name, asWritten: name)
        }
        let slug = Self.slug(name)
        return Actor(id: code.map { "\($0)/\(slug)" } ?? slug, name: name, asWritten: name)
    }

    /// The place of a name in a country, with its coordinates where the row has them.
    func place(_ name: String, country: String, row: DatasetRow, precision: Place.Precision) -> Place? {
        guard !name.isEmpty || !country.isEmpty else { return nil }
        let code = code(ofCountry: country) ?? Self.slug(country)
        let isCountry = name.isEmpty || name.lowercased() == country.lowercased()
        return Place(
            id: isCountry ? code : code.isEmpty ? Self.slug(name) : "\(code)/\(Self.slug(name))",
            name: isCountry ? country : name,
            latitude: row.number("latitude"),
            longitude: row.number("longitude"),
            precision: isCountry ? .country : precision,
            asWritten: isCountry ? country : name
        )
    }

    /// Lower-case letters and digits joined by hyphens.
    static func slug(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
