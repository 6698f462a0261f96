import Annals
import AnnalsModel
import Hummingbird

/// The parameters of a request: those of the command line, by the same names.
struct Parameters {
    /// The parameters that set the vantage.
    static let vantage: Set = ["at", "as-of", "recorded"]
    /// The parameters that choose events.
    static let events: Set = ["kind", "actor", "place", "since", "until", "modality", "search"]

    private let values: [String: [String]]

    /// Takes the parameters of a request.
    /// - Throws: `Problem` for a parameter that the address does not know.
    init(_ request: Request, known: Set<String>) throws(Problem) {
        var values: [String: [String]] = [:]
        for (name, value) in request.uri.queryParameters {
            guard known.contains(String(name)) || name == "format" else {
                let names = known.union(["format"]).sorted().joined(separator: ", ")
                throw Problem(.badParameter, "There is no parameter '\(name.prefix(40))' here. There are \(names).")
            }
            values[String(name), default: []].append(String(value))
        }
        self.values = values
    }

    /// The parameters that make the question, in a fixed order: all but the page of it.
    var question: String {
        let parts = values.filter { !["cursor", "limit", "format"].contains($0.key) }
        return parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.sorted())" }.joined(separator: "&")
    }

    /// The value of a parameter; nil where it is not given, or empty.
    subscript(name: String) -> String? {
        values[name]?.last.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Every value of a parameter that can be repeated.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).filter { !$0.isEmpty }
    }

    /// A value that a request must have.
    func required(_ name: String) throws(Problem) -> String {
        guard let value = self[name] else { throw Problem(.badParameter, "The parameter '\(name)' is missing.") }
        return value
    }

    /// A whole number within bounds.
    func number(_ name: String, in bounds: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            let range = "\(bounds.lowerBound) to \(bounds.upperBound)"
            throw Problem(.badParameter, "'\(name)' is \(text.prefix(40)); it takes a whole number, \(range).")
        }
        return number
    }

    /// A day: `2022-02-22`.
    func day(_ name: String) throws(Problem) -> Day? {
        guard let text = self[name] else { return nil }
        guard let day = Day(text) ?? Instant(text)?.day() else {
            throw Problem(.badParameter, "'\(name)' is \(text.prefix(40)); it takes a date such as 2022-02-22.")
        }
        return day
    }

    /// A moment: `2022-02-22T10:00:00Z`, or the end in UTC of a day.
    func moment(_ name: String) throws(Problem) -> Instant? {
        guard let text = self[name] else { return nil }
        guard let moment = Day(text).map({ Instant(endOf: $0) }) ?? Instant(text) else {
            let form = "2022-02-22 or 2022-02-22T10:00:00Z"
            throw Problem(.badParameter, "'\(name)' is \(text.prefix(40)); it takes a time such as \(form).")
        }
        return moment
    }

    /// The vantage asked from; what is left out is now.
    func vantage(now: Instant) throws(Problem) -> Vantage {
        Vantage(
            at: try day("at") ?? now.day(),
            asOf: try moment("as-of") ?? now,
            recorded: try number("recorded", in: 0...Int(Int32.max))
        )
    }

    /// The events asked for.
    func query() throws(Problem) -> EventQuery {
        var query = EventQuery()
        query.kinds = Set(all("kind"))
        query.actors = Set(all("actor"))
        query.places = Set(all("place"))
        query.since = try day("since")
        query.until = try day("until")
        for name in all("modality") {
            guard let modality = Modality(rawValue: name) else {
                let known = Modality.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem(.badParameter, "'modality' is \(name.prefix(40)); it takes one of \(known).")
            }
            query.modalities.insert(modality)
        }
        let families = Set(Ontology.shared.entries.map(\.family))
        for name in query.kinds where Kind(rawValue: name) == nil && !families.contains(name) {
            throw Problem(.badParameter, "There is no kind or family '\(name.prefix(40))'. /v1/kinds lists them.")
        }
        query.words = self["search"]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        return query
    }
}
