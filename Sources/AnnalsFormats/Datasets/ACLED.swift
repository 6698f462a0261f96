import AnnalsModel

/// ACLED's event files (Armed Conflict Location and Event Data, Codebook 2023), comma-separated.
public struct ACLED: Dataset {
    /// The name that `annals import --format` takes.
    public static let name = "acled"
    /// What separates two fields.
    public static let separator: Character = ","
    /// Whether fields can be quoted.
    public static let isQuoted = true
    /// The columns of a file without a line of names.
    public static let columns: [String]? = nil
    /// The columns without which a row says nothing.
    public static let required = ["event_id_cnty", "event_date", "sub_event_type", "actor1", "country", "notes"]

    /// Reads rows of any version of the file.
    public init() {}

    /// Reads a row. It is known from its `timestamp`, else from the end of its day in UTC.
    public func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent] {
        let key = "acled:" + (try row.required("event_id_cnty"))
        let type = try row.required("sub_event_type")
        guard let meaning = KindTable.acled[type] else {
            throw row.refusal("sub_event_type '\(type)' is none that ACLED's codebook of 2023 lists")
        }
        let day = try row.day("event_date")
        let timestamp = Int64(row["timestamp"]).map(Instant.init(seconds:))
        var event = Event(
            kind: meaning.kind,
            modality: meaning.modality,
            initiators: actors(row, ["actor1"]),
            targets: actors(row, ["actor2"]),
            occurred: Occurrence(interval(day, precision: row["time_precision"]), basis: .given),
            evidence: .imported(
                key: key,
                outlet: row["source"],
                url: "",
                reported: timestamp ?? Instant(endOf: day),
                description: try row.required("notes")
            ),
            method: "import acled"
        )
        event.participants = actors(row, ["assoc_actor_1", "assoc_actor_2"])
        event.place = DatasetNames.standard.place(
            row["location"],
            country: row["country"],
            row: row,
            precision: row["geo_precision"] == "1" ? .city : .region
        )
        event.magnitude = .deaths(best: row.number("fatalities"), low: nil, high: nil)
        return [ImportedEvent(key: key, event: event)]
    }

    private func actors(_ row: DatasetRow, _ columns: [String]) -> [Actor] {
        columns.flatMap { row[$0].split(separator: ";") }.map { name in
            let name = String(name.drop { $0 == " " })
            return DatasetNames.standard.actor(name, country: Self.country(in: name) ?? row["country"])
        }
    }

    /// The country that ACLED writes in brackets after an actor, as in "Military Forces of Russia (2000-)": the words
    /// after "of", since the brackets hold years.
    private static func country(in name: String) -> String? {
        guard let of = name.firstRange(of: " of ") else { return nil }
        return String(name[of.upperBound...].prefix { $0 != "(" }).split(separator: " ").joined(separator: " ")
    }

    /// Time precision 1 is the day, 2 its week, 3 its month (Codebook, "Time precision").
    private func interval(_ day: Day, precision: String) -> Interval {
        let parts = day.parts
        return switch precision {
        case "2": Interval(weekOf: day)
        case "3": Interval(year: parts.year, month: parts.month) ?? Interval(day)
        default: Interval(day)
        }
    }
}
