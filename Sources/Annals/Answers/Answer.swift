public import AnnalsFormats
public import AnnalsModel

/// An answer to a question, ready for every format: an object and a line of cells for each row.
public struct Answer: Sendable {
    /// One thing that the answer names.
    public struct Row: Sendable {
        /// All of it.
        public let json: JSON
        /// What is shown in columns.
        public let cells: [String]

        /// Joins an object with its cells.
        public init(_ json: JSON, _ cells: [String]) {
            self.json = json
            self.cells = cells
        }
    }

    /// Where the question was asked from; nil where it depends on no vantage.
    public var vantage: Vantage?
    /// The columns of the cells.
    public let columns: [Sheet.Column]
    /// What was found.
    public let rows: [Row]
    /// How many there are of each sort, those beyond the limit too; empty where all of them are rows.
    public var totals: [JSON.Field] = []
    /// What to say where nothing was found, in a sentence.
    public let absence: String

    /// Makes an answer.
    public init(vantage: Vantage? = nil, columns: [Sheet.Column], rows: [Row], absence: String) {
        self.vantage = vantage
        self.columns = columns
        self.rows = rows
        self.absence = absence
    }
}

extension Answer {
    /// The whole answer as one object.
    public var json: JSON {
        let fields: [JSON.Field] = vantage.map { [JSON.Field("vantage", JSON($0))] } ?? []
        let counts = totals.isEmpty ? [] : [JSON.Field("totals", .object(totals))]
        return .object(fields + counts + [JSON.Field("results", .array(rows.map(\.json)))])
    }
}
