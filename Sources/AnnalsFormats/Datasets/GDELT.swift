import AnnalsModel

/// GDELT 2.0 event files (Event Database Data Format Codebook 2.0), tab-separated without a line of names.
public struct GDELT: Dataset {
    /// The name that `annals import --format` takes.
    public static let name = "gdelt"
    /// What separates two fields.
    public static let separator: Character = "\t"
    /// Whether fields can be quoted.
    public static let isQuoted = false
    /// The columns without which a row says nothing.
    public static let required: [String] = []
    /// The columns of a file without a line of names.
    public static let columns: [String]? =
        ["GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"]
        + actorColumns(1) + actorColumns(2)
        + ["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"]
        + ["NumMentions", "NumSources", "NumArticles", "AvgTone"]
        + placeColumns("Actor1Geo") + placeColumns("Actor2Geo") + placeColumns("ActionGeo")
        + ["DateAdded", "SourceURL"]

    /// Reads rows of any 15-minute or daily file.
    public init() {}

    /// Reads a row. It is known from `DateAdded`, in UTC.
    public func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent] {
        let key = "gdelt:" + (try row.required("GlobalEventID"))
        let code = try row.required("EventCode")
        guard let meaning = KindTable.cameo.meaning(ofCode: code) else {
            throw row.refusal("EventCode '\(code)' is none of CAMEO's")
        }
        guard let added = DatasetDate.instant(row["DateAdded"]) else {
            throw row.refusal("DateAdded is no time; a GDELT 2.0 event row has 61 fields separated by tabs")
        }
        let url = row["SourceURL"]
        var event = Event(
            kind: meaning.kind,
            modality: meaning.modality,
            initiators: actor(row, 1),
            targets: actor(row, 2),
            occurred: Occurrence(Interval(try row.day("Day")), basis: .given),
            evidence: .imported(
                key: key,
                outlet: Self.host(of: url),
                url: url,
                reported: added,
                description: "\(row["Actor1Name"]) \(code) \(row["Actor2Name"])"
            ),
            method: "import gdelt"
        )
        event.place = place(row)
        return [ImportedEvent(key: key, event: event)]
    }

    private func actor(_ row: DatasetRow, _ number: Int) -> [Actor] {
        let name = row["Actor\(number)Name"]
        guard !name.isEmpty else { return [] }
        return [DatasetNames.standard.actor(name, country: row["Actor\(number)CountryCode"])]
    }

    /// GDELT names a place as "Kyiv, Kyyiv, Misto, Ukraine": the first part is the place, the last its country.
    private func place(_ row: DatasetRow) -> Place? {
        let parts = row["ActionGeo_FullName"].split(separator: ",").map {
            String($0.drop { $0 == " " })
        }
        guard let name = parts.first, let country = parts.last else { return nil }
        let isCity = ["3", "4"].contains(row["ActionGeo_Type"])
        let place = DatasetNames.standard.place(name, country: country, row: row, precision: isCity ? .city : .region)
        guard let place else { return nil }
        return Place(
            id: place.id,
            name: place.name,
            latitude: row.number("ActionGeo_Lat"),
            longitude: row.number("ActionGeo_Long"),
            precision: place.precision,
            asWritten: row["ActionGeo_FullName"]
        )
    }

    private static func host(of url: String) -> String {
        guard let start = url.firstRange(of: "://") else { return "" }
        let host = url[start.upperBound...].prefix { $0 != "/" && $0 != ":" }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    private static func actorColumns(_ number: Int) -> [String] {
        ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"].map {
            "Actor\(number)\($0)"
        } + (1...3).map { "Actor\(number)Type\($0)Code" }
    }

    private static func placeColumns(_ prefix: String) -> [String] {
        ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map {
            "\(prefix)_\($0)"
        }
    }
}
