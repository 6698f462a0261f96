public import AnnalsModel

/// What a question is asked with, as names and texts: the flags of the command line by the same names, however they come
/// in. Every error says which of them is wrong and what it takes.
public struct QuestionParameters: Sendable {
    /// The parameters that set the vantage.
    public static let vantage: Set = ["at", "as-of", "recorded"]
    /// The parameters that choose events.
    public static let events: Set = ["kind", "actor", "place", "since", "until", "modality", "search"]

    private let values: [String: [String]]

    /// Takes parameters in their order.
    /// - Throws: `QuestionError` for one that the question does not know.
    public init(_ pairs: some Sequence<(name: String, value: String)>, known: Set<String>) throws(QuestionError) {
        var values: [String: [String]] = [:]
        for (name, value) in pairs {
            guard known.contains(name) else {
                throw QuestionError(
                    "There is no parameter '\(name.prefix(40))' here.",
                    advice: "There are \(known.sorted().joined(separator: ", "))."
                )
            }
            values[name, default: []].append(value)
        }
        self.values = values
    }

    /// All but the named ones, as one text with a fixed order: the same question has the same text.
    public func text(without names: Set<String>) -> String {
        let parts = values.filter { !names.contains($0.key) }
        return parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.sorted())" }.joined(separator: "&")
    }

    /// The value of a parameter; nil where it is not given, or empty.
    public subscript(name: String) -> String? {
        values[name]?.last.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Every value of a parameter that can be repeated.
    public func all(_ name: String) -> [String] {
        (values[name] ?? []).filter { !$0.isEmpty }
    }

    /// A value that a question must have.
    public func required(_ name: String) throws(QuestionError) -> String {
        guard let value = self[name] else {
            throw QuestionError("The parameter '\(name)' is missing.", advice: "Give it a value.")
        }
        return value
    }

    /// A whole number within bounds.
    public func number(_ name: String, in bounds: ClosedRange<Int>) throws(QuestionError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw wrong(name, text, takes: "a whole number, \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    /// Yes or no; no where it is not given.
    public func flag(_ name: String) throws(QuestionError) -> Bool {
        switch self[name] {
        case nil, "false": return false
        case "true": return true
        case let text?: throw wrong(name, text, takes: "true or false")
        }
    }

    /// One of some words; nil where it is not given.
    public func word(_ name: String, of words: [String]) throws(QuestionError) -> String? {
        guard let text = self[name] else { return nil }
        guard words.contains(text) else {
            throw wrong(name, text, takes: "one of \(words.joined(separator: ", "))")
        }
        return text
    }

    /// A day: `2022-02-22`.
    public func day(_ name: String) throws(QuestionError) -> Day? {
        guard let text = self[name] else { return nil }
        guard let day = Day(text) ?? Instant(text)?.day() else {
            throw wrong(name, text, takes: "a date such as 2022-02-22")
        }
        return day
    }

    /// A moment: `2022-02-22T10:00:00Z`, or the end in UTC of a day.
    public func moment(_ name: String) throws(QuestionError) -> Instant? {
        guard let text = self[name] else { return nil }
        guard let moment = Day(text).map({ Instant(endOf: $0) }) ?? Instant(text) else {
            throw wrong(name, text, takes: "a time such as 2022-02-22 or 2022-02-22T10:00:00Z")
        }
        return moment
    }

    private func wrong(_ name: String, _ text: String, takes: String) -> QuestionError {
        QuestionError("'\(name)' is \(text.prefix(40)).", advice: "It takes \(takes).")
    }
}

extension QuestionParameters {
    /// The vantage asked from; what is left out is now.
    public func vantage(now: Instant) throws(QuestionError) -> Vantage {
        Vantage(
            at: try day("at") ?? now.day(),
            asOf: try moment("as-of") ?? now,
            recorded: try number("recorded", in: 0...Int(Int32.max))
        )
    }

    /// The events asked for.
    public func query() throws(QuestionError) -> EventQuery {
        var query = EventQuery()
        query.kinds = Set(try all("kind").map { name throws(QuestionError) in try Self.kind(name) })
        query.actors = Set(all("actor"))
        query.places = Set(all("place"))
        query.since = try day("since")
        query.until = try day("until")
        query.modalities = Set(try all("modality").map { name throws(QuestionError) in try Self.modality(name) })
        query.search = self["search"]
        return query
    }

    private static func kind(_ name: String) throws(QuestionError) -> String {
        let isFamily = Ontology.shared.entries.contains { $0.family == name }
        guard isFamily || Kind(rawValue: name) != nil else {
            throw QuestionError(
                "There is no kind or family '\(name.prefix(40))'.",
                advice: "`annals kinds` lists them."
            )
        }
        return name
    }

    private static func modality(_ name: String) throws(QuestionError) -> Modality {
        guard let modality = Modality(rawValue: name) else {
            let known = Modality.allCases.map(\.rawValue).joined(separator: ", ")
            throw QuestionError("'modality' is \(name.prefix(40)).", advice: "It takes one of \(known).")
        }
        return modality
    }
}
