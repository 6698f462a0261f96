import AnnalsModel

/// ICEWS coded event data (Integrated Crisis Early Warning System, Boschee et al. 2015), tab-separated.
public struct ICEWS: Dataset {
    /// The name that `annals import --format` takes.
    public static let name = "icews"
    /// What separates two fields.
    public static let separator: Character = "\t"
    /// Whether fields can be quoted.
    public static let isQuoted = false
    /// The columns of a file without a line of names.
    public static let columns: [String]? = nil
    /// The columns without which a row says nothing.
    public static let required = ["Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name"]

    /// Reads rows of any year's file.
    public init() {}

    /// Reads a row. The file gives no publication time: the event is known from the end of its day in UTC.
    public func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent] {
        let key = "icews:" + (try row.required("Event ID"))
        let code = try row.required("CAMEO Code")
        guard let meaning = KindTable.cameo.meaning(ofCode: code) else {
            throw row.refusal("CAMEO code '\(code)' is none of CAMEO's")
        }
        let day = try row.day("Event Date")
        var event = Event(
            kind: meaning.kind,
            modality: meaning.modality,
            initiators: actor(row, "Source"),
            targets: actor(row, "Target"),
            occurred: Occurrence(Interval(day), basis: .given),
            evidence: .imported(
                key: key,
                outlet: row["Publisher"],
                url: "",
                reported: Instant(endOf: day),
                description: description(row)
            ),
            method: "import icews"
        )
        let town = [row["City"], row["Province"]].first { !$0.isEmpty } ?? ""
        event.place = DatasetNames.standard.place(town, country: row["Country"], row: row, precision: .city)
        return [ImportedEvent(key: key, event: event)]
    }

    private func actor(_ row: DatasetRow, _ side: String) -> [Actor] {
        let written = row["\(side) Name"]
        guard !written.isEmpty else { return [] }
        let name = written.split(separator: "(").first.map(String.init) ?? written
        let trimmed = name.split(separator: " ").joined(separator: " ")
        return [DatasetNames.standard.actor(trimmed, country: row["\(side) Country"])]
    }

    private func description(_ row: DatasetRow) -> String {
        "\(row["Source Name"]): \(row["Event Text"]): \(row["Target Name"])"
    }
}
