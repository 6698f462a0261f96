import AnnalsModel

/// The UCDP Georeferenced Event Dataset (Sundberg and Melander 2013; codebook GED 23.1), comma-separated.
public struct UCDP: Dataset {
    /// The name that `annals import --format` takes.
    public static let name = "ucdp"
    /// What separates two fields.
    public static let separator: Character = ","
    /// Whether fields can be quoted.
    public static let isQuoted = true
    /// The columns of a file without a line of names.
    public static let columns: [String]? = nil
    /// The columns without which a row says nothing.
    public static let required = [
        "id", "type_of_violence", "side_a", "side_b", "date_start", "date_end", "best", "country",
    ]

    /// Reads rows of any version of the file.
    public init() {}

    /// Reads a row. It is known from its `source_date`, else from the end of its last day in UTC.
    public func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent] {
        let key = "ucdp:" + (try row.required("id"))
        let (first, last) = (try row.day("date_start"), try row.day("date_end"))
        guard let interval = Interval(first, last) else { throw row.refusal("date_end is before date_start") }
        let reported = DatasetDate.day(row["source_date"]).map { max($0, last) } ?? last
        var event = Event(
            kind: try kind(row),
            initiators: side(row, "side_a"),
            targets: side(row, "side_b"),
            occurred: Occurrence(interval, basis: .given),
            evidence: .imported(
                key: key,
                outlet: row["source_office"],
                url: "",
                reported: Instant(endOf: reported),
                description: description(row)
            ),
            method: "import ucdp"
        )
        event.place = DatasetNames.standard.place(
            row["where_coordinates"],
            country: row["country"],
            row: row,
            precision: ["1", "2"].contains(row["where_prec"]) ? .city : .region
        )
        event.magnitude = .deaths(best: row.number("best"), low: row.number("low"), high: row.number("high"))
        return [ImportedEvent(key: key, event: event)]
    }

    /// Type 1 is state-based, 2 non-state: both fight; 3 is violence of one side against civilians.
    private func kind(_ row: DatasetRow) throws(RowRefusal) -> Kind {
        let type = try row.required("type_of_violence")
        let name = ["1": "ClashOccurred", "2": "ClashOccurred", "3": "AttackCarriedOut"][type]
        guard let name, let kind = Kind(rawValue: name) else {
            throw row.refusal("type_of_violence '\(type)' is none of 1, 2 and 3")
        }
        return kind
    }

    private func side(_ row: DatasetRow, _ column: String) -> [Actor] {
        let name = row[column]
        guard !name.isEmpty else { return [] }
        let government = "Government of "
        guard name.hasPrefix(government) else { return [DatasetNames.standard.actor(name, country: row["country"])] }
        let country = String(name.dropFirst(government.count).prefix { $0 != "(" })
        return [DatasetNames.standard.actor(country.split(separator: " ").joined(separator: " "), country: country)]
    }

    private func description(_ row: DatasetRow) -> String {
        let headline = row["source_headline"]
        return headline.isEmpty ? "\(row["side_a"]) - \(row["side_b"])" : headline
    }
}
