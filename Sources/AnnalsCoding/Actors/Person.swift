import AnnalsModel

/// A person of the lexicon.
struct Person: Sendable {
    /// An office that was held for a time.
    struct Tenure: Sendable {
        /// The office's id, such as `foreign-minister`.
        let office: String
        /// The state or body that it is an office of.
        let state: String
        /// The time held.
        let held: Interval
    }

    let id: String
    let name: String
    let variants: [String]
    /// The names that stand for the person alone; empty where they are too common.
    let shorts: [String]
    let tenures: [Tenure]
    let isFemale: Bool

    static let columns = ["id", "name", "variants", "short", "offices", "gender"]

    init(_ line: inout LexiconLine) {
        id = line["id"]
        name = line["name"]
        variants = line.list("variants")
        switch line["short"] {
        case "-": shorts = []
        case "": shorts = name.split(separator: " ").last.map { [String($0)] } ?? []
        default: shorts = line.list("short")
        }
        isFemale = line["gender"] == "f"
        let state = Actor.state(of: id)
        tenures = line.list("offices").compactMap { Self.tenure($0, state: state, &line) }
        if !id.contains("/") { line.fail("id has no state", "write it as state/first-last") }
    }

    private static func tenure(_ text: String, state: String, _ line: inout LexiconLine) -> Tenure? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let held = Interval(edtf: String(parts[1])) else {
            line.fail(
                "offices has \"\(text)\"",
                "write an office and the time held, such as: president 2009-01/2017-01"
            )
            return nil
        }
        let office = parts[0].split(separator: "@")
        return Tenure(
            office: String(office[0]),
            state: office.count > 1 ? String(office[1]) : state,
            held: held
        )
    }

    /// The person, without the words that named them, as of the body that they serve on a day: `un/michelle-bachelet` is not
    /// Chile's while she holds an office of the United Nations.
    func actor(on day: Day?) -> Actor {
        let served = day.flatMap { day in tenures.first { $0.held.contains(day) } }?.state
        return Actor(id: served.map(id(serving:)) ?? id, name: name)
    }

    /// All ids that the person goes by.
    var ids: [String] {
        [id] + Set(tenures.map(\.state)).map(id(serving:)).filter { $0 != id }
    }

    private func id(serving state: String) -> String {
        id.firstIndex(of: "/").map { state + id[$0...] } ?? id
    }

    /// The office held on a day, or the last one before it; the first of all where no day is given.
    func tenure(on day: Day?) -> Tenure? {
        guard let day else { return tenures.last }
        return tenures.first { $0.held.contains(day) } ?? tenures.last { ($0.held.earliest ?? .first) <= day }
    }
}
