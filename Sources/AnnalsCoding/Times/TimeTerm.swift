internal import AnnalsModel

/// What a word is to an expression of time.
enum TimeTerm: Hashable, Sendable {
    /// On which side of a day another lies.
    enum Side: String, Hashable, Sendable { case last, past, previous, next, coming, following, this, recent, latest }
    /// A part of a stretch of time.
    enum Edge: String, Hashable, Sendable { case early, start, middle, late, end, earlier, later }
    /// A time near the publication that no calendar names.
    enum Vague: String, Hashable, Sendable { case now, recent, soon }
    /// Which way a distance is counted from the publication.
    enum Distance: String, Hashable, Sendable { case ago, hence }

    case month(Int, isShort: Bool)
    case weekday(Int, isShort: Bool)
    /// "Mondays".
    case weekdays(Int)
    case season(Int)
    case unit(TimeUnit, isPlural: Bool)
    case dayPart
    /// "yesterday" and its like, as days from the publication.
    case deictic(Int)
    case side(Side)
    case edge(Edge)
    case vague(Vague)
    /// "weekly".
    case recurrence
    case bound(TimeExpression.Bound)
    case distance(Distance)
    /// A word of the results that firms report: "revenue".
    case earnings
    /// "nineties".
    case decade(Int)
}

extension TimeTerm {
    /// The words of `times.tsv`.
    static let all: [String: TimeTerm] = {
        var terms: [String: TimeTerm] = [:]
        for row in Table(Asset.text("times.tsv")).rows {
            terms[row["word"]] = TimeTerm(word: row["word"], class: row["class"], value: row["value"])
        }
        return terms
    }()

    /// Reads a line of `times.tsv`; nil where class or value is none.
    init?(word: String, class name: String, value: String) {
        let term: TimeTerm? =
            switch name {
            case "month", "short-month": Int(value).map { .month($0, isShort: name != "month") }
            case "weekday", "short-weekday": Int(value).map { .weekday($0, isShort: name != "weekday") }
            case "weekdays": Int(value).map { .weekdays($0) }
            case "season": Int(value).map { .season($0) }
            case "unit": TimeUnit(rawValue: value).map { .unit($0, isPlural: word != value) }
            case "day-part": .dayPart
            case "deictic": Int(value).map { .deictic($0) }
            case "side": Side(rawValue: value).map { .side($0) }
            case "edge": Edge(rawValue: value).map { .edge($0) }
            case "vague": Vague(rawValue: value).map { .vague($0) }
            case "recurrence": .recurrence
            case "bound": TimeExpression.Bound(rawValue: value).map { .bound($0) }
            case "distance": Distance(rawValue: value).map { .distance($0) }
            case "earnings": .earnings
            case "decade": Int(value).map { .decade($0) }
            default: nil
            }
        guard let term else { return nil }
        self = term
    }
}
