import AnnalsModel

/// States, bodies, people and offices, as the maintained files list them.
struct ActorLexicon: Sendable {
    let countries: [Country]
    let actors: [KnownActor]
    let people: [Person]
    let offices: [Office]
    let words: ActorWords
    private let countryIndex: [String: Int]
    private let actorIndex: [String: Int]
    private let personIndex: [String: Int]
    private let singularOffices: Set<String>
    /// The people who ever held an office, by office and state.
    private let holderIndex: [String: [Int]]
    private let members: [String: [Int]]

    init(_ files: inout LexiconFiles) {
        countries = files.read("countries.tsv", columns: Country.columns, key: "code", Country.init)
        actors = files.read("actors.tsv", columns: KnownActor.columns, key: "id", KnownActor.init)
        people = files.read("actors-people.tsv", columns: Person.columns, key: "id", Person.init)
        offices = files.read("offices.tsv", columns: Office.columns, key: "id", Office.init)
        words = ActorWords(&files)
        countryIndex = Dictionary(zip(countries.map(\.code), countries.indices), uniquingKeysWith: { one, _ in one })
        actorIndex = Dictionary(zip(actors.map(\.id), actors.indices), uniquingKeysWith: { one, _ in one })
        personIndex = Self.index(of: people)
        singularOffices = Set(people.flatMap(\.tenures).map(\.office))
        holderIndex = Self.holders(among: people)
        members = Self.members(of: countries)
    }

    private static func index(of people: [Person]) -> [String: Int] {
        var index: [String: Int] = [:]
        for (number, person) in people.enumerated() {
            for id in person.ids where index[id] == nil { index[id] = number }
        }
        return index
    }

    private static func holders(among people: [Person]) -> [String: [Int]] {
        var holders: [String: [Int]] = [:]
        for (index, person) in people.enumerated() {
            for key in Set(person.tenures.map { $0.office + "@" + $0.state }) {
                holders[key, default: []].append(index)
            }
        }
        return holders
    }

    private static func members(of countries: [Country]) -> [String: [Int]] {
        var members: [String: [Int]] = [:]
        for (index, country) in countries.enumerated() {
            for group in country.groups { members[group, default: []].append(index) }
        }
        return members
    }

    /// The state or body of an id; nil where the lexicon has none such.
    func name(of id: String) -> String? {
        countryIndex[id].map { countries[$0].name } ?? actorIndex[id].map { actors[$0].name }
    }

    /// Whether an id is a state's code.
    func isState(_ id: String) -> Bool {
        countryIndex[id] != nil
    }

    /// A state, by its code, as somebody who acts.
    func acting(_ state: String) -> Actor {
        Actor(id: state, name: name(of: state) ?? state)
    }

    /// The state of a code.
    func country(_ code: String) -> Country? {
        countryIndex[code].map { countries[$0] }
    }

    /// The person of an id.
    func person(_ id: String) -> Person? {
        personIndex[id].map { people[$0] }
    }

    /// The actor of an id.
    func actor(_ id: String) -> KnownActor? {
        actorIndex[id].map { actors[$0] }
    }

    /// Whom a body or collective means: the member states of a small collective, else itself.
    func meaning(of actor: KnownActor) -> [Actor] {
        guard actor.sort == .collective, let members = members[actor.id] else { return [actor.actor] }
        return members.map { Actor(id: countries[$0].code, name: countries[$0].name) }
    }

    /// Whether one person of a state holds the office at a time.
    func isSingular(_ office: String) -> Bool {
        singularOffices.contains(office)
    }

    /// Who held an office of a state on a day; nil where the lexicon knows none, or two.
    func holder(of office: String, in state: String, on day: Day) -> Person? {
        let holders = (holderIndex[office + "@" + state] ?? []).map { people[$0] }.filter { person in
            person.tenures.contains { $0.office == office && $0.state == state && $0.held.contains(day) }
        }
        // In the month of a change both are listed: the one who took office in it holds it.
        return holders.max { one, other in
            (one.tenure(on: day)?.held.earliest ?? .first) < (other.tenure(on: day)?.held.earliest ?? .first)
        }
    }

    /// Adds every name to an index.
    func add(to index: inout NameIndex) {
        for (number, country) in countries.enumerated() {
            for name in [country.name] + country.aliases { index.add(name, as: .country(number)) }
            for adjective in country.adjectives { index.add(adjective, as: .adjective(number)) }
            for people in country.people { index.add(people, as: .people(number)) }
            for seat in [country.capital] + country.seats { index.add(seat, as: .seat(number)) }
        }
        for (number, actor) in actors.enumerated() {
            for name in [actor.name] + actor.variants { index.add(name, as: .actor(number)) }
        }
        for (number, person) in people.enumerated() {
            for name in [person.name] + person.variants { index.add(name, as: .person(number)) }
            for short in person.shorts { index.add(short, as: .surname(number)) }
        }
        for (number, office) in offices.enumerated() {
            for word in office.words { index.add(word, as: .office(number)) }
        }
    }
}
