public import AnnalsModel

/// What a zone word of a publication stamp means: how far ahead of UTC, on which days.
public struct Zone: Hashable, Sendable {
    /// What it is called, such as `India Standard Time` or `+05:30`.
    public let name: String
    /// The country that keeps it, as ISO 3166-1 alpha-2 in lower case; empty where it is of none.
    let country: String
    /// Whether writers mean this one unless they say otherwise.
    let isUsual: Bool
    private let standard: Int
    private let season: Season?
    private let use: Use

    private enum Use: String {
        case always, summer, winter, moving
    }

    /// Coordinated Universal Time.
    public static let utc = Zone(offset: 0)

    /// A fixed zone, `offset` seconds ahead of UTC.
    public init(offset: Int) {
        let minutes = abs(offset) / 60
        let digits = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        name = offset == 0 ? "UTC" : (offset < 0 ? "-" : "+") + digits.joined(separator: ":")
        country = ""
        isUsual = false
        standard = offset
        season = nil
        use = .always
    }

    /// Reads `+05:30`, `Asia/Kolkata`, or an abbreviation with one meaning such as `CET`; nil for anything else.
    public init?(_ text: String) {
        if let offset = Instant.offset(text) {
            self.init(offset: offset)
        } else {
            let meanings = ZoneTable.standard.meanings(of: text)
            guard meanings.count == 1, let only = meanings.first else { return nil }
            self = only
        }
    }

    init?(row: Table.Row) {
        guard let offset = Instant.offset(row["offset"]), let use = Use(rawValue: row["use"]) else { return nil }
        name = row["meaning"]
        country = row["country"] == "-" ? "" : row["country"]
        isUsual = row["usual"] == "yes"
        standard = offset
        season = Season(rawValue: row["season"])
        self.use = use
    }

    /// How far it is ahead of UTC on a day, in seconds.
    public func offset(on day: Day) -> Int {
        use == .moving && season?.isSummer(day) == true ? standard + 3600 : standard
    }

    /// Whether the word is used with this meaning on a day.
    func isUsed(on day: Day) -> Bool {
        switch use {
        case .always, .moving: true
        case .summer: season?.isSummer(day) ?? true
        case .winter: season.map { !$0.isSummer(day) } ?? true
        }
    }
}

/// The zone words and their meanings (`zones.tsv`).
struct ZoneTable: Sendable {
    static let standard = ZoneTable(Table(Asset.text("zones.tsv")))

    private let zones: [String: [Zone]]
    let words: [String]

    init(_ table: Table) {
        var zones: [String: [Zone]] = [:]
        for row in table.rows {
            if let zone = Zone(row: row) { zones[row["word"].lowercased(), default: []].append(zone) }
        }
        self.zones = zones
        words = table.rows.map { $0["word"] }
    }

    /// What a word can mean; nothing where it is no zone.
    func meanings(of word: String) -> [Zone] {
        zones[word.lowercased()] ?? []
    }
}
