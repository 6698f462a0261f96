import AnnalsModel

/// What an article tells of the country that it was published in.
struct Clues {
    /// Words that the country's pages are full of, by country.
    private let found: [String: [String]]
    /// The outlet's own entry in the table, where it has one.
    let outlet: Outlet?
    /// The country of the address's domain, where it ends in one.
    let domainCountry: String?
    private let lakhFigure: String?

    init(text: ScalarText, outlet name: String?, url: String?) {
        let host = url.flatMap(WebAddress.init)?.host
        outlet = OutletTable.standard.outlet(named: name, host: host)
        domainCountry = host.flatMap(Self.country(ofHost:))
        let sample = text[0..<min(text.scalars.count, 20_000)]
        found = CountryTable.standard.words(in: sample)
        lakhFigure = LakhFigure.first(in: text)
    }

    /// How strongly it all speaks for a country, and what speaks for it.
    func evidence(for country: String) -> (weight: Int, reason: String?) {
        if country.isEmpty { return (0, nil) }
        if let outlet, outlet.country == country { return (8, "the outlet is \(outlet.name)") }
        if domainCountry == country { return (8, "the address ends in .\(country)") }
        if country == "in", let lakhFigure { return (6, "the figure \(lakhFigure) is grouped in lakhs") }
        guard let words = found[country], !words.isEmpty else { return (0, nil) }
        return (min(words.count, 3), "the text names " + words.prefix(3).joined(separator: ", "))
    }

    /// The zone that a time without one is in, and what speaks for it.
    var zone: (zone: Zone, reason: String)? {
        if let outlet, let zone = Zone(outlet.zone) { return (zone, "the outlet is \(outlet.name)") }
        guard let domainCountry, let word = CountryTable.standard.zone(of: domainCountry), let zone = Zone(word) else {
            return nil
        }
        return (zone, "the address ends in .\(domainCountry)")
    }

    private static func country(ofHost host: String) -> String? {
        guard let last = host.split(separator: ".").last, last.utf8.count == 2 else { return nil }
        return last == "uk" ? "gb" : String(last)
    }
}

/// An outlet whose house zone is known (`outlets.tsv`).
struct Outlet: Sendable {
    let name: String
    let country: String
    let zone: String
}

/// The outlets by name and by domain.
struct OutletTable: Sendable {
    static let standard = OutletTable(Table(Asset.text("outlets.tsv")))

    private var byName: [String: Outlet] = [:]
    private var byDomain: [String: Outlet] = [:]

    init(_ table: Table) {
        for row in table.rows {
            let outlet = Outlet(name: row["name"], country: row["country"], zone: row["zone"])
            byName[Self.key(outlet.name)] = outlet
            for domain in row["domains"].split(separator: "|") { byDomain[String(domain)] = outlet }
        }
    }

    /// The outlet of a name, or else of a host or a domain above it.
    func outlet(named name: String?, host: String?) -> Outlet? {
        if let name, let outlet = byName[Self.key(name)] ?? byDomain[name.lowercased()] { return outlet }
        var labels = (host ?? "").split(separator: ".")[...]
        while labels.count >= 2 {
            if let outlet = byDomain[labels.joined(separator: ".")] { return outlet }
            labels = labels.dropFirst()
        }
        return nil
    }

    private static func key(_ name: String) -> String {
        let key = name.lowercased().filter { !$0.isWhitespace && $0 != "." }
        return key.hasPrefix("the") ? String(key.dropFirst(3)) : key
    }
}

/// What tells countries apart (`clues.tsv`).
struct CountryTable: Sendable {
    static let standard = CountryTable(Table(Asset.text("clues.tsv")))

    private var zones: [String: String] = [:]
    private var names: [(country: String, names: [Substring])] = []
    /// The words of each name, by the first of them.
    private var openings: [Substring: [(name: Substring, words: [Substring])]] = [:]

    init(_ table: Table) {
        for row in table.rows {
            if row["zone"] != "-" { zones[row["country"]] = row["zone"] }
            let names = row["words"].split(separator: "|")
            self.names.append((row["country"], names))
            for name in names {
                let words = name.split(separator: " ")
                openings[words[0], default: []].append((name, words))
            }
        }
    }

    /// The one zone that a country keeps.
    func zone(of country: String) -> String? {
        zones[country]
    }

    /// The words of each country that a text has, as whole words.
    func words(in text: String) -> [String: [String]] {
        let met = names(in: text)
        var found: [String: [String]] = [:]
        for (country, names) in names {
            let own = names.filter(met.contains)
            if !own.isEmpty { found[country] = own.map(String.init) }
        }
        return found
    }

    /// The names of all countries that a text has, one mark between the words of a name.
    private func names(in text: String) -> Set<Substring> {
        let words = text.split(omittingEmptySubsequences: false) { !$0.isLetter && !$0.isNumber }
        var met: Set<Substring> = []
        for (index, word) in words.enumerated() {
            for name in openings[word] ?? [] where words[index...].starts(with: name.words) { met.insert(name.name) }
        }
        return met
    }
}
